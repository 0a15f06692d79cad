import { and, eq, isNull, lt, ne, or, sql } from "drizzle-orm";
import type {
  OutsideReaderChange,
  OutsideReaderSettings,
} from "../../shared/contract/outside-reader.schema.ts";
import type { Seal } from "../auth/seal.ts";
import type { Db, Tx } from "../db/connect.ts";
import { appendEvent } from "../db/events.ts";
import { outsideQueue, outsideReaders, outsideReadings } from "../db/outside-reader-tables.ts";
import type { Staff } from "../http/env.ts";
import { timeZoneOf } from "../workspaces/view.ts";
import { type Connection, type Failure, monthOf, restAfter } from "./model.ts";
import { mostWaiting } from "./queue.ts";

export type ReaderRow = typeof outsideReaders.$inferSelect;

export async function readerOf(db: Db | Tx, workspaceId: string): Promise<ReaderRow | null> {
  const [row] = await db.select().from(outsideReaders).where(eq(outsideReaders.workspaceId, workspaceId));
  return row ?? null;
}

const sealedFor = (workspaceId: string) => `${workspaceId} outside reader`;

/** Null when the key was sealed with another key of ours. */
export async function connectionOf(seal: Seal, row: ReaderRow): Promise<Connection | null> {
  const key = row.key === null ? "" : await seal.open(row.key, sealedFor(row.workspaceId));
  return key === null ? null : { baseUrl: row.baseUrl, model: row.model, key };
}

/** Turned off, nothing waits any longer: what is turned on later begins with what comes then. */
export async function saveReader(
  db: Db,
  seal: Seal,
  { workspaceId, userId }: Staff,
  given: OutsideReaderChange,
  now: Date,
): Promise<void> {
  const sealed = given.key ? await seal.close(given.key, sealedFor(workspaceId)) : null;
  await db.transaction(async (tx) => {
    const before = await readerOf(tx, workspaceId);
    // A stored key goes to no other server, or whoever may change the address could have it sent to their own.
    const isSameServer = before !== null && new URL(before.baseUrl).origin === new URL(given.baseUrl).origin;
    const { isOn, baseUrl, model, mostPerMonth } = given;
    const key = given.key === undefined ? (isSameServer ? before.key : null) : sealed;
    const values = { isOn, baseUrl, model, mostPerMonth, key };
    // What went wrong before may be mended by this.
    const anew = { refusesSchema: false, failures: 0, restsUntil: null, updatedAt: now };
    await tx
      .insert(outsideReaders)
      .values({ workspaceId, ...values, ...anew })
      .onConflictDoUpdate({ target: outsideReaders.workspaceId, set: { ...values, ...anew } });
    if (!isOn) await tx.delete(outsideQueue).where(eq(outsideQueue.workspaceId, workspaceId));
    const fields = (["isOn", "baseUrl", "model", "mostPerMonth", "key"] as const).filter(
      (field) => values[field] !== (before?.[field] ?? null),
    );
    await appendEvent(tx, {
      workspaceId,
      type: "outside_reader.changed",
      subjectId: workspaceId,
      actorId: userId,
      at: now,
      // Which server it is now, for whoever asks later where words went; never the key.
      details: { fields: fields.join(), isOn: String(isOn), host: new URL(baseUrl).host, model },
    });
  });
}

/** @returns how many there were */
export const deleteReadings = (db: Db, { workspaceId, userId }: Staff, now: Date): Promise<number> =>
  db.transaction(async (tx) => {
    const deleted = await tx
      .delete(outsideReadings)
      .where(eq(outsideReadings.workspaceId, workspaceId))
      .returning({ feedbackId: outsideReadings.feedbackId });
    await appendEvent(tx, {
      workspaceId,
      type: "outside_readings.deleted",
      subjectId: workspaceId,
      actorId: userId,
      at: now,
      details: { count: String(deleted.length) },
    });
    return deleted.length;
  });

/**
 * Counts a call before it is made, so that a month's limit holds whatever happens to it.
 * @returns false when the month is spent
 */
export async function spendCall(db: Db, workspaceId: string, now: Date): Promise<boolean> {
  const month = monthOf(now, await timeZoneOf(db, workspaceId));
  const isNew = or(isNull(outsideReaders.countedMonth), ne(outsideReaders.countedMonth, month));
  const spent = await db
    .update(outsideReaders)
    .set({
      countedMonth: month,
      calls: sql`case when ${outsideReaders.countedMonth} = ${month} then ${outsideReaders.calls} + 1 else 1 end`,
    })
    .where(
      and(
        eq(outsideReaders.workspaceId, workspaceId),
        or(isNew, lt(outsideReaders.calls, outsideReaders.mostPerMonth)),
      ),
    )
    .returning({ calls: outsideReaders.calls });
  return spent.length > 0;
}

/** As it was when it was asked: what came of that says nothing of other settings. */
const isStill = ({ workspaceId, updatedAt }: ReaderRow) =>
  and(eq(outsideReaders.workspaceId, workspaceId), eq(outsideReaders.updatedAt, updatedAt));

/** @param refusesSchema whether it had to be asked in plain words */
export async function noteSuccess(
  db: Db,
  reader: ReaderRow,
  refusesSchema: boolean,
  now: Date,
): Promise<void> {
  await db
    .update(outsideReaders)
    .set({ lastSuccessAt: now, failures: 0, restsUntil: null, refusesSchema })
    .where(isStill(reader));
}

/** Tells what went wrong, and leaves the server alone for as long as that asks for. */
export async function noteFailure(
  db: Db,
  reader: ReaderRow,
  failed: Failure,
  now: Date,
  chance: number,
): Promise<void> {
  const failures = reader.failures + 1;
  const restMs = restAfter(failed, failures, chance);
  await db
    .update(outsideReaders)
    .set({
      lastFailureAt: now,
      lastTrouble: failed.trouble,
      lastSaid: failed.said,
      failures,
      ...(restMs === null ? {} : { restsUntil: new Date(now.getTime() + restMs) }),
    })
    .where(isStill(reader));
}

/** As the settings page shows it: whether there is a key, never which. */
export async function shownReader(db: Db, workspaceId: string, now: Date): Promise<OutsideReaderSettings> {
  const own = await readerOf(db, workspaceId);
  const waiting = await db.$count(outsideQueue, eq(outsideQueue.workspaceId, workspaceId));
  const month = monthOf(now, await timeZoneOf(db, workspaceId));
  const rests = own?.restsUntil && own.restsUntil > now ? own.restsUntil : null;
  return {
    own: own && {
      isOn: own.isOn,
      baseUrl: own.baseUrl,
      model: own.model,
      hasKey: own.key !== null,
      mostPerMonth: own.mostPerMonth,
    },
    callsThisMonth: own?.countedMonth === month ? own.calls : 0,
    waiting,
    isFull: waiting >= mostWaiting,
    stored: await db.$count(outsideReadings, eq(outsideReadings.workspaceId, workspaceId)),
    lastSuccessAt: own?.lastSuccessAt?.toISOString() ?? null,
    lastFailure:
      own?.lastFailureAt && own.lastTrouble
        ? { at: own.lastFailureAt.toISOString(), trouble: own.lastTrouble, said: own.lastSaid ?? "" }
        : null,
    restsUntil: rests?.toISOString() ?? null,
  };
}
