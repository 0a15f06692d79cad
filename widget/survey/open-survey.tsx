import type { VNode } from "preact";
import type { PublicSurvey, SiteOffer } from "../../shared/contract/survey.schema.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import type { Delivery } from "../client.ts";
import { type Desk, type Opening, saidHere } from "../desk.ts";
import type { Words } from "../words.ts";
import { type FormState, SurveyForm } from "./SurveyForm.tsx";
import { firstWanting, givenAnswers, isOneScreen, oneScreen } from "./steps.ts";

const fetchThanks = () => import("../frame/Thanks.tsx");

/** One survey as it stands with this visitor, from its first question to the thanks. */
type Talk = {
  /** From showing to answer: what counts the impression is what names the response. */
  readonly id: string;
  form: FormState;
  thanks?: VNode;
};

/** Opens surveys. What was begun is kept while the page lives, so that closing loses no words. */
export function surveyOpener(desk: Desk) {
  const talks = new Map<string, Talk>();
  const styled = new Set<string>();
  const adopt = (css: string) => {
    if (!styled.has(css)) desk.frame().adopt(css);
    styled.add(css);
  };
  /** What walks a survey question by question, fetched with its looks when the first such survey is opened. */
  const walk = async (questions: PublicSurvey["questions"]) => {
    const { WalkForm, way, css, fetchRenderers } = await import("./WalkForm.tsx");
    adopt(css);
    await fetchRenderers(questions);
    return [WalkForm, way] as const;
  };

  /** The thanks, which come along while somebody answers; in a tunnel, at least their words. */
  const thanksFor = async (thanks: string, note: string | undefined, close: () => void) => {
    try {
      const { Thanks, untilLeftAlone, css } = await fetchThanks();
      adopt(css);
      return <Thanks thanks={thanks} note={note} onReady={untilLeftAlone(close, note ? 2 : 1)} />;
    } catch {
      return <p id="title">{note ?? thanks}</p>;
    }
  };

  return async (survey: PublicSurvey, offer: SiteOffer, opening: Opening): Promise<void> => {
    const { questions } = survey;
    const [Form, way] = isOneScreen(questions) ? [SurveyForm, oneScreen] : await walk(questions);
    const { page, client } = desk;
    const words: Words = offer.words;
    const isNew = !talks.has(survey.id);
    const talk = talks.get(survey.id) ?? { id: uuidv7(), form: { answers: {} } };
    talks.set(survey.id, talk);
    const update = (form: Partial<FormState>) => {
      talk.form = { ...talk.form, ...form };
      opened.redraw();
    };
    const submit = async (form: HTMLFormElement) => {
      if (talk.form.isSending) return;
      const { answers } = talk.form;
      const gap = firstWanting(way, questions, answers);
      update({ missing: gap?.id, isSending: !gap, at: gap?.id ?? talk.form.at });
      if (gap) return form.querySelector<HTMLElement>(`[name="${gap.id}"]`)?.focus();
      const delivery = await send(desk, survey, offer, talk.id, givenAnswers(way, questions, answers));
      if (delivery.state === "refused") {
        const isClosed = delivery.problem?.code === "survey_closed";
        return update({ isSending: false, refusal: isClosed ? words.surveyClosed : words.refused });
      }
      const note = delivery.state === "kept" ? words.answerKept : undefined;
      talks.delete(survey.id);
      page.memory.note(survey.id, "answered");
      talk.thanks = await thanksFor(survey.thanks, note, opened.close);
      opened.done([survey.thanks, note].filter(Boolean).join(" "));
    };
    const opened = desk.frame().open({
      ...opening,
      offer,
      width: questions.some(({ type }) => type === "nps") ? "wide" : "narrow",
      subject: { what: survey.template, survey: survey.id, id: talk.id },
      onDismiss: () => page.memory.note(survey.id, "dismissed"),
      content: () =>
        talk.thanks ?? <Form {...talk.form} survey={survey} words={words} update={update} onSend={submit} />,
    });
    page.memory.note(survey.id, "shown");
    fetchThanks().catch(() => {});
    if (isNew) void client.reportImpression({ id: talk.id, site: page.site, survey: survey.id });
  };
}

const send = (
  { page, client }: Desk,
  survey: PublicSurvey,
  offer: SiteOffer,
  id: string,
  answers: ReturnType<typeof givenAnswers>,
): Promise<Delivery<unknown>> =>
  client.send("responses", {
    id,
    site: page.site,
    survey: survey.id,
    version: survey.version,
    answers,
    ...saidHere(page, offer, page.touchpoint ?? survey.touchpoint ?? undefined),
  });
