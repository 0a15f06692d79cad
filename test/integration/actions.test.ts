import { strFromU8, unzipSync } from "fflate";
import { beforeEach, describe, expect, test } from "vitest";
import type { Action } from "../../shared/contract/action.schema.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { anAction } from "../support/action-requests.ts";
import { becomeOwner, joinAs } from "../support/builders.ts";
import { atWork, complain as complainTo } from "../support/cases.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";

const DAY_MS = 86_400_000;

let collector: TestCollector;
let owner: string;
let ownerId: string;
let work: ReturnType<typeof atWork>;

beforeEach(async () => {
  collector = await freshCollector();
  owner = await becomeOwner(collector);
  ownerId = (await collector.ask("GET", "/api/session", { cookie: owner })).body.user.id;
  work = atWork(collector, owner);
});

const complain = (whatHappened = "The lamp arrived in pieces") => complainTo(collector, { whatHappened });
const ask = (method: string, path: string, body?: object, cookie = owner) =>
  collector.ask(method, path, { cookie, ...(body ? { body } : {}) });
const plan = async (given: object = {}, cookie = owner): Promise<string> => {
  const action = anAction(ownerId, given);
  const { status, text } = await ask("POST", "/api/actions", action, cookie);
  if (status !== 200) throw new Error(text);
  return action.id;
};
const actionNow = async (id: string, cookie = owner) =>
  (await ask("GET", `/api/actions/${id}`, undefined, cookie)).body;
const change = async (id: string, given: object) =>
  ask("PATCH", `/api/actions/${id}`, { version: (await actionNow(id)).version, ...given });
const note = async (id: string, causeId: string | null) =>
  ask("PATCH", `/api/complaints/${id}/investigation`, { version: (await work.caseOf(id)).version, causeId });
const titles = ({ actions }: { actions: Action[] }) => actions.map(({ title }) => title);
const without = { noActionReason: undefined };

describe("a resolution", () => {
  test("names the action it leads to or the reason why there is none: one of them, not both", async () => {
    const { id, statusUrl } = await complain();
    const actionId = await plan();
    await work.steps(id, "assessed");
    expect((await work.step(id, "resolved", without)).body.code).toBe("action_missing");
    expect((await work.step(id, "resolved", { actionIds: [actionId] })).body.code).toBe("action_linked");
    expect((await work.step(id, "resolved", { ...without, actionIds: [uuidv7()] })).status).toBe(400);
    expect((await actionNow(actionId)).complaints).toBe(0);
    const { body } = await work.step(id, "resolved", { ...without, actionIds: [actionId] });
    expect(body).toMatchObject({ state: "resolved", actions: [{ id: actionId, state: "planned" }] });
    expect((await work.history(id)).slice(-3)).toMatchObject([
      { type: "complaint.action_linked", by: "Olga Owner", details: { actionId } },
      { type: "complaint.resolved" },
      { type: "complaint.message_added" },
    ]);
    const other = await complain();
    await work.steps(other.id, "assessed", "resolved");
    expect((await work.caseOf(other.id)).messages).toContainEqual(
      expect.objectContaining({ purpose: "no_corrective_action", internal: true, body: "A single slip." }),
    );
    for (const url of [statusUrl, other.statusUrl])
      expect((await collector.ask("GET", url)).text).not.toMatch(/single slip|two boxes/);
  });

  test("is enough with an action linked before; duplicates led to the same", async () => {
    const [first, again] = [await complain(), await complain()];
    const version = async (id: string) => (await work.caseOf(id)).version;
    const merge = { version: 0, to: first.id, kind: "duplicate" };
    await ask("POST", `/api/complaints/${again.id}/links`, merge);
    const actionId = await plan();
    collector.clock.pass(1_000);
    const path = `/api/complaints/${first.id}/actions`;
    expect((await ask("POST", path, { version: 7, actionId })).body.code).toBe("changed_meanwhile");
    const link = async () => ask("POST", path, { version: await version(first.id), actionId });
    expect((await link()).body.actions).toHaveLength(1);
    expect((await link()).status).toBe(200);
    await work.steps(first.id, "assessed");
    expect((await work.step(first.id, "resolved", without)).status).toBe(200);
    expect(await work.caseOf(again.id)).toMatchObject({ state: "resolved", actions: [{ id: actionId }] });
    expect(await actionNow(actionId)).toMatchObject({ complaints: 2, linked: { length: 2 } });
    collector.clock.pass(1_000);
    expect((await ask("DELETE", `${path}/${actionId}`)).body.actions).toEqual([]);
    expect((await ask("DELETE", `${path}/${actionId}`)).status).toBe(404);
    const { entries } = (await ask("GET", `/api/actions/${actionId}/history`)).body;
    expect(entries.map(({ type }: { type: string }) => type)).toEqual([
      "action.created",
      ...["action.linked", "action.linked", "action.unlinked"],
    ]);
  });
});

describe("the actions of a workspace", () => {
  test("stand with what is to be done first, found by their words, and for a complaint its own cause first", async () => {
    await plan({ title: "Later", dueOn: "2026-08-01", causeId: null });
    await plan({ title: "Overdue 100%", dueOn: "2026-06-01", causeId: "delivery" });
    const done = await plan({ title: "Done", causeId: "delivery.damaged" });
    const judged = await plan({ title: "Judged" });
    for (const id of [done, judged]) await change(id, { state: "done" });
    await change(judged, { state: "effective" });
    const { body } = await ask("GET", "/api/actions");
    expect(titles(body)).toEqual(["Overdue 100%", "Later", "Done", "Judged"]);
    expect(body.actions[0]).toMatchObject({ overdue: true, owner: { name: "Olga Owner" }, complaints: 0 });
    expect(titles((await ask("GET", "/api/actions?search=OVERDUE%20100%25&show=open")).body)).toHaveLength(1);
    expect(titles((await ask("GET", "/api/actions?search=%25&show=open")).body)).toHaveLength(1);
    const { id } = await complain();
    await note(id, "delivery.damaged");
    const { body: fitting } = await ask("GET", `/api/actions?show=open&complaint=${id}`);
    expect(fitting.causeId).toBe("delivery.damaged");
    expect(titles(fitting)).toEqual(["Done", "Overdue 100%", "Later"]);
  });

  test("are made once by their id, for a cause and an owner there are", async () => {
    const action = anAction(ownerId);
    expect((await ask("POST", "/api/actions", action)).status).toBe(200);
    expect((await ask("POST", "/api/actions", { ...action, title: "Again" })).body.title).toBe(action.title);
    for (const wrong of [{ causeId: "moon" }, { ownerId: "nobody" }, { title: " " }, { dueOn: "2026-13-01" }])
      expect((await ask("POST", "/api/actions", { ...anAction(ownerId), ...wrong })).status).toBe(400);
  });

  test("are changed and judged by managers, each change kept with what it was and by whom", async () => {
    const agent = await joinAs(collector, owner, "agent", "Ann");
    const id = await plan({}, agent);
    expect((await ask("PATCH", `/api/actions/${id}`, { version: 0, state: "done" }, agent)).status).toBe(403);
    await change(id, { state: "done", doneOn: "2026-06-10" });
    expect((await ask("PATCH", `/api/actions/${id}`, { version: 0, title: "Mine" })).body.code).toBe(
      "changed_meanwhile",
    );
    expect((await change(id, { state: "planned" })).body.code).toBe("step_not_possible");
    expect((await change(id, { state: "not_effective" })).body).toMatchObject({
      ...{ state: "not_effective", doneOn: "2026-06-10", version: 2, createdBy: "Ann" },
    });
    expect((await change(id, { state: "not_effective" })).body.version).toBe(2);
    const { entries } = (await ask("GET", `/api/actions/${id}/history`)).body;
    expect(entries).toMatchObject([
      { type: "action.created", by: "Ann" },
      { type: "action.changed", by: "Olga Owner", details: { "state.from": "planned", "state.to": "done" } },
      { details: { fields: "state", "state.from": "done", "state.to": "not_effective" } },
    ]);
  });

  test("show agents the complaints of their own teams only, with the number of all", async () => {
    const agent = await joinAs(collector, owner, "agent", "Ann");
    const hidden = await complain();
    const team = await ask("POST", "/api/case-teams", { name: "Returns", memberIds: [] });
    await work.change(hidden.id, { teamId: team.body.id });
    const actionId = await plan();
    await work.steps(hidden.id, "assessed");
    await work.step(hidden.id, "resolved", { ...without, actionIds: [actionId] });
    expect(await actionNow(actionId, agent)).toMatchObject({ complaints: 1, linked: [] });
    expect((await ask("GET", `/api/actions?complaint=${hidden.id}`, undefined, agent)).status).toBe(404);
    const { text } = await ask("GET", `/api/actions/${actionId}/history`, undefined, agent);
    expect(text).not.toContain(hidden.id);
    const analyst = await joinAs(collector, owner, "analyst", "Bo");
    const seen = await ask("GET", `/api/actions/${actionId}`, undefined, analyst);
    expect(seen.body.linked).toMatchObject([{ reference: hidden.reference }]);
    expect(seen.text).not.toContain("statusUrl");
  });
});

test("the effect compares complaints of its cause, also of causes below it, before and after it was done", async () => {
  const causes = ["delivery.damaged", "delivery.lost", "delivery.damaged", "billing"];
  for (let week = 0; week < 5; week++) {
    for (const causeId of causes) await note((await complain()).id, causeId);
    collector.clock.pass(7 * DAY_MS);
  }
  const id = await plan({ causeId: "delivery", dueOn: "2026-12-31" });
  expect((await actionNow(id)).effect).toMatchObject({ verdict: "not_done", before: { complaints: 15 } });
  await change(id, { state: "done" });
  expect((await actionNow(id)).effect.verdict).toBe("too_few");
  collector.clock.pass(DAY_MS);
  await note((await complain()).id, "billing.wrong_amount");
  collector.clock.pass(28 * DAY_MS);
  const { effect } = await actionNow(id);
  expect(effect).toMatchObject({
    ...{ verdict: "fell", ratio: 0, low: 0 },
    before: { complaints: 15, causeKnownPercent: 100, days: 36 },
    after: { complaints: 0, causeKnownPercent: 100, days: 29, perWeek: 0 },
  });
  expect(effect.weeks.map(({ complaints }: { complaints: number }) => complaints)).toEqual([
    ...[3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0],
  ]);
  await change(id, { causeId: null });
  expect((await actionNow(id)).effect.verdict).toBe("no_cause");
});

test("an evidence pack holds the actions with the complaints that led to them", async () => {
  const made = await complain();
  const actionId = await plan({ title: "=Pack twice" });
  await work.steps(made.id, "assessed");
  await work.step(made.id, "resolved", { ...without, actionIds: [actionId] });
  const answer = await collector.fetch(
    new Request("http://heed.test/api/complaints/evidence", { headers: { cookie: owner } }),
  );
  const pack = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  const lines = strFromU8(pack["improvements.csv"] ?? new Uint8Array()).split("\r\n");
  expect(lines[1]).toContain(`${made.reference},`);
  expect(lines[1]).toContain(`,Olga Owner,${actionId},'=Pack twice,`);
  expect(lines[1]).toContain(",delivery.damaged,Olga Owner,planned,2026-07-31,,");
});
