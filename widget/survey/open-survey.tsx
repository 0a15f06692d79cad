import type { Placement } from "../../shared/contract/placement.schema.ts";
import type { PublicSurvey, SiteOffer } from "../../shared/contract/survey.schema.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import type { Client } from "../client.ts";
import { customerOf } from "../customer.ts";
import type { Desk, Opening } from "../desk.ts";
import type { Store } from "../storage.ts";
import { begunKey } from "./begun.ts";
import { type FormState, isOneScreen, SurveyForm } from "./SurveyForm.tsx";
import type { Given, Talk } from "./submit.tsx";

/** What cannot be fetched now is tried again at the next occasion; the page must not hear of it. */
const ignore = () => {};

/** Opens surveys. What was begun is kept while the page lives, so that closing loses no words. */
export function surveyOpener(desk: Desk) {
  const talks = new Map<string, Talk>();
  return async (survey: PublicSurvey, siteOffer: SiteOffer, opening: Opening): Promise<void> => {
    const fetchLater = async () => {
      const later = await desk.later();
      later.fitOut(desk, siteOffer);
      return later;
    };
    const offer = inLanguageOf(survey, siteOffer);
    const { questions } = survey;
    const placement = await prepared(desk, opening.isInline ? "inline" : placeAbove(survey));
    const [Form, way] = isOneScreen(questions) ? [SurveyForm] : await walk(desk, fetchLater, questions);
    const { page } = desk;
    const fields = survey.fields && (await import("./fields.ts")).fieldsTold(page, opening, survey.fields);
    const id = opening.id ?? uuidv7();
    const talk = opening.talk ??
      talks.get(survey.id) ??
      (await begunBefore(page.lasting, survey)) ?? { id, form: { answers: {} } };
    const told = () => ({ fields, customer: factsOf(customerOf(page)) });
    talks.set(survey.id, talk);
    const update = (form: Partial<FormState>) => {
      const answered = Object.keys(form.answers ?? {}).find((id) => !(id in talk.form.answers));
      talk.form = { ...talk.form, ...form };
      opened.redraw();
      if (answered) opened.answered(answered);
      if (form.answers || form.at) keep(desk, { survey, offer, talk, told, way });
    };
    /**
     * Nothing can be sent before what keeps it safe is here: whoever is quicker, or on a line that fails, sees the rest
     * follow their score.
     */
    const equip = () =>
      void fetchLater().then(
        (later) => update({ later }),
        () => setTimeout(equip, 2000),
      );
    const submit = async (form: HTMLFormElement) => {
      const isOver = await talk.form.later?.submit(
        desk,
        { survey, offer, talk, told, way, update },
        opened,
        form,
      );
      if (isOver) talks.delete(survey.id);
    };
    const opened = desk.frame().open({
      ...opening,
      offer,
      placement,
      width: questions.some(({ type }) => type === "nps") ? "wide" : "narrow",
      subject: { what: survey.template, survey: survey.id, id: talk.id },
      onDismiss: () => page.memory.note(survey.id, "dismissed"),
      content: () =>
        talk.thanks ?? (
          <Form {...talk.form} {...{ survey, told, update }} words={offer.words} onSend={submit} />
        ),
    });
    page.memory.note(survey.id, "shown");
    equip();
    // Begun with this id, so shown for the first time; the collector has counted what it gave an id itself.
    if (talk.id === id && !opening.id)
      reportImpression(desk, { id, site: page.site, survey: survey.id, customer: customerOf(page) });
  };
}

/** What walks a survey question by question, fetched with its looks when the first such survey is opened. */
async function walk(desk: Desk, fetchLater: () => Promise<unknown>, questions: PublicSurvey["questions"]) {
  const [{ WalkForm, way, css, fetchRenderers }] = await Promise.all([
    import("./WalkForm.tsx"),
    fetchLater(),
  ]);
  desk.frame().adopt(css);
  await fetchRenderers(questions, desk.frame().adopt);
  return [WalkForm, way] as const;
}

/** What was begun in this browser, by what keeps it: most visitors began nothing, and fetch nothing. */
const begunBefore = async (store: Store, survey: PublicSurvey): Promise<Talk | undefined> =>
  store.get(begunKey(survey.id)) === null
    ? undefined
    : (await import("./partials.ts").catch(ignore))?.begunBefore(store, survey);

/** What is known of a customer, under one roof. */
const factsOf = (customer: ReturnType<typeof customerOf>) => ({ ...customer?.attributes, ...customer });

const reportImpression = (desk: Desk, shown: Parameters<Client["reportImpression"]>[0]): void =>
  void desk.later().then(({ client }) => client.reportImpression(shown), ignore);

/** Keeps what is answered so far, by what the first answer fetches: nobody waits for it. */
const keep = (desk: Desk, given: Omit<Given, "update">): void =>
  void Promise.all([import("./partials.ts"), desk.later()]).then(
    ([{ keepSoon }, { client }]) => keepSoon(desk, client, given),
    ignore,
  );

/** What the page has no place for, and what waited at its edge, comes to the usual corner. */
const placeAbove = ({ placement }: PublicSurvey): Placement =>
  placement === "inline" || placement === "tab" ? "bottom-end" : placement;

/** Fetches the looks of all places but the usual one. */
async function prepared(desk: Desk, placement: Placement): Promise<Placement> {
  if (placement !== "bottom-end") {
    const { default: css } = await import("../frame/rare-places.css?inline");
    desk.frame().adopt(css);
  }
  return placement;
}

/** The offer in the language the survey is asked in, which is the visitor's when the survey is written in that. */
function inLanguageOf({ language }: PublicSurvey, offer: SiteOffer): SiteOffer {
  const words = offer.otherWords?.[language];
  return words ? { ...offer, language, words } : offer;
}
