const MINUTE_MS = 60_000;
const FIRST_WAIT_MS = MINUTE_MS;
const LONGEST_WAIT_MS = 6 * 60 * MINUTE_MS;
/** As long as mail servers themselves keep trying, by custom (RFC 5321, section 4.5.4.1: four to five days). */
const PATIENCE_MS = 4 * 24 * 60 * MINUTE_MS;

/**
 * When to try again after the nth failed attempt: twice as long each time, up to six hours, spread over the second half
 * so that what failed together does not come back together.
 * @param chance 0…1, random
 */
export function nextAttempt(attempts: number, now: Date, chance: number): Date {
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(attempts - 1, 20));
  return new Date(now.getTime() + wait / 2 + (wait / 2) * chance);
}

/** Whether a letter written at `createdAt` is given up rather than tried once more. */
export const isGivenUp = (createdAt: Date, now: Date): boolean =>
  now.getTime() - createdAt.getTime() > PATIENCE_MS;
