import { hasReached } from "../../shared/complaint-states.ts";
import type { ComplaintState, Target } from "../../shared/contract/complaint.schema.ts";
import type { TargetMinutes } from "../../shared/contract/complaint-settings.schema.ts";
import { addWorkingTime, type WorkingCalendar, workingTimeBetween } from "../calendar/working-time.ts";

/** A wait for the customer's answer; `to` is null while it lasts. */
export type Pause = { readonly from: Date; readonly to: Date | null };

/** What the deadlines of a case follow from. */
export type Clock = {
  readonly state: ComplaintState;
  /** When it was received, or last re-opened: then everything but the acknowledgement starts afresh. */
  readonly startedAt: Date;
  readonly acknowledgedAt: Date | null;
  /** The last word to the customer since then; null while there was none. */
  readonly answeredAt: Date | null;
  /** In their order, since then. */
  readonly pauses: readonly Pause[];
};

/** A deadline that still runs. */
export type Running = {
  readonly target: Target;
  /** From when its time is counted. */
  readonly from: Date;
  readonly dueAt: Date;
  /** When the share of it that calls for a warning has passed. */
  readonly warnAt: Date;
};

const MINUTE_MS = 60_000;

/**
 * The deadlines that run now: none once it is resolved, and none while it waits for the customer.
 * - acknowledge: until it was acknowledged, ever;
 * - first_answer: until a word went to the customer since it was received or re-opened;
 * - update: from the last word to the customer, or their answer to what we asked, to our next word;
 * - resolve: until it is resolved.
 */
export function runningDeadlines(
  clock: Clock,
  minutes: TargetMinutes,
  calendar: WorkingCalendar,
  warnAtPercent: number,
): Running[] {
  if (hasReached(clock.state, "resolved") || isWaiting(clock.pauses)) return [];
  const { startedAt, acknowledgedAt, answeredAt, pauses } = clock;
  const lastPauseEnd = pauses.at(-1)?.to ?? null;
  const updateFrom = answeredAt && lastPauseEnd && lastPauseEnd > answeredAt ? lastPauseEnd : answeredAt;
  const begun: Record<Target, Date | null> = {
    acknowledge: acknowledgedAt ? null : startedAt,
    first_answer: answeredAt ? null : startedAt,
    update: updateFrom,
    resolve: startedAt,
  };
  return (["acknowledge", "first_answer", "update", "resolve"] as const).flatMap((target) => {
    const from = begun[target];
    const length = minutes[target];
    if (!from || length === null) return [];
    const after = (share: number) =>
      addTimeAround(calendar, from, Math.round(length * MINUTE_MS * share), pauses);
    return [{ target, from, dueAt: after(1), warnAt: after(warnAtPercent / 100) }];
  });
}

export const isWaiting = (pauses: readonly Pause[]): boolean => {
  const last = pauses.at(-1);
  return last !== undefined && last.to === null;
};

/** The instant at which that much working time has passed outside of the pauses. None of them may still last. */
export function addTimeAround(
  calendar: WorkingCalendar,
  from: Date,
  durationMs: number,
  pauses: readonly Pause[],
): Date {
  let cursor = from;
  let left = durationMs;
  for (const { from: begin, to } of pauses) {
    if (!to || to <= cursor) continue;
    if (begin > cursor) {
      const worked = workingTimeBetween(calendar, cursor, begin);
      if (worked >= left) break;
      left -= worked;
    }
    cursor = to;
  }
  return addWorkingTime(calendar, cursor, left);
}
