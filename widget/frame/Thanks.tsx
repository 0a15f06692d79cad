import type { RefCallback } from "preact";
import { rescueFocus } from "./focus.ts";

const STAY_MS = 4000;

type ThanksProps = {
  thanks: string;
  /** Something the visitor should know before it goes. */
  note: string | undefined;
  /** Made by `untilLeftAlone`, once. */
  onReady: RefCallback<HTMLDivElement>;
};

/** One sentence after the answer. */
export const Thanks = ({ thanks, note, onReady }: ThanksProps) => (
  <div class="thanks" ref={onReady}>
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="9.25" />
      <path d="M8 12.4l2.7 2.7L16 9.6" />
    </svg>
    <p id="title">{thanks}</p>
    {note && <p class="note">{note}</p>}
  </div>
);

/**
 * Closes four seconds after the thanks appeared, or after the last sign that somebody is at it: a moving mouse, or the
 * focus on a control (the dialog itself, which takes the focus of the Send button, does not count).
 * @param times how many times four seconds, for more to read
 */
export const untilLeftAlone =
  (close: () => void, times: number): RefCallback<HTMLDivElement> =>
  (thanks) => {
    const panel = thanks?.closest(".panel");
    if (!thanks || !panel) return;
    rescueFocus(thanks);
    let timer = 0;
    const stay = () => clearTimeout(timer);
    const leave = () => {
      stay();
      timer = window.setTimeout(close, STAY_MS * times);
    };
    // Moving, not entering: the mouse still rests where the Send button was.
    const signs = {
      mousemove: stay,
      mouseleave: leave,
      focusin: (event: Event) => event.target !== panel && stay(),
      focusout: leave,
    };
    for (const [kind, heed] of Object.entries(signs)) panel.addEventListener(kind, heed);
    leave();
    return stay;
  };
