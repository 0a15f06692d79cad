import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { refuseOldServer } from "../../collector/db/connect.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { freePort } from "../support/postgres.ts";
import { refusedStart, runHeed, startHeed } from "../support/process.ts";
import { newPostgresDatabase, postgresOfWorker } from "../support/worker-postgres.ts";

const onPostgres = process.env["HEED_TEST_ENGINE"] === "postgres";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "heed-process-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe.runIf(!onPostgres)("on the embedded database", () => {
  test("a second start on the same data is refused in one line while the first runs, and works after it", async () => {
    const first = await startHeed({ HEED_DATA: folder });
    const second = await refusedStart({ HEED_DATA: folder });
    expect(second.code).toBe(1);
    expect(second.output).toMatch(
      /^heed: Another Heed \(process \d+\) is using the data in .*\. Stop it first, or set HEED_DATA to another folder\.$/,
    );
    first.signal("SIGTERM");
    expect(await first.exited).toBe(0);
    expect(readdirSync(folder).filter((name) => name.endsWith(".lock"))).toEqual([]);
    const third = await startHeed({ HEED_DATA: folder });
    third.signal("SIGTERM");
    await third.exited;
  });

  test("a lock left by a crash is taken over", async () => {
    const first = await startHeed({ HEED_DATA: folder });
    first.signal("SIGKILL");
    await first.exited;
    expect(readdirSync(folder).filter((name) => name.endsWith(".lock"))).toHaveLength(1);
    const second = await startHeed({ HEED_DATA: folder });
    second.signal("SIGTERM");
    expect(await second.exited).toBe(0);
  });

  test("a port in use is refused in one line", async () => {
    const first = await startHeed({ HEED_DATA: folder });
    const other = mkdtempSync(join(tmpdir(), "heed-process-"));
    const port = new URL(first.url).port;
    expect(await refusedStart({ HEED_DATA: other, PORT: port })).toEqual({
      code: 1,
      output: `heed: Port ${port} is in use. Stop what uses it, or set PORT to another.`,
    });
    first.signal("SIGTERM");
    await first.exited;
    rmSync(other, { recursive: true, force: true });
  });

  test("told to stop, it finishes what is in flight and refuses what comes later", async () => {
    const heed = await startHeed({ HEED_DATA: folder });
    const offer = await (await fetch(`${heed.url}/v1/sites/${heed.siteKey}/surveys`)).json();
    const send = () =>
      fetch(`${heed.url}/v1/responses`, {
        method: "POST",
        body: JSON.stringify({
          id: uuidv7(),
          site: heed.siteKey,
          survey: offer.surveys[0].id,
          answers: [{ question: "score", value: 9 }],
        }),
      });
    await send();
    const inFlight = Array.from({ length: 100 }, send);
    heed.signal("SIGTERM");
    const outcomes = await Promise.allSettled(inFlight);
    expect(await heed.exited).toBe(0);
    const statuses = outcomes.flatMap((outcome) =>
      outcome.status === "fulfilled" ? [outcome.value.status] : [],
    );
    expect(statuses.every((status) => status === 201)).toBe(true);
    await expect(send()).rejects.toThrow();
    const again = await startHeed({ HEED_DATA: folder });
    again.signal("SIGINT");
    expect(await again.exited).toBe(0);
  });

  test("a setting that makes no sense is named in one line", async () => {
    expect(await refusedStart({ HEED_DATA: folder, PORT: "eighty" })).toMatchObject({
      code: 1,
      output: expect.stringMatching(/^heed: PORT .+$/),
    });
    expect(await refusedStart({ DATABASE_URL: "mysql://x" })).toMatchObject({
      code: 1,
      output: "heed: DATABASE_URL must start with postgres://",
    });
  });
});

describe.runIf(onPostgres)("on a PostgreSQL server", () => {
  test("a server that is not there is one clear line", async () => {
    const port = await freePort();
    const { code, output } = await refusedStart({ DATABASE_URL: `postgres://heed@127.0.0.1:${port}/heed` });
    expect(code).toBe(1);
    expect(output).toMatch(/^heed: PostgreSQL at DATABASE_URL is not reachable \(ECONNREFUSED\)\. .+$/);
  });

  test("a database that is not there is one clear line", async () => {
    const { code, output } = await refusedStart({
      DATABASE_URL: postgresOfWorker().replace(/[^/]+$/, "nowhere"),
    });
    expect(code).toBe(1);
    expect(output).toMatch(/^heed: PostgreSQL has no such database: .+$/);
  });

  test("a user who may not set up the database is one clear line", async () => {
    const url = await newPostgresDatabase();
    const client = postgres(url, { max: 1, onnotice: () => {} });
    await client.unsafe("drop role if exists guest; create role guest login");
    await client.end();
    const { code, output } = await refusedStart({ DATABASE_URL: url.replace("heed@", "guest@") });
    expect(code).toBe(1);
    expect(output).toMatch(
      /^heed: The user in DATABASE_URL may not set up the database: .+ Make it the owner of the database\.$/,
    );
  });

  test("two that start at once on one server both come up, and share their answers", async () => {
    const DATABASE_URL = await newPostgresDatabase();
    const [one, two] = await Promise.all([startHeed({ DATABASE_URL }), startHeed({ DATABASE_URL })]);
    expect(one.siteKey).toBe(two.siteKey);
    const offer = await (await fetch(`${one.url}/v1/sites/${one.siteKey}/surveys`)).json();
    const response = JSON.stringify({
      id: uuidv7(),
      site: one.siteKey,
      survey: offer.surveys[0].id,
      answers: [{ question: "score", value: 9 }],
    });
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        fetch(`${index % 2 ? one.url : two.url}/v1/responses`, { method: "POST", body: response }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(39).fill(200), 201]);
    for (const heed of [one, two]) heed.signal("SIGTERM");
    expect(await Promise.all([one.exited, two.exited])).toEqual([0, 0]);
  });

  test("an older PostgreSQL than 15 is refused by its version", () => {
    expect(() => refuseOldServer({ major: 14, full: "14.9" })).toThrow(
      "This is PostgreSQL 14.9; Heed needs 15 or later.",
    );
  });
});

test("whoever runs the machine can give an account a new password, and the old sessions end", async () => {
  const environment: Record<string, string> = onPostgres
    ? { DATABASE_URL: await newPostgresDatabase() }
    : { HEED_DATA: folder };
  const first = await startHeed(environment);
  const post = (url: string, body: object) =>
    fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", origin: new URL(url).origin },
      body: JSON.stringify(body),
    });
  const owner = { name: "Olga", email: "olga@shop.example", password: "a long enough password" };
  const made = await post(`${first.url}/api/first-run`, { ...owner, workspaceName: "Shop", timeZone: "UTC" });
  const cookie = made.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  first.signal("SIGTERM");
  await first.exited;

  expect((await runHeed(["reset-password", "nobody@shop.example"], environment)).code).toBe(1);
  const { code, output } = await runHeed(["reset-password", owner.email], environment);
  expect(code).toBe(0);
  const password = output.match(/is ([a-z0-9]{16})/)?.[1] ?? "";

  const second = await startHeed(environment);
  const signIn = (secret: string) =>
    post(`${second.url}/api/auth/sign-in/email`, { email: owner.email, password: secret });
  expect((await fetch(`${second.url}/api/session`, { headers: { cookie } })).status).toBe(401);
  expect((await signIn(owner.password)).status).toBe(401);
  expect((await signIn(password)).status).toBe(200);
  second.signal("SIGTERM");
  await second.exited;
});
