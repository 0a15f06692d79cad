import type { PublicSurvey, SiteOffer } from "../shared/contract/survey.schema.ts";
import type { Desk, Later } from "./desk.ts";
import { createFrame, type Frame } from "./frame/frame.tsx";
import type { Page } from "./page.ts";
import { surveyOpener } from "./survey/open-survey.tsx";
import { surveyNamed } from "./triggers.ts";
import { hasUnsent } from "./unsent.ts";

/** What the script tag asks of the rest. */
export type App = {
  /** Puts the complaint tab at the edge of the page. */
  readonly showTab: (offer: SiteOffer) => void;
  /** Opens what the page or the visitor asked for: `complaint`, `nps`, `csat` or a survey's id. Unknown: nothing. */
  readonly open: (what: string, offer: SiteOffer, opener: Element | null, fields?: unknown) => Promise<void>;
  /** Shows a survey nobody asked for, unless something is open. @param id of the showing, when it was counted already */
  readonly ask: (survey: PublicSurvey, offer: SiteOffer, id?: string) => void;
  readonly isOpen: () => boolean;
  readonly close: () => void;
  /** Closes, and takes all of Heed from the page until something is shown again. */
  readonly leave: () => void;
};

export function start(page: Page): App {
  let frame: Frame | undefined;
  // Made when first needed: a page that only sends what is kept shows nothing.
  const desk: Desk = { page, frame: () => (frame ??= createFrame(page.theme)), later: laterOnDemand(page) };
  if (hasUnsent(page.lasting)) desk.later().catch(() => {});
  const openSurvey = surveyOpener(desk);
  const openComplaint = complaintOpenerOnDemand(desk);
  const open: App["open"] = async (what, offer, opener, fields) => {
    if (what === "complaint") return (await openComplaint())(offer, { opener, takesFocus: true });
    const survey = surveyNamed(what, offer.surveys, page.touchpoint);
    if (survey) await openSurvey(survey, offer, { opener, takesFocus: true, fields });
  };
  const isOpen = () => desk.frame().isOpen();
  return {
    open,
    // A form that cannot be loaded now can be asked for again; the page must not hear of it.
    showTab: (offer) =>
      desk.frame().showTab(offer, (opener) => void open("complaint", offer, opener).catch(() => {})),
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
