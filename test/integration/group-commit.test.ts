import { beforeEach, expect, test } from "vitest";
import { newReference, newStatusToken } from "../../collector/complaints/model.ts";
import { createIntake, type Intake } from "../../collector/intake/intake.ts";
import { type Arrival, arrivalOfComplaint, arrivalOfResponse } from "../../collector/intake/model.ts";
import type { KnownSite } from "../../collector/sites/directory.ts";
import { clientIdSchema } from "../../shared/contract/primitives.schema.ts";
import {
  aComplaint,
  anotherWorkspace,
  aResponse,
  becomeOwner,
  type Offered,
  surveysOf,
} from "../support/builders.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";

let collector: TestCollector;
let surveys: Offered;
let site: KnownSite;
/** With one writer, so that all that comes while it writes waits together. */
let intake: Intake;

beforeEach(async () => {
  collector = await freshCollector();
  surveys = await surveysOf(collector);
  const found = await collector.deps.sites.find(collector.siteKey);
  if (!found) throw new Error("no site");
  site = found;
  intake = createIntake(collector.deps.database.db, 1);
});

function anArrival(score = 9): Arrival {
  const { id, answers } = aResponse(collector, surveys.nps, { score });
  const arrival = arrivalOfResponse(
    { id, answers, site: site.key, survey: surveys.nps },
    site,
    { reference: "C-TEST-22", statusToken: newStatusToken(site.workspaceId) },
    collector.clock.now,
  );
  if (!arrival.ok) throw new Error(arrival.code);
  return arrival.value;
}

function aComplaintWith(reference: string): Arrival {
  const made = { reference, statusToken: newStatusToken(site.workspaceId) };
  const { id } = aComplaint(collector);
  return arrivalOfComplaint(
    { id, site: site.key, category: "other", whatHappened: "It broke." },
    site,
    made,
    collector.clock.now,
  );
}

async function countStored(): Promise<number> {
  const owner = await becomeOwner(collector);
  return (await collector.ask("GET", "/api/feedback?status=all", { cookie: owner })).body.total;
}

test("when more waits than can be stored soon the caller is sent away; all that was taken is stored", async () => {
  const outcomes = Array.from({ length: 5_200 }, () => intake.accept(anArrival()));
  const taken = outcomes.filter((outcome) => outcome !== null);
  expect(taken.length).toBe(5_001);
  expect(outcomes.slice(5_001).every((outcome) => outcome === null)).toBe(true);
  const accepted = await Promise.all(taken);
  expect(accepted.every(({ isNew, id }) => isNew && clientIdSchema.safeParse(id).success)).toBe(true);
  expect(await countStored()).toBe(5_001);
  const later = intake.accept(anArrival());
  expect(later).not.toBeNull();
  await later;
}, 60_000);

test("an answer the database refuses takes none of those down that wait with it", async () => {
  const first = intake.accept(anArrival());
  const bad = intake.accept({ ...anArrival(), score: { type: "nps", value: 99_999 } });
  const others = Array.from({ length: 20 }, () => intake.accept(anArrival()));
  await expect(bad).rejects.toThrow();
  const accepted = await Promise.all([first, ...others]);
  expect(accepted.every((one) => one?.isNew)).toBe(true);
  expect(await countStored()).toBe(21);
});

test("a reference given out already is made anew for the second complaint", async () => {
  const reference = newReference();
  const [first, ...others] = await Promise.all(
    [aComplaintWith(reference), aComplaintWith(reference), aComplaintWith(reference)].map((arrival) =>
      intake.accept(arrival),
    ),
  );
  expect(first?.reference).toBe(reference);
  const references = [first, ...others].map((one) => one?.reference);
  expect(new Set(references).size).toBe(3);
  expect(await countStored()).toBe(3);
});

test("the same id while the first is being stored, and while it waits, is the same answer", async () => {
  const [being, waiting] = [anArrival(), anArrival()];
  const outcomes = [being, waiting, being, waiting, being, waiting].map((arrival) => intake.accept(arrival));
  const accepted = await Promise.all(outcomes);
  expect(accepted.filter((one) => one?.isNew)).toHaveLength(2);
  expect(await countStored()).toBe(2);
});

test("drained means stored: nothing that was taken is left to do", async () => {
  const outcomes = Array.from({ length: 700 }, () => intake.accept(anArrival()));
  let settled = 0;
  for (const outcome of outcomes) void outcome?.then(() => (settled += 1));
  await intake.drain();
  expect(settled).toBe(700);
});

test("answers of several workspaces in one commit stay apart, even under one id", async () => {
  const rival = await anotherWorkspace(collector);
  const their = await collector.deps.sites.find(rival.siteKey);
  const mine = anArrival(9);
  const theirs = {
    ...anArrival(1),
    id: mine.id,
    workspaceId: rival.id,
    siteId: their?.id ?? "",
    surveyId: rival.surveyIds.nps,
  };
  const accepted = await Promise.all([
    intake.accept(anArrival()),
    intake.accept(mine),
    intake.accept(theirs),
  ]);
  expect(accepted.map((one) => one?.isNew)).toEqual([true, true, true]);
  expect(
    (await collector.ask("GET", `/api/feedback/${mine.id}`, { cookie: rival.cookie })).body.item.score.value,
  ).toBe(1);
});
