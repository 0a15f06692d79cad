import type { Alert } from "../../shared/contract/feedback.schema.ts";
import type { Reading, Sentiment } from "../../shared/contract/reading.schema.ts";
import { actionabilities, type Category, urgencyLevels } from "../../shared/reading-kinds.ts";
import { readText } from "../text/read.ts";

/** A text score at or below this, whatever the number beside it, is worth a look soon. */
const VERY_NEGATIVE = -0.6;
/** Mood of the score at or below this with a comment: NPS 0–4, CSAT 1–2. */
const LOW_SCORE_MOOD = -0.2;

/** What was read in the answer to one question. */
export type AnswerReading = Reading & { readonly questionId: string };

/** What "most negative first" sorts by, −1…1, and why somebody should look soon; both null where nothing says so. */
export type Standing = { readonly mood: number | null; readonly alert: Alert | null };

/** What the words say, beside how pleased the score is. */
export type ReadIn = Standing & { readonly readings: readonly AnswerReading[] };

export const notReadYet = (scoreMood: number | null): ReadIn => ({
  readings: [],
  mood: scoreMood,
  alert: null,
});

type WrittenAnswer = { readonly type: string; readonly questionId: string; readonly text: string | null };

// What would put it right, a day or an option of their own says what they want, not how they feel: stored unread.
export const isRead = ({ type, questionId }: Pick<WrittenAnswer, "type" | "questionId">): boolean =>
  type === "text" && questionId !== "remedy_sought";

/** How a text is read; @param locale the visitor's BCP 47 tag */
export type ReadWords = (text: string, locale: string | null | undefined) => Reading;

export const readAsShipped: ReadWords = (text, locale) => readText(text, locale ? { locale } : {});

/** Reads what was written. @param scoreMood −1…1, of the score beside it; null without one */
export function readIn(
  answers: readonly WrittenAnswer[],
  scoreMood: number | null,
  locale: string | null | undefined,
  read: ReadWords = readAsShipped,
): ReadIn {
  const texts = answers.filter(isRead);
  const readings = texts.map(({ questionId, text }) => ({
    questionId,
    ...read(text ?? "", locale),
  }));
  return { readings, ...standingOf(scoreMood, readings[0]?.score ?? null, texts.length > 0) };
}

/** @param scoreMood −1…1, of the number given; @param textScore −1…1, of the words; null where there is none */
export const standingOf = (
  scoreMood: number | null,
  textScore: number | null,
  hasText: boolean,
): Standing => ({
  mood: meanOfKnown(scoreMood, textScore),
  alert: alertFor(scoreMood, textScore, hasText),
});

/**
 * The mood of the score alone, of which only the mean with the words' is kept. Where the two are the same there was no
 * score: a score that says exactly what the words say would move nothing either.
 */
export function scoreMoodIn(kept: { readonly mood: number | null; readonly sentimentScore: number | null }) {
  const { mood, sentimentScore } = kept;
  if (mood === null || sentimentScore === null) return mood;
  return mood === sentimentScore ? null : Math.max(-1, Math.min(1, 2 * mood - sentimentScore));
}

// Where a label puts a text whose own score says otherwise.
const scoreOfLabel: Readonly<Record<Sentiment, number | null>> = {
  negative: -0.6,
  neutral: 0,
  positive: 0.6,
  mixed: 0,
  unknown: null,
};

/** The score of a text that somebody says sounds like this: its own where that fits, −1…1. */
export function scoreSaidToBe(label: Sentiment, score: number | null): number | null {
  const usual = scoreOfLabel[label];
  if (usual === null || score === null) return usual;
  return usual !== 0 && Math.sign(score) === Math.sign(usual) ? score : usual;
}

/** The mean of what the score and the words say; null when neither speaks. */
function meanOfKnown(...values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) / known.length : null;
}

function alertFor(scoreMood: number | null, textScore: number | null, hasText: boolean): Alert | null {
  if (hasText && scoreMood !== null && scoreMood <= LOW_SCORE_MOOD) return "low_score_with_comment";
  return textScore !== null && textScore <= VERY_NEGATIVE ? "very_negative" : null;
}

/** What the row itself says of all that was written: how the first text sounds, and whatever in any of them asks for more. */
export function headlineOf(readings: readonly Omit<AnswerReading, "questionId">[], chosen: Category | null) {
  const first = readings[0];
  const categories = readings.flatMap(({ category }) => category ?? []);
  const urgencies = readings.flatMap(({ urgency }) => urgency?.level ?? []);
  const leaving = readings.flatMap(({ intentToLeave }) => intentToLeave?.leaves ?? []);
  return {
    language: first?.language ?? null,
    sentiment: first?.label ?? null,
    sentimentScore: first?.score ?? null,
    emotion: first?.emotion ?? null,
    category: chosen ?? categories.find((each) => each !== "other") ?? categories[0] ?? null,
    urgency: urgencyLevels.findLast((level) => urgencies.includes(level)) ?? null,
    actionability:
      actionabilities.find((kind) => readings.some(({ actionability }) => actionability?.kind === kind)) ??
      null,
    intentToLeave: leaving.length > 0 ? leaving.includes(true) : null,
  };
}
