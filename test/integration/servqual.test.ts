import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { rowsOf } from "../../collector/db/connect.ts";
import type { TestCollector } from "../support/collector.ts";
import { aQuestion } from "../support/questions.ts";
import { aSurveyWorkshop, type SurveyWorkshop } from "../support/survey-workshop.ts";

let collector: TestCollector;
let survey: string;
let ask: SurveyWorkshop["ask"];
let asking: SurveyWorkshop["asking"];
let answer: SurveyWorkshop["answer"];

beforeEach(async () => {
  ({ collector, survey, ask, asking, answer } = await aSurveyWorkshop());
});

const row = (id: string, dimension?: "reliability" | "empathy") => ({
  id,
  label: { en: `Row ${id}` },
  ...(dimension ? { dimension } : {}),
});
const servqual = (...rows: ReturnType<typeof row>[]) =>
  aQuestion("matrix", { steps: 7, asksExpectation: true, rows });
const found = async () => (await ask("GET", `/api/surveys/${survey}/results`)).body.questions[0];

test("a gap is perception minus expectation: per row, per dimension and over all, of those who gave both", async () => {
  await asking(servqual(row("a", "reliability"), row("b", "reliability"), row("c", "empathy"), row("d")));
  await answer({
    matrix: { ratings: { a: 5, b: 3, c: 7, d: 4 }, expectations: { a: 7, b: 7, c: 7, d: 4 } },
  });
  await answer({ matrix: { ratings: { a: 6, c: 5 }, expectations: { a: 7, b: 6, c: 7 } } });
  const { answered, mean, counts, matrix } = await found();
  expect({ answered, mean, counts }).toEqual({ answered: 2, mean: null, counts: [] });
  expect(matrix.rows).toMatchObject([
    {
      row: "a",
      rating: { value: 5.5, answered: 2 },
      expectation: { value: 7 },
      gap: { value: -1.5, answered: 2 },
    },
    {
      row: "b",
      rating: { value: 3, answered: 1 },
      expectation: { value: 6.5, answered: 2 },
      gap: { value: -4, answered: 1 },
    },
    { row: "c", gap: { value: -1, answered: 2 } },
    { row: "d", gap: { value: 0, answered: 1, low: null, high: null } },
  ]);
  // The first: (−2 − 4) / 2 = −3; the second rated but one row of it: −1.
  expect(matrix.dimensions).toMatchObject([
    { dimension: "reliability", gap: { value: -2, answered: 2 } },
    { dimension: "empathy", gap: { value: -1, answered: 2 } },
    { dimension: null, gap: { value: 0, answered: 1 } },
  ]);
  // Every dimension weighs the same: (−3 + 0 + 0) / 3 = −1 and (−1 − 2) / 2 = −1.5.
  expect(matrix.overall.gap).toMatchObject({ value: -1.25, answered: 2 });
  // 12.7062 × 0.3536 / √2 either side.
  expect(matrix.overall.gap.low).toBeCloseTo(-1.25 - 3.17655, 4);
  expect(matrix.overall.gap.high).toBeCloseTo(-1.25 + 3.17655, 4);
});

test("a matrix asked once has means and no gaps; without dimensions there are none to show", async () => {
  await asking(aQuestion("matrix", { rows: [row("a"), row("b")] }));
  await answer({ matrix: { ratings: { a: 5, b: 2 } } });
  await answer({ matrix: { ratings: { a: 4 } } });
  expect((await found()).matrix).toMatchObject({
    steps: 5,
    rows: [
      { row: "a", rating: { value: 4.5, answered: 2 }, expectation: null, gap: null },
      { row: "b", rating: { value: 2, answered: 1 }, expectation: null, gap: null },
    ],
    dimensions: [],
    overall: { rating: { value: 3.75 }, gap: null },
  });
});

test("rows that a newer version left out keep their ratings, behind those there are", async () => {
  await asking(servqual(row("old", "empathy")));
  await answer({ matrix: { ratings: { old: 2 }, expectations: { old: 7 } } });
  await asking(servqual(row("new", "empathy")));
  await answer({ matrix: { ratings: { new: 6 }, expectations: { new: 7 } } });
  expect((await found()).matrix.rows).toMatchObject([
    { row: "new", gap: { value: -1 } },
    { row: "old", label: { en: "Row old" }, gap: { value: -5 } },
  ]);
});

test("the gap of each statement is one line of plain SQL", async () => {
  await asking(servqual(row("a"), row("b")));
  const { body } = await answer({ matrix: { ratings: { a: 5, b: 6 }, expectations: { a: 7, b: 6 } } });
  const { workspaceId } = (await collector.deps.sites.find(collector.siteKey)) ?? {};
  expect(
    await rowsOf(
      collector.deps.database.db.execute(
        sql`select part, (number - expected)::int as gap from answers
          where workspace_id = ${workspaceId} and feedback_id = ${body.id} order by part`,
      ),
    ),
  ).toEqual([
    { part: "a", gap: -2 },
    { part: "b", gap: 0 },
  ]);
});

test("what no row, no step or no number is, is refused and named", async () => {
  await asking(servqual(row("a")), aQuestion("text"));
  const hostile = [
    { ratings: { a: "7" } },
    { ratings: { a: 1e308 } },
    { ratings: { a: 3, b: 3 } },
    { ratings: Object.fromEntries(Array.from({ length: 31 }, (_, index) => [`r${index}`, 1])) },
    { ratings: { ["x".repeat(41)]: 1 } },
    { ratings: { a: 3 }, expectations: { a: null } },
    { ratings: [[3]] },
  ];
  for (const value of hostile) {
    const { status, body } = await answer({ matrix: value, text: "x" });
    expect(status, JSON.stringify(value)).toBe(400);
    expect(JSON.stringify(body.errors)).toContain("answers.0.value");
  }
});
