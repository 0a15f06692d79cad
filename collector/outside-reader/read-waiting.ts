import type { OutsideLabels } from "../../shared/contract/outside-reader.schema.ts";
import type { Seal } from "../auth/seal.ts";
import type { Db } from "../db/connect.ts";
import { appendEvent } from "../db/events.ts";
import { outsideReadings } from "../db/outside-reader-tables.ts";
import { everyWorkspaceId } from "../workspaces/view.ts";
import {
  type Ask,
  type Asked,
  concernsOneText,
  failure,
  hostOf,
  mostAttempts,
  nextAttempt,
} from "./model.ts";
import { claimDue, leaveQueue, putBack, type Queued } from "./queue.ts";
import {
  connectionOf,
  noteFailure,
  noteSuccess,
  type ReaderRow,
  readerOf,
  spendCall,
} from "./settings-store.ts";
import { whatLeaves } from "./what-leaves.ts";

/** What asking takes; the tests ask with less patience. */
export type Desk = { readonly db: Db; readonly seal: Seal; readonly ask: Ask; readonly now: () => Date };

/** So many one after the other, and one round every two seconds: at most 60 texts a minute leave a workspace. */
const mostPerRound = 2;

/** Has texts that wait in any workspace read outside. One server that is slow or down holds up no other workspace. */
export async function readWaiting(desk: Desk): Promise<void> {
  const all = await everyWorkspaceId(desk.db);
  await Promise.all(all.map((workspaceId) => readSome(desk, workspaceId)));
}

async function readSome(desk: Desk, workspaceId: string): Promise<void> {
  const { db, now } = desk;
  const first = await readerOf(db, workspaceId);
  if (!first || !isReady(first, now())) return;
  for (const queued of await claimDue(db, workspaceId, mostPerRound, now())) {
    // Looked at again before each: the one before may have met with trouble, or somebody has turned it off.
    const reader = await readerOf(db, workspaceId);
    if (reader && isReady(reader, now())) await readOne(desk, reader, queued);
    else await putBack(db, queued, queued.attempts, now());
  }
}

const isReady = ({ isOn, restsUntil }: ReaderRow, now: Date): boolean =>
  isOn && (restsUntil === null || restsUntil <= now);

async function readOne(desk: Desk, reader: ReaderRow, queued: Queued): Promise<void> {
  const { db, now } = desk;
  const { workspaceId, feedbackId, questionId } = queued;
  const text = await whatLeaves(db, workspaceId, feedbackId, questionId);
  if (text === null) return void (await leaveQueue(db, queued));
  const asked = await consult(desk, reader, text);
  if (asked.ok) return keep(desk, reader, queued, asked.labels);
  if (!concernsOneText(asked.trouble)) return putBack(db, queued, queued.attempts, now());
  const attempts = queued.attempts + 1;
  if (attempts < mostAttempts) await putBack(db, queued, attempts, nextAttempt(attempts, now()));
  else await leaveQueue(db, queued);
}

/** Stored with where it came from, and written down: this text left the house. Nothing triage works by is touched. */
const keep = ({ db, now }: Desk, reader: ReaderRow, queued: Queued, labels: OutsideLabels) =>
  db.transaction(async (tx) => {
    if (!(await leaveQueue(tx, queued))) return;
    const { workspaceId, feedbackId, questionId } = queued;
    const from = { host: hostOf(reader), model: reader.model };
    const reading = { ...from, labels, readAt: now() };
    await tx
      .insert(outsideReadings)
      .values({ workspaceId, feedbackId, questionId, ...reading })
      .onConflictDoUpdate({
        target: [outsideReadings.workspaceId, outsideReadings.feedbackId, outsideReadings.questionId],
        set: reading,
      });
    await appendEvent(tx, {
      workspaceId,
      type: "feedback.read_outside",
      subjectId: feedbackId,
      actorId: null,
      at: reading.readAt,
      details: from,
    });
  });

/**
 * Asks, counts the call and notes how it went. A server that refuses the schema is asked once more in plain words, and
 * in plain words only from then on.
 */
export async function consult(
  { db, seal, ask, now }: Pick<Desk, "db" | "seal" | "ask" | "now">,
  reader: ReaderRow,
  text: string,
): Promise<Asked> {
  const { workspaceId, refusesSchema } = reader;
  const connection = await connectionOf(seal, reader);
  let asked: Asked = failure("unreadable_key");
  for (const style of connection ? stylesFor(refusesSchema) : []) {
    if (!connection) break;
    if (!(await spendCall(db, workspaceId, now()))) {
      asked = failure("month_spent");
      break;
    }
    asked = await ask(connection, text, style);
    if (asked.ok) await noteSuccess(db, reader, style === "plain", now());
    if (asked.ok || asked.trouble !== "refused") break;
  }
  if (!asked.ok) await noteFailure(db, reader, asked, now(), Math.random());
  return asked;
}

const stylesFor = (refusesSchema: boolean) =>
  refusesSchema ? (["plain"] as const) : (["schema", "plain"] as const);
