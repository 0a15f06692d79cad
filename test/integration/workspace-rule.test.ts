import { type SQL, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { rowsOf, type Tx } from "../../collector/db/connect.ts";
import { signatureOf } from "../../collector/identity/signature.ts";
import { createReactions } from "../../collector/reactions.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { aResponse } from "../support/builders.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";
import { aWorkplace, nameOf, requestFor } from "../support/every-route.ts";
import { statementsSeen } from "../support/query-watch.ts";
import { unnamedIn } from "../support/workspace-queries.ts";

/** Tables that stand outside the workspaces' data, each with why. */
const outside: Record<string, string> = {
  workspaces: "the tenants themselves",
  users: "a person may belong to several workspaces",
  sessions: "a person's, found by its token",
  credentials: "a person's",
  verifications: "of better-auth: codes under way, found by what they verify",
  second_factors: "a person's",
  members: "who belongs where: read from the person's side to find their workspaces",
  invitations: "found by the id in the link, before the workspace is known",
  api_keys: "look-up: from a key's hash to its workspace",
  site_keys: "look-up: from a site key to its workspace",
  survey_slugs: "look-up: from an address to the survey of a workspace, unique over all of them",
  event_consumers: "who reads the events of all workspaces",
  jobs: "what is done every so often, for all workspaces",
  installation: "one row for all of it",
};

/**
 * Indexes of words take no second column without an extension, which not every server lets its user add: in them the
 * workspace begins each of the words instead, as search.test.ts proves.
 */
const wordIndexes = ["feedback_words_found", "customers_by_name"];

let collector: TestCollector;

beforeEach(async () => {
  collector = await freshCollector();
});

type Runner = { execute: (query: SQL) => Promise<unknown> };

/** Tables of the live database and the columns each begins its keys and indexes with. */
async function catalogue(db: Runner) {
  const tables = await rowsOf<{ name: string; has_workspace: boolean }>(
    db.execute(sql`
      select c.relname as name, exists (
        select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped) as has_workspace
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by c.relname`),
  );
  const keys = await rowsOf<{
    table: string;
    name: string;
    kind: string;
    first: string;
    parent: string | null;
    parent_first: string | null;
  }>(
    db.execute(sql`
      select c.relname as table, k.conname as name, k.contype::text as kind, a.attname as first, p.relname as parent, pa.attname as parent_first
      from pg_constraint k
      join pg_class c on c.oid = k.conrelid
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
      left join pg_class p on p.oid = k.confrelid
      left join pg_attribute pa on pa.attrelid = k.confrelid and pa.attnum = k.confkey[1]
      where c.relnamespace = 'public'::regnamespace and k.contype in ('p', 'u', 'f') order by 1, 2`),
  );
  const indexes = await rowsOf<{ table: string; name: string; first: string | null }>(
    db.execute(sql`
      select c.relname as table, x.relname as name, a.attname as first
      from pg_index i
      join pg_class c on c.oid = i.indrelid
      join pg_class x on x.oid = i.indexrelid
      left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where c.relnamespace = 'public'::regnamespace order by 1, 2`),
  );
  return { tables, keys, indexes };
}

/** What breaks the rule, one sentence each. */
async function broken(db: Runner): Promise<string[]> {
  const { tables, keys, indexes } = await catalogue(db);
  const inside = tables.filter(({ name }) => !(name in outside));
  const isInside = (table: string) => inside.some(({ name }) => name === table);
  return [
    ...inside
      .filter(({ has_workspace }) => !has_workspace)
      .map(({ name }) => `${name} has no workspace_id and is not on the list`),
    ...inside
      .filter(({ name }) => !keys.some(({ table, kind }) => table === name && kind === "p"))
      .map(({ name }) => `${name} has no primary key`),
    ...keys
      .filter(({ table, first }) => isInside(table) && first !== "workspace_id")
      .map(({ table, name, first }) => `${table}: key ${name} begins with ${first}`),
    ...keys
      .filter(
        ({ table, kind, parent, parent_first }) =>
          isInside(table) && kind === "f" && parent !== "workspaces" && parent_first !== "workspace_id",
      )
      .map(
        ({ table, name, parent }) => `${table}: foreign key ${name} points to ${parent} without workspace_id`,
      ),
    ...indexes
      .filter(
        ({ table, name, first }) =>
          isInside(table) && first !== "workspace_id" && !wordIndexes.includes(name),
      )
      .map(({ table, name, first }) => `${table}: index ${name} begins with ${first ?? "an expression"}`),
  ];
}

describe("the schema", () => {
  test("workspace_id is the first column of every primary, unique and foreign key and every index of a workspace's data", async () => {
    expect(await broken(collector.deps.database.db)).toEqual([]);
  });

  test("every table outside is one that exists, and most tables are inside", async () => {
    const { tables } = await catalogue(collector.deps.database.db);
    const names = tables.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(outside)));
    expect(names.length).toBeGreaterThan(Object.keys(outside).length + 10);
  });

  test.each([
    ["create table t (id uuid primary key)", "t has no workspace_id and is not on the list"],
    ["create table t (workspace_id uuid, id uuid)", "t has no primary key"],
    ["create table t (id uuid primary key, workspace_id uuid)", "t: key t_pkey begins with id"],
    [
      "create table t (workspace_id uuid, id uuid unique, primary key (workspace_id, id))",
      "t: key t_id_key begins with id",
    ],
    [
      "create table t (workspace_id uuid, id text references users (id), primary key (workspace_id, id))",
      "t: foreign key t_id_fkey points to users without workspace_id",
    ],
    ["create index i on feedback (touchpoint)", "feedback: index i begins with touchpoint"],
    [
      "create index i on feedback (lower(touchpoint), workspace_id)",
      "feedback: index i begins with an expression",
    ],
  ])("would be refused: %s", async (change, fault) => {
    const undo = new Error("undo");
    const found = collector.deps.database.db.transaction(async (tx: Tx) => {
      await tx.execute(sql.raw(change));
      expect(await broken(tx)).toContain(fault);
      throw undo;
    });
    await expect(found).rejects.toBe(undo);
  });
});

describe("the reader of statements", () => {
  const tables = new Set(["feedback", "answers", "surveys", "events"]);

  test.each([
    "select * from feedback where id = $1",
    "select * from feedback",
    "select * from feedback where workspace_id = $1 or id = $2",
    "select * from feedback where not (workspace_id = $1)",
    "select * from feedback where workspace_id <> $1",
    "select * from feedback where workspace_id = workspace_id",
    "select * from feedback f join answers a on a.feedback_id = f.id where f.workspace_id = $1",
    "select * from feedback f join answers a on a.workspace_id = f.workspace_id",
    "select * from feedback left join surveys on surveys.workspace_id = feedback.workspace_id and feedback.workspace_id = $1",
    "select * from feedback where workspace_id = $1 and exists (select 1 from answers where feedback_id = feedback.id)",
    "select (select count(*) from answers) from feedback where workspace_id = $1",
    "select * from (select * from feedback) f where f.workspace_id = $1",
    "with f as (select * from feedback) select * from f where workspace_id = $1",
    "select id from feedback where workspace_id = $1 union select id from surveys",
    "update feedback set handled_at = now() where id = $1",
    "update feedback set handled_at = (select max(at) from events) where workspace_id = $1",
    "delete from feedback",
    "delete from answers using feedback where answers.feedback_id = feedback.id and feedback.workspace_id = $1",
    "insert into feedback (id) values ($1)",
    "insert into events (workspace_id, id) select workspace_id, id from feedback",
  ])("refuses %s", async (statement) => {
    expect(await unnamedIn(statement, tables)).not.toEqual([]);
  });

  test.each([
    "select * from feedback where workspace_id = $1 and id = $2",
    "select * from feedback f where 'f0e1'::uuid = f.workspace_id",
    "select * from feedback f left join answers a on a.workspace_id = f.workspace_id and a.feedback_id = f.id where f.workspace_id = $1",
    "select * from feedback where workspace_id = $1 and exists (select 1 from answers where answers.workspace_id = feedback.workspace_id)",
    "select * from feedback join (select survey_id from surveys where workspace_id = $1) s on s.survey_id = feedback.survey_id where feedback.workspace_id = $1",
    "with given as (select * from json_to_recordset($1) as r(workspace_id uuid, id uuid)) select * from feedback join given on given.workspace_id = feedback.workspace_id",
    "insert into events (workspace_id, id) values ($1, $2) on conflict do nothing",
    "update feedback set handled_at = now() where feedback.workspace_id = $1 and id = $2 returning id",
    "select * from users where id = $1",
  ])("accepts %s", async (statement) => {
    expect(await unnamedIn(statement, tables)).toEqual([]);
  });
});

/** One second on a real clock, in which the live feed looks at least once. */
const untilTheFeedLooked = () => new Promise((resolve) => setTimeout(resolve, 1_000));

test("every statement the product runs names the workspace of every table it touches", async () => {
  const at = await aWorkplace(collector);
  const { ask, specs } = collector;
  const stop = collector.deps.live.subscribe(
    { workspaceId: at.workspaceId, role: "agent", userId: at.ownerId },
    () => {},
    () => {},
  );
  for (const spec of specs) {
    const { path, body, text } = await requestFor(spec, at);
    const answer = await ask(spec.method.toUpperCase(), path, {
      cookie: at.owner,
      ...(body === undefined ? {} : { body }),
      ...(text === undefined ? {} : { text }),
    });
    expect([...spec.success, 409], `${nameOf(spec)}: ${answer.text}`).toContain(answer.status);
  }
  const filters = `sentiment=negative&kind=response&survey=${at.surveys.nps}&touchpoint=checkout&language=en&group=detractor&scoreType=nps&from=2026-06-01&to=2026-06-30`;
  for (const status of ["open", "handled", "mine", "waiting", "all"]) {
    for (const sort of ["newest", "most_negative"])
      await ask("GET", `/api/feedback?${filters}&search=slow&status=${status}&sort=${sort}`, {
        cookie: at.owner,
      });
  }
  for (const last of ["2026-06-17T09:00:00.000Z", -0.5, null]) {
    const cursor = Buffer.from(JSON.stringify([last, uuidv7()])).toString("base64url");
    for (const sort of ["newest", "most_negative"]) {
      expect(
        (await ask("GET", `/api/feedback?sort=${sort}&cursor=${cursor}`, { cookie: at.owner })).status,
      ).toBe(200);
    }
  }
  await ask("GET", "/api/complaints?q=slow", { cookie: at.owner });
  await ask("GET", `/api/overview?${filters}`, { cookie: at.owner });
  await ask("GET", `/api/feedback/${at.complaintId}`, { cookie: at.owner });
  await ask("GET", at.statusUrl);
  const form = { "content-type": "application/x-www-form-urlencoded" };
  await ask("POST", at.statusUrl, { text: "body=Hello", headers: form });
  await ask("POST", at.statusUrl, { text: "about=follow-up&solved=yes", headers: form });
  await ask("GET", `/v1/sites/${collector.siteKey}/surveys`, {
    headers: { origin: "https://elsewhere.example" },
  });
  const { secret } = (await ask("POST", `/api/sites/${at.siteId}/secrets`, { cookie: at.owner })).body;
  const proven = {
    id: "c-9",
    name: "Kim",
    attributes: { plan: "gold" },
    signature: signatureOf("c-9", secret),
  };
  const targeting = { customers: [[{ attribute: "plan", is: "present" }]], stopAfterAnswers: 1_000 };
  await ask("PATCH", `/api/surveys/${at.surveys.nps}`, { cookie: at.owner, body: { targeting } });
  for (const customer of [proven, { id: "c-9" }]) {
    const body = { id: uuidv7(), site: collector.siteKey, survey: at.surveys.nps, asks: true, customer };
    await ask("POST", "/v1/impressions", { body });
  }
  const again = aResponse(collector, at.surveys.nps);
  await ask("POST", "/v1/responses", { body: again });
  await ask("POST", "/v1/responses", { body: again });
  await collector.passTime(60_000);
  await (await createReactions(collector.deps, [{ name: "one that listens", on: {} }])).settle();
  await untilTheFeedLooked();
  stop();

  const { tables } = await catalogue(collector.deps.database.db);
  const inside = new Set(tables.map(({ name }) => name).filter((name) => !(name in outside)));
  const ours = [...statementsSeen].filter(
    (statement) =>
      !/^\s*(\/\* of the tests|do|create|alter|set|begin|commit|rollback|savepoint|release)\b/i.test(
        statement,
      ),
  );
  const touched = ours.filter((statement) => [...inside].some((name) => statement.includes(name)));
  expect(touched.length).toBeGreaterThan(40);
  for (const name of inside)
    expect(
      touched.some((statement) => statement.includes(`"${name}"`) || statement.includes(`into ${name}`)),
      name,
    ).toBe(true);
  const faults = await Promise.all(
    ours.map(async (statement) =>
      (await unnamedIn(statement, inside)).map((fault) => `${fault}: ${statement}`),
    ),
  );
  expect(faults.flat()).toEqual([]);
});
