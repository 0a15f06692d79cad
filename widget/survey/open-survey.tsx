import type { PublicSurvey, SiteOffer } from "../../shared/contract/survey.schema.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import type { Delivery } from "../client.ts";
import { type Desk, type Opening, saidHere } from "../desk.ts";
import { Thanks, untilLeftAlone } from "../frame/Thanks.tsx";
import type { Words } from "../words.ts";
import { type FormState, SurveyForm } from "./SurveyForm.tsx";
import { givenAnswers, unfinished } from "./steps.ts";

/** One survey as it stands with this visitor, from its first question to the thanks. */
type Talk = {
  /** From showing to answer: what counts the impression is what names the response. */
  readonly id: string;
  form: FormState;
  thanks?: Parameters<typeof Thanks>[0];
};

/** Opens surveys. What was begun is kept while the page lives, so that closing loses no words. */
export function surveyOpener(desk: Desk) {
  const talks = new Map<string, Talk>();

  return (survey: PublicSurvey, offer: SiteOffer, opening: Opening): void => {
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
      const gap = unfinished(survey.questions, talk.form.answers);
      update({ missing: gap?.id, isSending: !gap });
      if (gap) return form.querySelector<HTMLElement>(`[name="${gap.id}"]`)?.focus();
      const delivery = await send(desk, survey, offer, talk);
      if (delivery.state === "refused") {
        const isClosed = delivery.problem?.code === "survey_closed";
        return update({ isSending: false, refusal: isClosed ? words.surveyClosed : words.refused });
      }
      const note = delivery.state === "kept" ? words.answerKept : undefined;
      talk.thanks = { thanks: survey.thanks, note, onReady: untilLeftAlone(opened.close, note ? 2 : 1) };
      talks.delete(survey.id);
      page.memory.note(survey.id, "answered");
      opened.done([survey.thanks, note].filter(Boolean).join(" "));
    };
    const opened = desk.frame().open({
      ...opening,
      offer,
      width: survey.template === "nps" ? "wide" : "narrow",
      subject: { what: survey.template, survey: survey.id, id: talk.id },
      onDismiss: () => page.memory.note(survey.id, "dismissed"),
      content: () =>
        talk.thanks ? (
          <Thanks {...talk.thanks} />
        ) : (
          <SurveyForm
            {...talk.form}
            survey={survey}
            words={words}
            onAnswer={(id, value) =>
              update({ answers: { ...talk.form.answers, [id]: value }, missing: undefined })
            }
            onSend={submit}
          />
        ),
    });
    page.memory.note(survey.id, "shown");
    if (isNew) void client.reportImpression({ id: talk.id, site: page.site, survey: survey.id });
  };
}

const send = (
  { page, client }: Desk,
  survey: PublicSurvey,
  offer: SiteOffer,
  talk: Talk,
): Promise<Delivery<unknown>> =>
  client.send("responses", {
    id: talk.id,
    site: page.site,
    survey: survey.id,
    version: survey.version,
    answers: givenAnswers(survey.questions, talk.form.answers),
    ...saidHere(page, offer, page.touchpoint ?? survey.touchpoint ?? undefined),
  });
