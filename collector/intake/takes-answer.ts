import { madeAtMs } from "../../shared/uuidv7.ts";
import type { KnownSurvey } from "../sites/directory.ts";
import { endOf, isRunning } from "../surveys/model.ts";

/** Answers begun before a survey ended are taken this much longer: phones stay off, trains are long, tabs are kept open. */
const LATE_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * Whether a survey takes this answer now. An answer's id says when the survey was put before its author (UUIDv7, by
 * their clock): what they began while it was open, or what waited offline since, is theirs to finish.
 */
export function takesAnswer(survey: KnownSurvey, id: string, now: Date): boolean {
  if (isRunning(survey, now)) return true;
  const endedAt = endOf(survey, now);
  if (!endedAt) return false;
  return now.getTime() - endedAt.getTime() < LATE_MS && madeAtMs(id) < endedAt.getTime();
}
