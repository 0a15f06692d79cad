import type { PublicSurvey, SiteOffer } from "../../shared/contract/survey.schema.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { type Desk, type Opening, saidHere } from "../desk.ts";
import type { Opened } from "../frame/frame.tsx";
import { Thanks, untilLeftAlone } from "../frame/Thanks.tsx";
import { SurveyForm } from "./SurveyForm.tsx";
import { type Answers, givenAnswers, shownQuestions, unfinished } from "./steps.ts";

/** One survey as it stands with this visitor, from its first question to the thanks. */
type Talk = {
  /** From showing to answer: what counts the impression is what names the response. */
  readonly id: string;
  answers: Answers;
  missing?: string | undefined;
  refusal?: string | undefined;
  isSending?: boolean;
  thanks?: Parameters<typeof Thanks>[0];
};

/** Opens surveys. What was begun is kept while the page lives, so that closing loses no words. */
export function surveyOpener(desk: Desk) {
  const talks = new Map<string, Talk>();

  return (survey: PublicSurvey, offer: SiteOffer, opening: Opening): void => {
    const { page, client } = desk;
    const isNew = !talks.has(survey.id);
    const talk = talks.get(survey.id) ?? { id: uuidv7(), answers: {} };
    talks.set(survey.id, talk);
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
            survey={survey}
            words={offer.words}
            answers={talk.answers}
            missing={talk.missing}
            refusal={talk.refusal}
            isSending={!!talk.isSending}
            onAnswer={(question, value) => {
              talk.answers = { ...talk.answers, [question]: value };
              talk.missing = undefined;
              opened.redraw();
            }}
            onSend={async (form) => {
              await submit(desk, survey, offer, talk, opened, form);
              if (talk.thanks) talks.delete(survey.id);
            }}
          />
        ),
    });
    page.memory.note(survey.id, "shown");
    if (isNew) void client.reportImpression({ id: talk.id, site: page.site, survey: survey.id });
  };
}

async function submit(
  { page, client }: Desk,
  survey: PublicSurvey,
  offer: SiteOffer,
  talk: Talk,
  opened: Opened,
  form: HTMLFormElement,
): Promise<void> {
  const { words } = offer;
  const shown = shownQuestions(survey.questions, talk.answers);
  const gap = unfinished(shown, talk.answers);
  if (talk.isSending) return;
  talk.missing = gap?.id;
  talk.isSending = !gap;
  opened.redraw();
  if (gap) return form.querySelector<HTMLElement>(`[name="${gap.id}"]`)?.focus();

  const delivery = await client.send("responses", {
    id: talk.id,
    site: page.site,
    survey: survey.id,
    version: survey.version,
    answers: givenAnswers(shown, talk.answers),
    ...saidHere(page, offer, page.touchpoint ?? survey.touchpoint ?? undefined),
  });
  talk.isSending = false;
  if (delivery.state === "refused") {
    talk.refusal = delivery.problem?.code === "survey_closed" ? words["surveyClosed"] : words["refused"];
    return opened.redraw();
  }
  const note = delivery.state === "kept" ? words["answerKept"] : undefined;
  talk.thanks = { thanks: survey.thanks, note, onReady: untilLeftAlone(opened.close, note ? 2 : 1) };
  page.memory.note(survey.id, "answered");
  opened.done([survey.thanks, note].filter(Boolean).join(" "));
}
