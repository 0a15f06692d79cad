import { expect, test } from "vitest";
import { runningDeadlines } from "../../../collector/complaints/deadlines.ts";
import { alarmKey, alarmsOf, CUSTOMER_LEVEL, dueAlarms } from "../../../collector/complaints/escalation.ts";

const nine = [{ from: "09:00", to: "17:00" }];
const calendar = {
  timeZone: "Europe/Berlin",
  week: [nine, nine, nine, nine, nine, [], []],
  holidays: [{ day: "2026-06-22" }],
};
/** A Friday, 15:00 in Berlin: two working hours before the weekend and a Monday that is a holiday. */
const startedAt = new Date("2026-06-19T13:00:00Z");
const clock = { state: "received", startedAt, acknowledgedAt: null, answeredAt: null, pauses: [] } as const;
const minutes = { acknowledge: 240, first_answer: null, update: 60, resolve: null };
const running = (given: object = {}) => runningDeadlines({ ...clock, ...given }, minutes, calendar, 75);
const levels = [
  { afterMinutes: 0, to: { kind: "case_owner" } },
  { afterMinutes: 120, to: { kind: "role", role: "admin" } },
] as const;
const policy = {
  escalation: { warnAtPercent: 75, levels: [...levels] },
  tellCustomerOfDelays: true,
  calendar,
};
const alarms = () => alarmsOf(running(), policy);

test("a deadline jumps the weekend and the holiday, and so do its warning and its escalation", () => {
  expect(alarms().map(({ level, at }) => [level, at.toISOString()])).toEqual([
    [0, "2026-06-23T08:00:00.000Z"],
    [1, "2026-06-23T09:00:00.000Z"],
    [2, "2026-06-23T11:00:00.000Z"],
  ]);
});

test("targets that are not set do not run, and none does once resolved or while the customer is asked", () => {
  expect(running().map(({ target }) => target)).toEqual(["acknowledge"]);
  expect(running({ state: "resolved" })).toEqual([]);
  expect(running({ pauses: [{ from: startedAt, to: null }] })).toEqual([]);
});

test("a wait for the customer moves the deadline by the working time it took", () => {
  const pauses = [{ from: new Date("2026-06-19T14:00:00Z"), to: new Date("2026-06-23T08:00:00Z") }];
  expect(running({ pauses })[0]?.dueAt.toISOString()).toBe("2026-06-23T11:00:00.000Z");
});

test("the next update is due from our last word, or from the customer's answer to it", () => {
  const answeredAt = new Date("2026-06-19T13:30:00Z");
  const heard = [{ from: answeredAt, to: new Date("2026-06-19T14:00:00Z") }];
  const dueAt = (given: object) =>
    running({
      state: "investigating",
      acknowledgedAt: startedAt,
      answeredAt,
      ...given,
    })[0]?.dueAt.toISOString();
  expect(dueAt({})).toBe("2026-06-19T14:30:00.000Z");
  expect(dueAt({ pauses: heard })).toBe("2026-06-19T15:00:00.000Z");
});

test("each alarm is given once; a warning that comes too late is left out", () => {
  const all = alarms();
  const late = new Date("2026-06-23T09:30:00Z");
  const { due, nextAt } = dueAlarms(all, new Set(), late);
  expect(due.map(({ level }) => level)).toEqual([1]);
  expect(nextAt?.toISOString()).toBe("2026-06-23T09:00:00.000Z");
  const given = new Set(due.map(alarmKey));
  expect(dueAlarms(all, given, late).due).toEqual([]);
  expect(dueAlarms(all, given, late).nextAt?.toISOString()).toBe("2026-06-23T11:00:00.000Z");
});

test("the customer is told as the time for an answer, an update or the resolution passes, unless nobody wants that", () => {
  const all = { acknowledge: 60, first_answer: 60, update: 60, resolve: 120 };
  const late = (given: object, isTold: boolean) =>
    alarmsOf(runningDeadlines({ ...clock, ...given }, all, calendar, 75), {
      ...policy,
      tellCustomerOfDelays: isTold,
    }).flatMap(({ target, level, at, dueAt }) =>
      level === CUSTOMER_LEVEL ? [[target, at.getTime() - dueAt.getTime()]] : [],
    );
  expect(late({}, true)).toEqual([
    ["first_answer", 0],
    ["resolve", 0],
  ]);
  expect(late({ state: "investigating", acknowledgedAt: startedAt, answeredAt: startedAt }, true)).toEqual([
    ["update", 0],
    ["resolve", 0],
  ]);
  expect(late({}, false)).toEqual([]);
});
