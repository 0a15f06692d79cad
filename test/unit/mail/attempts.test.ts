import { expect, test } from "vitest";
import { isGivenUp, nextAttempt } from "../../../collector/mail/attempts.ts";

const now = new Date("2026-06-17T09:00:00Z");
const minutesUntil = (attempts: number, chance: number) =>
  (nextAttempt(attempts, now, chance).getTime() - now.getTime()) / 60_000;

test("each pause is twice the one before, up to six hours", () => {
  expect([1, 2, 3, 4, 9, 10, 50].map((attempts) => minutesUntil(attempts, 1))).toEqual([
    1, 2, 4, 8, 256, 360, 360,
  ]);
});

test("what failed together comes back spread over half the pause", () => {
  expect([0, 0.5, 1].map((chance) => minutesUntil(4, chance))).toEqual([4, 6, 8]);
});

test("a letter is given up after four days, not before", () => {
  const written = (days: number) => new Date(now.getTime() - days * 86_400_000);
  expect(isGivenUp(written(3.9), now)).toBe(false);
  expect(isGivenUp(written(4.1), now)).toBe(true);
});
