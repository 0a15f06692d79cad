import type { Words } from "../words.ts";

type LauncherProps = { words: Words; isHidden: boolean; onOpen: (opener: Element) => void };

/** The tab at the edge of the page behind which the complaint form waits. */
export const Launcher = ({ words, isHidden, onOpen }: LauncherProps) => (
  <section class="edge" aria-label={words.complaintTab} hidden={isHidden}>
    <button type="button" class="tab" aria-haspopup="dialog" onClick={(event) => onOpen(event.currentTarget)}>
      {words.complaintTab}
    </button>
  </section>
);
