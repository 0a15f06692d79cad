import type { ComponentChildren, RefCallback } from "preact";
import type { Words } from "../words.ts";

export type PanelProps = {
  words: Words;
  /** `wide` fits a 0–10 scale in one row. */
  width: "wide" | "narrow";
  /** Called with the dialog once it stands. */
  onReady: RefCallback<HTMLDivElement>;
  onClose: () => void;
  /** Contains the element with the id `title`. */
  children: ComponentChildren;
};

/** A dialog beside the page, not over it: the page stays usable. */
export function Panel({ words, width, onReady, onClose, children }: PanelProps) {
  return (
    <div ref={onReady} class={`panel ${width}`} role="dialog" aria-labelledby="title" tabIndex={-1}>
      <div class="scroll">{children}</div>
      <button type="button" class="close" aria-label={words.close} onClick={onClose}>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M5 5l10 10M15 5L5 15" />
        </svg>
      </button>
    </div>
  );
}
