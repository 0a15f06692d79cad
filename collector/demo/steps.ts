import { complaintStates, hasReached, type NextState } from "../../shared/complaint-states.ts";
import type { ComplaintState } from "../../shared/contract/complaint.schema.ts";
import { HOUR_MS } from "./moment.ts";
import type { Random } from "./random.ts";
import { troubleAt } from "./story.ts";

/** A complaint reached this state then. */
export type Step = { readonly state: NextState; readonly at: Date };
type PlannedStep = { readonly state: NextState; readonly afterHours: number };

/** How far complaints of some age have come, oldest ages first: a team that keeps up with its work. */
const reached: readonly {
  readonly olderThanDays: number;
  readonly states: Partial<Record<ComplaintState, number>>;
}[] = [
  { olderThanDays: 17, states: { closed: 100 } },
  { olderThanDays: 8, states: { followed_up: 60, resolved: 40 } },
  { olderThanDays: 4, states: { resolved: 65, followed_up: 35 } },
  { olderThanDays: 1, states: { acknowledged: 20, assessed: 35, investigating: 45 } },
  { olderThanDays: 0, states: { acknowledged: 55, assessed: 45 } },
  { olderThanDays: -1, states: { received: 100 } },
];

const path: readonly NextState[] = complaintStates.filter((state) => state !== "received");
/** Hours from the step before, least and most. */
const takes: Record<ComplaintState, readonly [number, number]> = {
  received: [0, 0],
  acknowledged: [1, 20],
  assessed: [3, 28],
  investigating: [2, 40],
  resolved: [20, 140],
  followed_up: [70, 190],
  closed: [12, 120],
};

/** The states a complaint of that age went through after it was received. */
export function pathOf(random: Random, daysAgo: number): PlannedStep[] {
  const states = reached.find(({ olderThanDays }) => daysAgo > olderThanDays)?.states ?? {};
  const end = random.weighted(states);
  const along = path.filter((state) => hasReached(end, state));
  // Who was asked and says nothing is closed without an answer.
  const isSilent = end === "closed" && random.chance(0.35);
  const isReopened = daysAgo > 14 && along.includes("resolved") && random.chance(0.09);
  const walked = isReopened ? along.flatMap((state) => (state === "resolved" ? again : [state])) : along;
  return walked.flatMap((state) => {
    if (isSilent && state === "followed_up") return [];
    const [least, most] = takes[state];
    // In the bad months the first answer took days.
    const slower = state === "acknowledged" ? 1 + 3 * troubleAt(daysAgo) : 1;
    return [{ state, afterHours: random.whole(least, most) * slower + random.share() }];
  });
}

/** The one that was forgotten: somebody began, and has not written since. */
export function forgottenPath(): PlannedStep[] {
  return (["acknowledged", "assessed", "investigating"] as const).map((state) => ({ state, afterHours: 3 }));
}

const again: readonly NextState[] = ["resolved", "investigating", "resolved"];

/** Lays the steps behind each other from `receivedAt`, closer together where they would not fit before `now`. */
export function timed(random: Random, planned: readonly PlannedStep[], receivedAt: Date, now: Date): Step[] {
  const wholeMs = planned.reduce((sum, { afterHours }) => sum + afterHours, 0) * HOUR_MS;
  const ageMs = now.getTime() - receivedAt.getTime();
  const room = ageMs * (0.6 + 0.3 * random.share());
  const scale = wholeMs > room ? room / wholeMs : 1;
  let at = receivedAt.getTime();
  return planned.map(({ state, afterHours }) => {
    at += afterHours * HOUR_MS * scale;
    return { state, at: new Date(Math.round(at)) };
  });
}
