import type { VNode } from "preact";
import type { PublicSurvey, SiteOffer } from "../../shared/contract/survey.schema.ts";
import { recalled } from "../../shared/questions/recall.ts";
import type { Delivery } from "../client.ts";
import { saidHere } from "../context.ts";
import type { Desk, Later } from "../desk.ts";
import type { Opened } from "../frame/frame.tsx";
import { Thanks, untilLeftAlone } from "../frame/Thanks.tsx";
import type { Words } from "../words.ts";
import { begunKey } from "./begun.ts";
import type { FormState, PageTold } from "./SurveyForm.tsx";
import { firstWanting, givenAnswers, oneScreen, type Way } from "./steps.ts";

/** One survey as it stands with this visitor, from its first question to the thanks. */
export type Talk = {
  /** From showing to answer: what counts the impression is what names the response. */
  readonly id: string;
  /** How often it was saved in part before this page; absent when it began here. */
  readonly revision?: number;
  form: FormState;
  thanks?: VNode;
};

/** Sends what was answered, unless an answer is wanting or it is on its way already. @returns whether the talk is over */
export async function submit(
  { page, later }: Desk,
  { survey, offer, talk, update, told, way = oneScreen }: Given,
  opened: Opened,
  form: HTMLFormElement,
): Promise<boolean> {
  const words: Words = offer.words;
  const { answers, at, isSending } = talk.form;
  if (isSending) return false;
  const gap = firstWanting(way, survey.questions, answers, told());
  update({ missing: gap?.id, isSending: !gap, at: gap?.id ?? at });
  if (gap) {
    form.querySelector<HTMLElement>(`[name="${gap.id}"]`)?.focus();
    return false;
  }
  const delivering = send(page, (await later()).client, { survey, offer, talk, told, way });
  // It waits to be sent from here on: a page opened meanwhile must not go on from it, under the same id.
  page.lasting.remove(begunKey(survey.id));
  const delivery = await delivering;
  if (delivery.state === "refused") {
    const isClosed = delivery.problem?.code === "survey_closed";
    // With the answers, so that they are kept again.
    update({ answers, isSending: false, refusal: isClosed ? words.surveyClosed : words.refused });
    return false;
  }
  const note = delivery.state === "kept" ? words.answerKept : undefined;
  page.memory.note(survey.id, "answered");
  const thanks = recalled(survey.thanks, way.say(survey.questions, answers, told(), words));
  talk.thanks = <Thanks thanks={thanks} note={note} onReady={untilLeftAlone(opened.close, note ? 2 : 1)} />;
  opened.done([thanks, note].filter(Boolean).join(" "));
  return true;
}

export type Given = {
  readonly survey: PublicSurvey;
  readonly offer: SiteOffer;
  readonly talk: Talk;
  readonly update: (form: Partial<FormState>) => void;
  readonly told: () => PageTold;
  /** How the survey is gone through; a score with its comments when absent. */
  readonly way?: Way | undefined;
};

const send = (
  page: Desk["page"],
  client: Later["client"],
  { survey, offer, talk, told, way }: Pick<Given, "survey" | "offer" | "talk" | "told"> & { way: Way },
): Promise<Delivery<unknown>> => {
  const { fields } = told();
  return client.send("responses", {
    id: talk.id,
    site: page.site,
    survey: survey.id,
    version: survey.version,
    answers: givenAnswers(way, survey.questions, talk.form.answers, told()),
    ...(fields ? { fields } : {}),
    ...saidHere(page, offer, page.touchpoint ?? survey.touchpoint ?? undefined),
  });
};
