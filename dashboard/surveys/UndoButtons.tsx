import { useEffect } from "preact/hooks";
import { Button } from "../ui/Button.tsx";
import { t } from "../words.ts";
import type { Drafting } from "./use-draft.ts";

/** Takes changes back and does them again; Ctrl Z does the same wherever no field takes it for its own words. */
export function UndoButtons({ undo, redo }: Pick<Drafting, "undo" | "redo">) {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.matches("input, textarea, select");
      if (isTyping || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
      const act = event.shiftKey ? redo : undo;
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener("keydown", hear);
    return () => removeEventListener("keydown", hear);
  }, [undo, redo]);
  return (
    <span class="undo-buttons">
      <Button kind="quiet" icon="undo" label={t("survey.undo")} disabled={!undo} onClick={() => undo?.()} />
      <Button kind="quiet" icon="redo" label={t("survey.redo")} disabled={!redo} onClick={() => redo?.()} />
    </span>
  );
}
