import type { Alert } from "../../shared/contract/feedback.schema.ts";
import { actionabilities, type Category, urgencyLevels } from "../../shared/reading-kinds.ts";
import { readText } from "../text/read.ts";
import type { Arrival, StoredAnswer } from "./model.ts";

/** A text score at or below this, whatever the number beside it, is worth a look soon. */
const VERY_NEGATIVE = -0.6;
/** Mood of the score at or below this with a comment: NPS 0–4, CSAT 1–2. */
const LOW_SCORE_MOOD = -0.2;

/** What the words say, beside how pleased the score is. */
export type ReadIn = Pick<Arrival, "readings" | "mood" | "alert">;

export const notReadYet = (scoreMood: number | null): ReadIn => ({
  readings: [],
  mood: scoreMood,
  alert: null,
});

/** Reads what was written. @param scoreMood −1…1, of the score beside it; null without one */
export function readIn(
  answers: readonly Pick<StoredAnswer, "type" | "questionId" | "text">[],
  scoreMood: number | null,
  locale: string | null | undefined,
): ReadIn {
  // What would put it right, a day or an option of their own says what they want, not how they feel: stored unread.
  const texts = answers.filter(({ type, questionId }) => type === "text" && questionId !== "remedy_sought");
  const readings = texts.map(({ questionId, text }) => ({
    questionId,
    ...readText(text ?? "", locale ? { locale } : {}),
  }));
  const textScore = readings[0]?.score ?? null;
  return {
    readings,
    mood: meanOfKnown(scoreMood, textScore),
    alert: alertFor(scoreMood, textScore, texts.length > 0),
  };
}

/** What "most negative first" sorts by, −1…1: the mean of what the score and the words say; null when neither speaks. */
function meanOfKnown(...values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) / known.length : null;
}

function alertFor(scoreMood: number | null, textScore: number | null, hasText: boolean): Alert | null {
  if (hasText && scoreMood !== null && scoreMood <= LOW_SCORE_MOOD) return "low_score_with_comment";
  return textScore !== null && textScore <= VERY_NEGATIVE ? "very_negative" : null;
}

/** What the row itself says of all that was written: how the first text sounds, and whatever in any of them asks for more. */
export function headlineOf(readings: Arrival["readings"], chosen: Category | null) {
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
