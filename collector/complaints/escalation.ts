import type { Target } from "../../shared/contract/complaint.schema.ts";
import type { Escalation } from "../../shared/contract/complaint-settings.schema.ts";
import { addWorkingTime, type WorkingCalendar } from "../calendar/working-time.ts";
import type { Running } from "./deadlines.ts";

/**
 * Somebody is to be told about a deadline: level 0 warns before it, 1 to 3 escalate after it, and the level below tells
 * the customer that it passed.
 */
export type Alarm = {
  readonly target: Target;
  /** From when the deadline's time is counted: tells it from the one before a re-opening or the last update. */
  readonly from: Date;
  readonly dueAt: Date;
  readonly level: number;
  readonly at: Date;
};

export const CUSTOMER_LEVEL = 4;

/** What can pass without a customer hearing of it: that their complaint arrived they are told at once. */
const heardOf: readonly Target[] = ["first_answer", "update", "resolve"];

const MINUTE_MS = 60_000;

/** Every alarm of the deadlines that run, past ones too, in the order of their time. */
export function alarmsOf(
  running: readonly Running[],
  {
    escalation: { levels },
    tellCustomerOfDelays,
    calendar,
  }: {
    readonly escalation: Escalation;
    readonly tellCustomerOfDelays: boolean;
    readonly calendar: WorkingCalendar;
  },
): Alarm[] {
  return running
    .flatMap(({ target, from, dueAt, warnAt }) => [
      { target, from, dueAt, level: 0, at: warnAt },
      ...levels.map(({ afterMinutes }, index) => ({
        target,
        from,
        dueAt,
        level: index + 1,
        at: addWorkingTime(calendar, dueAt, afterMinutes * MINUTE_MS),
      })),
      ...(tellCustomerOfDelays && heardOf.includes(target)
        ? [{ target, from, dueAt, level: CUSTOMER_LEVEL, at: dueAt }]
        : []),
    ])
    .sort((one, other) => one.at.getTime() - other.at.getTime() || one.level - other.level);
}

export const alarmKey = ({ target, from, level }: Pick<Alarm, "target" | "from" | "level">): string =>
  `${target} ${from.toISOString()} ${level}`;

/**
 * Which of them are to be given now, and when the first that is not given yet comes. A warning whose deadline has passed
 * meanwhile is left out: it would tell nothing that the escalation does not.
 * @param given keys of those that were given before
 */
export function dueAlarms(
  alarms: readonly Alarm[],
  given: ReadonlySet<string>,
  now: Date,
): { readonly due: readonly Alarm[]; readonly nextAt: Date | null } {
  const open = alarms.filter(
    (alarm) => !given.has(alarmKey(alarm)) && (alarm.level > 0 || alarm.dueAt > now),
  );
  return { due: open.filter(({ at }) => at <= now), nextAt: open[0]?.at ?? null };
}
