import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { type Database, openEmbedded, openPostgres, rowsOf } from "../../collector/db/connect.ts";
import { answers, events, feedback } from "../../collector/db/tables.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { type HeedProcess, startHeed } from "../support/process.ts";
import { newPostgresDatabase } from "../support/worker-postgres.ts";

const KILLS = Number(process.env["HEED_KILLS"] ?? 12);
const CONNECTIONS = 32;
const LONGEST_LIFE_MS = 700;

const onPostgres = process.env["HEED_TEST_ENGINE"] === "postgres";

/** Everything the collector said it accepted, with what it answered. */
type Acknowledged = Map<string, { path: string; sent: object; said: string }>;

/**
 * Sends answers and complaints over many connections until the process is gone, noting each acknowledgement.
 * @param onFirst called once, when the first is acknowledged
 */
async function sendUntilGone(
  heed: HeedProcess,
  survey: string,
  acknowledged: Acknowledged,
  onFirst: () => void,
): Promise<void> {
  const before = acknowledged.size;
  let isAlive = true;
  void heed.exited.then(() => {
    isAlive = false;
  });
  const connection = async (number: number) => {
    for (let sent = 0; isAlive; sent++) {
      const [path, body] = (number + sent) % 4 === 0 ? complaint(heed) : response(heed, survey, sent);
      try {
        const answer = await fetch(heed.url + path, { method: "POST", body: JSON.stringify(body) });
        const said = await answer.text();
        if (answer.status !== 201) continue;
        acknowledged.set(body.id, { path, sent: body, said });
        if (acknowledged.size === before + 1) onFirst();
      } catch {
        return; // killed while we were sending: never acknowledged
      }
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, (_, number) => connection(number)));
}

const response = (heed: HeedProcess, survey: string, score: number) =>
  [
    "/v1/responses",
    {
      id: uuidv7(),
      site: heed.siteKey,
      survey,
      answers: [
        { question: "score", value: score % 11 },
        { question: "comment", value: "Delivery was late again" },
      ],
      customer: { email: `customer${score % 7}@shop.example` },
    },
  ] as const;

const complaint = (heed: HeedProcess) =>
  [
    "/v1/complaints",
    { id: uuidv7(), site: heed.siteKey, category: "delivery", whatHappened: "快递一直没有送到" },
  ] as const;

async function npsSurveyOf(heed: HeedProcess): Promise<string> {
  const offer = await (await fetch(`${heed.url}/v1/sites/${heed.siteKey}/surveys`)).json();
  return offer.surveys[0].id;
}

async function open(environment: Record<string, string>): Promise<Database> {
  return environment["DATABASE_URL"]
    ? openPostgres(environment["DATABASE_URL"])
    : openEmbedded(environment["HEED_DATA"] ?? "");
}

test(`killed ${KILLS} times at random moments under load, Heed has every acknowledged answer exactly once`, async () => {
  const folder = mkdtempSync(join(tmpdir(), "heed-kill-"));
  const environment = onPostgres ? { DATABASE_URL: await newPostgresDatabase() } : { HEED_DATA: folder };
  const acknowledged: Acknowledged = new Map();
  for (let kill = 0; kill < KILLS; kill++) {
    const heed = await startHeed(environment);
    const survey = await npsSurveyOf(heed);
    const killSoon = () => void setTimeout(() => heed.signal("SIGKILL"), Math.random() * LONGEST_LIFE_MS);
    // Now and then while it may still be starting; else under way, however slow the machine.
    if (kill % 4 === 0) killSoon();
    await sendUntilGone(heed, survey, acknowledged, kill % 4 === 0 ? () => {} : killSoon);
    await heed.exited;
  }

  const heed = await startHeed(environment);
  for (const { path, sent, said } of acknowledged.values()) {
    const again = await fetch(heed.url + path, { method: "POST", body: JSON.stringify(sent) });
    expect(again.status).toBe(200);
    expect(await again.text()).toBe(said);
  }
  heed.signal("SIGTERM");
  expect(await heed.exited).toBe(0);

  const database = await open(environment);
  const { db } = database;
  const [workspace] = await db.selectDistinct({ id: feedback.workspaceId }).from(feedback);
  const workspaceId = workspace?.id ?? "";
  const stored = await db
    .select({ id: feedback.id })
    .from(feedback)
    .where(eq(feedback.workspaceId, workspaceId));
  const ids = stored.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...acknowledged.keys()].filter((id) => !ids.includes(id))).toEqual([]);
  // What hangs on a row is there with it, once: never half a submission, never two events.
  const broken = await rowsOf(
    db.execute(sql`select ${feedback.id} from ${feedback} where ${feedback.workspaceId} = ${workspaceId} and (
        (select count(*) from ${events} where ${events.workspaceId} = ${workspaceId} and ${events.subjectId} = ${feedback.id}::text) <> 1
        or not exists (select 1 from ${answers} where ${answers.workspaceId} = ${workspaceId} and ${answers.feedbackId} = ${feedback.id}))`),
  );
  expect(broken).toEqual([]);
  await database.close();
  rmSync(folder, { recursive: true, force: true });
  console.log(`${KILLS} kills, ${acknowledged.size} acknowledged, ${ids.length} stored, none lost`);
  expect(acknowledged.size).toBeGreaterThan(KILLS);
}, 300_000);
