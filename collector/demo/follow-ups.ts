import { DAY_MS } from "./moment.ts";
import type { Random } from "./random.ts";
import type { Step } from "./steps.ts";

/** What a customer was asked after a resolution, and said. */
export type DemoFollowUp = {
  readonly resolvedAt: Date;
  readonly askedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly isSolved: boolean | null;
  readonly satisfaction: number | null;
  readonly effort: number | null;
};

/** As the product asks. */
const ASKED_AFTER_MS = 3 * DAY_MS;

/** One for each resolution that was answered, or was long enough ago to be asked about. */
export function followUpsOf(random: Random, steps: readonly Step[], now: Date): DemoFollowUp[] {
  return steps.flatMap<DemoFollowUp>(({ state, at: resolvedAt }, index) => {
    if (state !== "resolved") return [];
    const next = steps[index + 1];
    const marks = marksOf(random, next?.state === "followed_up");
    const askedAt = new Date(resolvedAt.getTime() + ASKED_AFTER_MS);
    const isAnswered = next?.state === "followed_up" || next?.state === "investigating";
    const until = next?.at ?? now;
    if (!isAnswered && askedAt > until) return [];
    const asked = { resolvedAt, askedAt: askedAt <= until ? askedAt : null };
    if (!isAnswered)
      return [{ ...asked, answeredAt: null, isSolved: null, satisfaction: null, effort: null }];
    return [{ ...asked, ...marks, answeredAt: until }];
  });
}

/** Drawn for every resolution, so that the same year follows whenever it is made. */
function marksOf(random: Random, isSolved: boolean) {
  const satisfaction = random.weighted(isSolved ? { 5: 46, 4: 34, 3: 14, 2: 6 } : { 3: 20, 2: 40, 1: 40 });
  const effort = random.weighted(
    isSolved ? { 7: 30, 6: 30, 5: 20, 4: 12, 3: 8 } : { 4: 20, 3: 30, 2: 30, 1: 20 },
  );
  return {
    isSolved,
    satisfaction: Number(satisfaction),
    effort: random.chance(0.85) ? Number(effort) : null,
  };
}
