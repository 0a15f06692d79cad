import { expect, test } from "vitest";
import { completeTargeting } from "../../../../dashboard/surveys/targeting/complete.ts";
import { targetingSentence } from "../../../../dashboard/surveys/targeting/sentence.ts";
import { type Targeting, targetingSchema } from "../../../../shared/contract/targeting.schema.ts";

const bySelf = { touchpoint: null, showAfterSeconds: 0 };

test("a survey's targeting reads as one sentence", () => {
  expect(targetingSentence({}, bySelf)).toBe("Ask visitors, at most once in 30 days.");
  const targeting: Targeting = {
    pages: { only: [{ how: "contains", value: "/checkout/" }], never: [] },
    samplePercent: 20,
    triggers: [{ on: "scroll", percent: 50 }],
    askAgainAfterDays: 90,
  };
  expect(targetingSentence(targeting, bySelf)).toBe(
    "Ask visitors on pages that contain /checkout/, 20 % of them, after they scrolled 50 %, at most once in 90 days.",
  );
});

test("a segment is told by its conditions", () => {
  const customers: Targeting["customers"] = [
    [
      { attribute: "plan", is: "one_of", values: ["gold", "silver"] },
      { attribute: "seats", is: "at_least", value: 10 },
    ],
    [{ attribute: "vip", is: "present" }],
  ];
  expect(targetingSentence({ customers }, bySelf)).toBe(
    "Ask customers whose plan is gold or silver and seats is at least 10 or vip is known, at most once in 30 days.",
  );
});

test("lines that are still being written are left out, so that the rest can be saved", () => {
  const writing: Targeting = {
    pages: { only: [{ how: "contains", value: " " }], never: [] },
    triggers: [
      { on: "event", name: "", where: [] },
      { on: "event", name: "bought", where: [{ attribute: "not a name", is: "present" }] },
    ],
    languages: ["de", "de-"],
    customers: [[{ attribute: "", is: "equals", value: "" }]],
    startsAt: "2026-07-02T00:00:00Z",
    endsAt: "2026-07-01T00:00:00Z",
    samplePercent: 20,
  };
  const complete = completeTargeting(writing);
  expect(complete).toEqual({
    triggers: [{ on: "event", name: "bought", where: [] }],
    languages: ["de"],
    startsAt: "2026-07-02T00:00:00Z",
    samplePercent: 20,
  });
  expect(targetingSchema.safeParse(complete).success).toBe(true);
});

test("what is complete is saved as it stands", () => {
  const targeting: Targeting = {
    pages: { only: [], never: [{ how: "glob", value: "/admin/*" }] },
    devices: ["phone"],
    customers: [[{ attribute: "plan", is: "equals", value: "gold" }]],
    endsAt: "2026-07-01T00:00:00Z",
    stopAfterAnswers: 400,
  };
  expect(completeTargeting(targeting)).toEqual(targeting);
});
