import type { Change } from "../../shared/questions/changes.ts";
import { wordsIn } from "../../shared/questions/in-language.ts";
import { language, t } from "../words.ts";

/** A change in one sentence. */
export function changeSentence(change: Change): string {
  if (!("question" in change)) return t(`versions.changed.${change.what}`);
  const title = wordsIn(change.question.title, language.value) || t(`question.type.${change.question.type}`);
  return t(`versions.changed.${change.what}`, { title });
}
