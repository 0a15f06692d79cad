import { type ComponentChildren, render } from "preact";
import type { Placement } from "../../shared/contract/placement.schema.ts";
import type { SiteOffer } from "../../shared/contract/survey.schema.ts";
import type { HeedEvent, HeedSubject } from "../api.ts";
import type { Opening } from "../desk.ts";
import css from "../widget.css?inline";
import type { Words } from "../words.ts";
import { returnFocus } from "./focus.ts";
import { createHost, type Host } from "./host.ts";
import { Launcher, type Tab } from "./Launcher.tsx";
import { Panel, type PanelProps } from "./Panel.tsx";
import { themeNow, whenThemeChanges } from "./theme.ts";

/** One thing put before the visitor. */
export type Showing = Opening & {
  readonly offer: SiteOffer;
  readonly width: "wide" | "narrow";
  readonly placement: Placement;
  /** What the page is told about it. */
  readonly subject: HeedSubject;
  readonly onDismiss: () => void;
  readonly content: () => ComponentChildren;
};

/** The same thing once it stands there. Harmless when something else has taken its place. */
export type Opened = {
  readonly redraw: () => void;
  /** A question has its first answer. */
  readonly answered: (question: string) => void;
  /** The visitor has said what they had to say; `said` is read aloud. */
  readonly done: (said: string) => void;
  readonly close: () => void;
};

export type Frame = {
  /** Puts tabs at the edge of the page. */
  readonly showTabs: (offer: SiteOffer, tabs: readonly Tab[]) => void;
  /** Replaces what is open. */
  readonly open: (showing: Showing) => Opened;
  /** Adds a style sheet for what is loaded later. @returns false when it has it */
  readonly adopt: (css: string) => boolean;
  readonly root: ShadowRoot;
  readonly isOpen: () => boolean;
  readonly close: () => void;
};

type Drawn = {
  edge?: { offer: SiteOffer; tabs: readonly Tab[] };
  showing?: Showing | undefined;
  /** Read aloud by screen readers, politely. */
  notice: string;
};

/** @param place the element of the page to stand in for good; it opens and closes above the page when absent */
export function createFrame(themeWish: string | undefined, place?: Element): Frame {
  const host = createHost(place);
  const drawn: Drawn = { notice: "" };
  const finished = new WeakSet<Showing>();
  const draw = () => {
    const { offer } = drawn.showing ?? drawn.edge ?? {};
    const theme = themeNow(themeWish ?? offer?.look?.theme);
    if (offer?.look) host.adopt(offer.look.css);
    render(<Everything {...drawn} offer={offer} theme={theme} onReady={onReady} close={close} />, host.root);
  };
  const onReady = (panel: HTMLElement | null) => {
    if (panel && drawn.showing) stand(host, panel, drawn.showing);
  };
  const announce = (notice: string) => {
    drawn.notice = notice;
    draw();
  };
  const close = () => {
    const { showing } = drawn;
    if (!showing || place) return;
    const giveBack = returnFocus(host.root, showing.opener);
    drawn.showing = undefined;
    announce("");
    giveBack();
    if (finished.has(showing)) return;
    showing.onDismiss();
    tell(host, "dismissed", showing);
  };
  const done = (showing: Showing, said: string) => {
    if (drawn.showing === showing) announce(said);
    if (!finished.has(showing)) tell(host, "completed", showing);
    finished.add(showing);
  };
  const open = (showing: Showing): Opened => {
    const opened: Opened = {
      redraw: draw,
      answered: (question) => tell(host, "answered", showing, { question }),
      done: (said) => done(showing, said),
      close: () => drawn.showing === showing && close(),
    };
    if (drawn.showing?.subject.id === showing.subject.id) {
      host.root.querySelector<HTMLElement>(".panel")?.focus();
      return opened;
    }
    close();
    drawn.showing = showing;
    draw();
    // After the live region is in place: screen readers only speak of what changes in it.
    const { noticeOpened = "" }: Words = showing.offer.words;
    if (!showing.takesFocus && !place)
      setTimeout(() => drawn.showing === showing && announce(noticeOpened), 200);
    tell(host, "shown", showing);
    return opened;
  };
  host.adopt(css);
  guardKeys(host, () => drawn.showing !== undefined, close);
  whenThemeChanges(draw);
  const showTabs: Frame["showTabs"] = (offer, tabs) => {
    drawn.edge = { offer, tabs };
    draw();
    // Rising again would take the focus from whoever is answering.
    host.element.isConnected || host.rise();
  };
  return { ...host, showTabs, open, isOpen: () => drawn.showing !== undefined, close };
}

function tell({ element }: Host, event: HeedEvent, { subject }: Showing, more?: Partial<HeedSubject>): void {
  element.dispatchEvent(new CustomEvent(`heed:${event}`, { bubbles: true, detail: { ...subject, ...more } }));
}

/** The panel is drawn: now it is put above the page and, when asked for, under the visitor's fingers. */
function stand(host: Host, panel: HTMLElement, { takesFocus }: Showing): void {
  host.rise();
  if (panel instanceof HTMLDialogElement) panel.showModal();
  if (takesFocus) panel.focus({ preventScroll: true });
}

type EverythingProps = Drawn & {
  offer: SiteOffer | undefined;
  theme: "light" | "dark";
  onReady: PanelProps["onReady"];
  close: () => void;
};

function Everything({ edge, showing, offer, notice, theme, onReady, close }: EverythingProps) {
  const language = offer?.language;
  return (
    <div class="heed" data-theme={theme} lang={language} dir={language === "ar" ? "rtl" : "ltr"}>
      <div class="unseen" role="status">
        {notice}
      </div>
      {edge && <Launcher tabs={edge.tabs} isHidden={showing !== undefined} />}
      {showing && (
        <Panel
          key={showing.subject.id}
          words={showing.offer.words}
          width={showing.width}
          placement={showing.placement}
          onReady={onReady}
          onClose={close}
        >
          {showing.content()}
        </Panel>
      )}
    </div>
  );
}

/** Esc closes; no key pressed in the widget reaches the page, whose shortcuts would fire while somebody types. */
function guardKeys({ element, root }: Host, isOpen: () => boolean, close: () => void): void {
  const closeOnEscape = (event: Event) => {
    // Esc while composing (Chinese, Japanese …) only leaves the composition.
    if (!(event instanceof KeyboardEvent) || event.key !== "Escape" || event.isComposing || !isOpen()) return;
    // Otherwise the browser would also close the page's own dialog around us.
    event.preventDefault();
    close();
  };
  root.addEventListener("keydown", closeOnEscape);
  for (const kind of ["keydown", "keypress", "keyup"])
    root.addEventListener(kind, (event) => event.stopPropagation());
  document.addEventListener("keydown", (event) => {
    const focused = document.activeElement;
    const isNobodysFocus = !focused || focused === document.body || focused === element;
    if (isNobodysFocus && !event.defaultPrevented) closeOnEscape(event);
  });
}
