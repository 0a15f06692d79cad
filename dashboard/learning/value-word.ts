import type { CorrectionKind } from "../../shared/reading-kinds.ts";
import { hasWords, t } from "../words.ts";

/** The word for what a text was said to be. */
export function valueWord(kind: CorrectionKind, value: string | null): string {
  const key = `${kind}.${value}`;
  return value !== null && hasWords(key) ? t(key) : t("learning.unread");
}
