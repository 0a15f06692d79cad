import { beforeEach, expect, test } from "vitest";
import { users } from "../../collector/db/account-tables.ts";
import { insertWorkspace } from "../../collector/workspaces/store.ts";
import type { Workspace } from "../../shared/contract/workspace.schema.ts";
import { cookiesOf, OWNER } from "../support/builders.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";

let collector: TestCollector;

beforeEach(async () => {
  collector = await freshCollector();
});

const given = { ...OWNER, workspaceName: "Shop", timeZone: "Asia/Shanghai" };
const begin = (changes: object = {}) =>
  collector.ask("POST", "/api/first-run", { body: { ...given, ...changes } });
const isNeeded = async (): Promise<boolean> => (await collector.ask("GET", "/api/first-run")).body.needed;

test("the first visitor makes the owner's account, names the workspace and is signed in", async () => {
  expect(await isNeeded()).toBe(true);
  const answer = await begin();
  expect(answer).toMatchObject({ status: 201, body: { needed: false } });
  const { body } = await collector.ask("GET", "/api/session", { cookie: cookiesOf(answer.headers) });
  expect(body).toMatchObject({
    user: { name: OWNER.name, email: OWNER.email },
    workspace: { name: "Shop", timeZone: "Asia/Shanghai", role: "owner", isDemo: false },
  });
  expect(body.workspaces).toHaveLength(1);
  expect(await isNeeded()).toBe(false);
});

test("the owner takes over the workspace that was there from the first start: its site key stays", async () => {
  const answer = await begin();
  const { body } = await collector.ask("GET", "/api/sites", { cookie: cookiesOf(answer.headers) });
  expect(body.sites.map(({ key }: { key: string }) => key)).toEqual([collector.siteKey]);
});

test("it happens once: a later visitor becomes nobody", async () => {
  await begin();
  expect(await begin({ email: "eve@evil.example" })).toMatchObject({
    status: 409,
    body: { code: "already_set_up" },
  });
  expect(await collector.deps.database.db.select({ email: users.email }).from(users)).toEqual([
    { email: OWNER.email },
  ]);
});

test("of several at once one becomes the owner", async () => {
  const answers = await Promise.all(
    Array.from({ length: 5 }, (_, index) => begin({ email: `visitor${index}@x.example` })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
  expect(await collector.deps.database.db.select({ id: users.id }).from(users)).toHaveLength(1);
});

test("what is wrong is named, nothing is made, and the next try works", async () => {
  const answer = await begin({ email: "nowhere", password: "short", workspaceName: " ", timeZone: "Mars" });
  expect(answer).toMatchObject({ status: 400, body: { code: "invalid" } });
  expect(answer.body.errors.map(({ field }: { field: string }) => field).sort()).toEqual([
    "email",
    "password",
    "timeZone",
    "workspaceName",
  ]);
  expect(await isNeeded()).toBe(true);
  expect((await begin()).status).toBe(201);
});

test("a demo workspace made before anybody had an account is the owner's too, and not the one they begin in", async () => {
  const { db } = collector.deps.database;
  await db.transaction((tx) =>
    insertWorkspace(
      tx,
      { name: "Demo", timeZone: "UTC", isDemo: true },
      new Date(collector.clock.now.getTime() - 60_000),
    ),
  );
  const answer = await begin();
  const { body } = await collector.ask("GET", "/api/session", { cookie: cookiesOf(answer.headers) });
  expect(body.workspace).toMatchObject({ name: "Shop", isDemo: false });
  expect(body.workspaces.map(({ name, role, isDemo }: Workspace) => [name, role, isDemo])).toEqual([
    ["Demo", "owner", true],
    ["Shop", "owner", false],
  ]);
});
