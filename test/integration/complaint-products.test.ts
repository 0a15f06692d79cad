import { beforeEach, expect, test } from "vitest";
import type { ComplaintStatistics } from "../../shared/contract/complaint-statistics.schema.ts";
import { becomeOwner } from "../support/builders.ts";
import { atWork, complain as complainTo } from "../support/cases.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";

let collector: TestCollector;
let owner: string;
let work: ReturnType<typeof atWork>;

beforeEach(async () => {
  collector = await freshCollector();
  owner = await becomeOwner(collector);
  work = atWork(collector, owner);
});

const complain = (given: Record<string, unknown> = {}) => complainTo(collector, given);
const at = (instant: string | Date) => {
  collector.clock.now = new Date(instant);
};
async function complainTimes(times: number, given: Record<string, unknown> = {}): Promise<void> {
  for (let time = 0; time < times; time++) await complain(given);
}
const statistics = async (query = ""): Promise<ComplaintStatistics> =>
  (await collector.ask("GET", `/api/complaints/statistics?${query}`, { cookie: owner })).body;

test("a product is one however its name is written, called as most call it; ten are shown, the rest are one", async () => {
  at("2026-06-05T10:00:00Z");
  await complainTimes(2, { product: "oak bench" });
  at("2026-06-12T10:00:00Z");
  for (const product of ["Oak Bench", " oak  bench", "Oak Bench", "ＯＡＫ bench"])
    await complain({ product });
  for (let n = 1; n <= 11; n++) await complain({ product: `Lamp ${n}` });
  await complainTimes(5);
  at("2026-06-15T10:00:00Z");
  const june = "from=2026-06-08&to=2026-06-14";
  const { products } = await statistics(june);
  expect(products.named).toBe(15);
  expect(products.rows).toHaveLength(10);
  expect(products.rows[0]).toMatchObject({ product: "Oak Bench", count: 4, growth: { before: 2 } });
  expect(products.others).toMatchObject({ kinds: 2, count: 2, cumulativePercent: 100 });
  expect((await statistics(`${june}&product=OAK%20BENCH`)).received).toBe(4);
  const behind = await collector.ask("GET", `/api/feedback?status=all&product=oak+bench&${june}`, {
    cookie: owner,
  });
  expect(behind.body.total).toBe(4);
});

test("of a hundred products one that grew from one to seven may be chance, where it is the only one it is not", async () => {
  const week = async (named: Record<string, unknown>) => {
    at("2026-06-05T10:00:00Z");
    await complain(named);
    at("2026-06-12T10:00:00Z");
    await complainTimes(9, named);
    at("2026-06-15T10:00:00Z");
    return (await statistics("from=2026-06-08&to=2026-06-14")).products.rows[0]?.growth;
  };
  expect(await week({ product: "Vase" })).toMatchObject({ verdict: "grew" });
  at("2026-06-12T11:00:00Z");
  for (let n = 1; n <= 12; n++) await complain({ product: `Lamp ${n}` });
  at("2026-06-15T10:00:00Z");
  const [vase] = (await statistics("from=2026-06-08&to=2026-06-14")).products.rows;
  expect(vase).toMatchObject({ product: "Vase", growth: { verdict: "unclear" } });
});

test("causes are counted as they were found, and lead to their complaints", async () => {
  const [{ id }] = [await complain(), await complain()];
  const body = { version: (await work.caseOf(id)).version, causeId: "product.defect" };
  await collector.ask("PATCH", `/api/complaints/${id}/investigation`, { cookie: owner, body });
  const { causes } = await statistics();
  expect(causes).toMatchObject({
    named: 1,
    rows: [{ cause: "product.defect", name: null, count: 1, sharePercent: 100 }],
    others: null,
  });
  expect((await statistics("cause=product.defect")).received).toBe(1);
});
