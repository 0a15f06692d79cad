import { expect, test } from "vitest";
import { effectWords, knownWords } from "../../../../dashboard/actions/effect-words.ts";
import type { ActionEffect } from "../../../../shared/contract/action.schema.ts";

const stretch = (complaints: number, days: number, perWeek: number | null, causeKnownPercent = 100) => ({
  ...{ complaints, days, perWeek, causeKnownPercent },
});
const effect = (given: Partial<ActionEffect>): ActionEffect => ({
  ...{ verdict: "fell", ratio: 0.25, low: 0.1, high: 0.6, weeks: [] },
  ...{ before: stretch(26, 91, 2), after: stretch(4, 56, 0.5) },
  ...given,
});

test("a fall is said as how much less, its interval the right way round", () => {
  expect(effectWords(effect({}))).toBe(
    "Fewer: 2 a week before, 0.5 a week since. That is 75% less, probably 40% to 90%.",
  );
});

test("a rise is said as how many times as many, also from none", () => {
  const more = effect({ verdict: "grew", ratio: 4, low: 1.44, high: null });
  expect(effectWords(more)).toContain("4 times as many, probably at least 1.4 times");
  expect(effectWords({ ...more, ratio: null })).toContain("none before");
});

test("where too little is known no rate is claimed, only what was counted", () => {
  const few = effect({
    verdict: "too_few",
    ratio: null,
    before: stretch(1, 13, null),
    after: stretch(0, 1, null),
  });
  expect(effectWords(few)).toBe(
    "Too little to tell yet: 1 complaint with this root cause in 13 days before, 0 complaints in 1 day since. Even none at all could be chance.",
  );
  expect(effectWords(effect({ verdict: "not_done", before: stretch(0, 0, null), after: null }))).toMatch(
    /^Whether/,
  );
});

test("how far causes are known is said only where some are not", () => {
  expect(knownWords(effect({}))).toBe("");
  expect(knownWords(effect({ after: stretch(4, 56, 0.5, 40) }))).toContain("of those since 40%");
});
