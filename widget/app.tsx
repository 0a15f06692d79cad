import type { PublicSurvey, SiteOffer } from "../shared/contract/survey.schema.ts";
import { createClient } from "./client.ts";
import type { Desk } from "./desk.ts";
import { createFrame, type Frame } from "./frame/frame.tsx";
import type { Page } from "./page.ts";
import { surveyOpener } from "./survey/open-survey.tsx";
import { surveyNamed } from "./triggers.ts";

/** What the script tag asks of the rest. */
export type App = {
  /** Puts the complaint tab at the edge of the page. */
  readonly showTab: (offer: SiteOffer) => void;
  /** Opens what the page or the visitor asked for: `complaint`, `nps`, `csat` or a survey's id. Unknown: nothing. */
  readonly open: (what: string, offer: SiteOffer, opener: Element | null) => Promise<void>;
  /** Shows a survey nobody asked for, unless something is open. */
  readonly ask: (survey: PublicSurvey, offer: SiteOffer) => void;
  readonly close: () => void;
};

export function start(page: Page): App {
  const client = browserClient(page);
  addEventListener("online", () => void client.resend());
  document.addEventListener("visibilitychange", () => document.hidden || void client.resend());
  void client.resend();

  let frame: Frame | undefined;
  // Made when first needed: a page that only sends what is kept shows nothing.
  const desk: Desk = { page, client, frame: () => (frame ??= createFrame(page.theme)) };
  const openSurvey = surveyOpener(desk);
  const openComplaint = complaintOpenerOnDemand(desk);
  const open: App["open"] = async (what, offer, opener) => {
    if (what === "complaint") return (await openComplaint())(offer, { opener, takesFocus: true });
    const survey = surveyNamed(what, offer.surveys, page.touchpoint);
    if (survey) await openSurvey(survey, offer, { opener, takesFocus: true });
  };
  return {
    open,
    // A form that cannot be loaded now can be asked for again; the page must not hear of it.
    showTab: (offer) =>
      desk.frame().showTab(offer, (opener) => void open("complaint", offer, opener).catch(() => {})),
    ask: (survey, offer) => {
      if (desk.frame().isOpen()) return;
      page.memory.noteAsked();
      void openSurvey(survey, offer, { opener: document.activeElement, takesFocus: false }).catch(() => {});
    },
    close: () => frame?.close(),
  };
}

const browserClient = (page: Page) =>
  createClient({
    collector: page.collector,
    store: page.lasting,
    fetch,
    now: Date.now,
    random: Math.random,
    later: (work, ms) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
    exclusively,
  });

/** One tab at a time sends what is kept. Pages without https have no locks: there the id alone keeps it to one. */
const exclusively = (work: () => Promise<void>): Promise<unknown> =>
  navigator.locks?.request("heed", { ifAvailable: true }, (lock) => (lock ? work() : undefined)) ?? work();

/** Surveys are asked of many, complaints made by few: their form is loaded when somebody wants it. */
function complaintOpenerOnDemand(desk: Desk) {
  let opener: ReturnType<typeof import("./complaint/open-complaint.tsx").complaintOpener> | undefined;
  return async () => {
    const { complaintOpener } = await import("./complaint/open-complaint.tsx");
    opener ??= complaintOpener(desk);
    return opener;
  };
}
