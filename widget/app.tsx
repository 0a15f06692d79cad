import type { PublicSurvey, SiteOffer } from "../shared/contract/survey.schema.ts";
import type { Desk, Later } from "./desk.ts";
import { createFrame, type Frame } from "./frame/frame.tsx";
import type { Tab } from "./frame/Launcher.tsx";
import type { Page } from "./page.ts";
import { surveyOpener } from "./survey/open-survey.tsx";
import { isForTouchpoint, surveyNamed } from "./triggers.ts";
import { hasUnsent } from "./unsent.ts";
import type { Words } from "./words.ts";

/** What the script tag asks of the rest. */
export type App = {
  /** Puts at the edge of the page what waits there: the complaint form, and surveys placed so. */
  readonly showTabs: (offer: SiteOffer) => void;
  /** Opens what the page or the visitor asked for: `complaint`, `nps`, `csat` or a survey's id. Unknown: nothing. */
  readonly open: (
    what: string,
    offer: SiteOffer,
    opener: Element | null,
    options?: OpenOptions,
  ) => Promise<void>;
  /** Shows a survey nobody asked for, unless something is open. @param id of the showing, when it was counted already */
  readonly ask: (survey: PublicSurvey, offer: SiteOffer, id?: string) => void;
  readonly isOpen: () => boolean;
  readonly close: () => void;
  /** Closes, and takes all of Heed from the page until something is shown again. */
  readonly leave: () => void;
};

/** What a call to open something may say besides. */
export type OpenOptions = {
  readonly fields?: unknown;
  /** The element of the page a survey becomes part of. */
  readonly in?: Element;
};

export function start(page: Page): App {
  let frame: Frame | undefined;
  // Made when first needed: a page that only sends what is kept shows nothing.
  const desk: Desk = { page, frame: () => (frame ??= createFrame(page.theme)), later: laterOnDemand(page) };
  if (hasUnsent(page.lasting)) desk.later().catch(() => {});
  const openSurvey = surveyOpener(desk);
  const openerIn = (place: Element) => {
    const inPlace = createFrame(page.theme, place);
    return surveyOpener({ ...desk, frame: () => inPlace });
  };
  const openComplaint = complaintOpenerOnDemand(desk);
  const open: App["open"] = async (what, offer, opener, { fields, in: place } = {}) => {
    if (what === "complaint") return (await openComplaint())(offer, { opener, takesFocus: true });
    const survey = surveyNamed(what, offer.surveys, page.touchpoint);
    const opening = { opener, takesFocus: !place, fields, isInline: Boolean(place) };
    if (survey) await (place ? openerIn(place) : openSurvey)(survey, offer, opening);
  };
  const isOpen = () => desk.frame().isOpen();
  return {
    open,
    showTabs: (offer) => desk.frame().showTabs(offer, tabsOf(offer, page.touchpoint, open)),
    ask: (survey, offer, id) => {
      if (isOpen()) return;
      page.memory.noteAsked();
      const opener = document.activeElement;
      void openSurvey(survey, offer, { opener, takesFocus: false, id }).catch(() => {});
    },
    isOpen,
    close: () => frame?.close(),
    leave: () => {
      frame?.close();
      frame?.root.host.remove();
    },
  };
}

function tabsOf(offer: SiteOffer, touchpoint: string | undefined, open: App["open"]): Tab[] {
  const { complaintTab, feedbackTab }: Words = offer.words;
  const tab = (label: string | undefined, what: string): Tab => ({
    label,
    // A form that cannot be loaded now can be asked for again; the page must not hear of it.
    onOpen: (opener) => void open(what, offer, opener).catch(() => {}),
  });
  const survey = offer.surveys.find((each) => each.placement === "tab" && isForTouchpoint(each, touchpoint));
  return [
    ...(offer.showComplaintTab ? [tab(complaintTab, "complaint")] : []),
    ...(survey ? [tab(feedbackTab, survey.id)] : []),
  ];
}

function laterOnDemand(page: Page): Desk["later"] {
  let fetched: Promise<Later> | undefined;
  return () =>
    (fetched ??= import("./later.ts").then(
      (later) => ({ ...later, client: later.browserClient(page) }),
      (failure) => {
        fetched = undefined;
        throw failure;
      },
    ));
}

/** Surveys are asked of many, complaints made by few: their form is loaded when somebody wants it. */
function complaintOpenerOnDemand(desk: Desk) {
  let opener: ReturnType<typeof import("./complaint/open-complaint.tsx").complaintOpener> | undefined;
  return async () => {
    const [{ complaintOpener }, later] = await Promise.all([
      import("./complaint/open-complaint.tsx"),
      desk.later(),
    ]);
    opener ??= complaintOpener(desk, later);
    return opener;
  };
}
