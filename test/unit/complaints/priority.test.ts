import { describe, expect, test } from "vitest";
import {
  nothingRead,
  priorityOf,
  proposedAssessment,
  queueOrder,
} from "../../../collector/complaints/priority.ts";
import type { Assessment } from "../../../shared/contract/complaint.schema.ts";

const mild: Assessment = {
  severity: "medium",
  safety: false,
  complexity: "simple",
  impact: "one",
  urgency: "none",
};
const order = (given: Partial<Parameters<typeof queueOrder>[0]> = {}) =>
  queueOrder({ assessment: mild, read: nothingRead, standing: "ahead", orders: null, ...given });

describe("the place in the queue", () => {
  test("is the product of its terms, each told with what it was judged by", () => {
    const { score, terms } = order({
      assessment: { ...mild, severity: "high" },
      read: { ...nothingRead, sentiment: "negative", sentimentScore: -0.8 },
      standing: "near",
      orders: 4,
    });
    expect(terms).toEqual([
      { term: "severity", factor: 4, because: "high" },
      { term: "sentiment", factor: 1.4, because: "negative" },
      { term: "deadline", factor: 1.5, because: "near" },
      { term: "worth", factor: 1.25, because: "4" },
    ]);
    expect(score).toBeCloseTo(4 * 1.4 * 1.5 * 1.25, 3);
  });

  test("safety goes before everything that is no matter of safety, and among such the rest decides", () => {
    const safe = { ...mild, severity: "low", safety: true } as const;
    const worst = order({
      assessment: { ...mild, severity: "critical" },
      read: { ...nothingRead, sentiment: "negative", sentimentScore: -1 },
      standing: "missed",
      orders: 99,
    });
    expect(order({ assessment: safe, standing: "waiting" }).score).toBeGreaterThan(worst.score);
    expect(order({ assessment: { ...safe, severity: "high" } }).score).toBeGreaterThan(
      order({ assessment: safe }).score,
    );
  });

  test("rises as the deadline nears and passes, and sinks while the customer is asked", () => {
    const scores = (["waiting", "ahead", "near", "missed"] as const).map(
      (standing) => order({ standing }).score,
    );
    expect(scores).toEqual(scores.toSorted((one, other) => one - other));
    expect(new Set(scores).size).toBe(4);
  });

  test("a customer nobody knows counts as much as one without orders", () => {
    expect(order({ orders: 0 }).score).toBe(order({ orders: null }).score);
    expect(order({ orders: 0 }).terms.at(-1)?.because).toBe("0");
    expect(order({ orders: null }).terms.at(-1)?.because).toBe("unknown");
  });
});

describe("the priority", () => {
  test.each([
    [{}, "normal"],
    [{ severity: "low" }, "low"],
    [{ severity: "low", urgency: "now" }, "normal"],
    [{ severity: "high", impact: "many" }, "critical"],
    [{ severity: "high", impact: "many", urgency: "now" }, "critical"],
    [{ severity: "low", safety: true }, "critical"],
    [{ urgency: "soon", impact: "several", complexity: "complex" }, "normal"],
  ] as const)("of %j is %s", (given, priority) => {
    expect(priorityOf({ ...mild, ...given })).toBe(priority);
  });
});

describe("what is proposed", () => {
  test.each([
    ["critical", "now"],
    ["high", "soon"],
    ["normal", "none"],
    ["low", "none"],
  ] as const)("words read as of %s urgency ask for something %s", (urgency, proposed) => {
    expect(proposedAssessment({ ...nothingRead, urgency }).urgency).toBe(proposed);
  });

  test("nothing read is a medium case in its turn; bitter words are a severe one, and no matter of safety by that", () => {
    expect(proposedAssessment(nothingRead)).toMatchObject({
      ...{ severity: "medium", safety: false, urgency: "none" },
    });
    const bitter = {
      ...nothingRead,
      sentiment: "negative",
      sentimentScore: -1,
      urgency: "critical",
    } as const;
    expect(proposedAssessment(bitter)).toMatchObject({ severity: "high", safety: false });
  });

  test("words that tell of danger go first until somebody has judged that nobody was in any", () => {
    const read = { ...nothingRead, tellsOfDanger: true };
    expect(order({ assessment: null, read }).terms.at(-1)).toMatchObject({ term: "safety", because: "read" });
    expect(order({ assessment: mild, read }).score).toBe(order({ assessment: mild }).score);
  });
});
