import type { ComponentChildren, RefCallback } from "preact";
import type { Placement } from "../../shared/contract/placement.schema.ts";
import type { Words } from "../words.ts";

export type PanelProps = {
  words: Words;
  /** `wide` fits a 0–10 scale in one row. */
  width: "wide" | "narrow";
  placement: Placement;
  /** Called with the dialog once it stands. */
  onReady: RefCallback<HTMLElement>;
  onClose: () => void;
  /** Contains the element with the id `title`. */
  children: ComponentChildren;
};

/** A dialog beside the page, not over it: the page stays usable, but for a modal one. Inline it is a part of the page. */
export function Panel({ words, width, placement, onReady, onClose, children }: PanelProps) {
  const isInline = placement === "inline";
  const Box = (placement === "modal" ? "dialog" : "div") as "div"; // which takes what a dialog takes
  return (
    <Box
      ref={onReady}
      class={`panel ${width} ${placement}`}
      role={isInline ? "region" : "dialog"}
      aria-labelledby="title"
      tabIndex={-1}
      // A phone's back gesture closes a dialog by itself; Esc is heard before it comes to this.
      onClose={onClose}
    >
      <div class="scroll">{children}</div>
      {!isInline && (
        <button type="button" class="close" aria-label={words.close} onClick={onClose}>
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d="M5 5l10 10M15 5L5 15" />
          </svg>
        </button>
      )}
    </Box>
  );
}
