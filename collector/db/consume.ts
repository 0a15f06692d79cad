import { and, eq, max, sql } from "drizzle-orm";
import { workspaces } from "./account-tables.ts";
import { type Db, rowsOf, type Tx } from "./connect.ts";
import type { HeedEvent, HeedEventType } from "./events.ts";
import { eventConsumers, eventPositions } from "./reaction-tables.ts";
import { events } from "./tables.ts";

/** An event as it stands in the database. */
export type RecordedEvent = Required<HeedEvent> & { readonly id: string };

/** What follows from an event, written with `tx` alone. What leaves Heed (a letter, a call) is put in a queue here and sent from there. */
export type Reaction = (tx: Tx, event: RecordedEvent, now: Date) => Promise<void>;

/** One reader of the events; each goes at its own pace, so one that fails holds up no other. */
export type Consumer = {
  /** Kept in the database: never changed. */
  readonly name: string;
  readonly on: Partial<Record<HeedEventType, Reaction>>;
};

const MOST_PER_TRANSACTION = 200;
const BEFORE_ALL = "00000000-0000-0000-0000-000000000000";
const AFTER_ALL = "ffffffff-ffff-ffff-ffff-ffffffffffff";
const LONGEST_PAUSE_MS = 10 * 60_000;

/*
 * Events are read in the order of the transactions that wrote them, up to the oldest one still under way: an id or a
 * time could come to light after a later one was read, a transaction's number cannot. What an event leads to is
 * committed together with the position, whose row is locked meanwhile. So a crash loses nothing and does nothing twice,
 * and of several processes one at a time works for each consumer and workspace.
 */
const settled = sql`pg_snapshot_xmin(pg_current_snapshot())::text::bigint`;

/** Makes the consumers known; one that is new starts with what happens from now on. */
export async function introduce(db: Db, consumers: readonly Consumer[]): Promise<void> {
  for (const { name } of consumers) {
    await db.insert(eventConsumers).values({ name, since: settled }).onConflictDoNothing();
  }
}

/**
 * Does what follows from all events that wait, for every consumer and workspace.
 * @returns whether there was anything to do: then there may be more, such as events that came of it
 */
export async function consumeAll(
  db: Db,
  consumers: readonly Consumer[],
  now: Date,
  onFailure: (error: unknown) => void,
): Promise<boolean> {
  let didSomething = false;
  for (const consumer of consumers) {
    for (const workspaceId of await workspacesWaiting(db, consumer, now)) {
      const { failure, moved } = await consumeSome(db, consumer, workspaceId, now);
      if (failure) onFailure(failure.error);
      didSomething ||= moved;
    }
  }
  return didSomething;
}

async function workspacesWaiting(db: Db, { name }: Consumer, now: Date): Promise<string[]> {
  const waiting = await rowsOf<{ workspace_id: string }>(
    db.execute(sql`
    with tenants as (select workspaces.id as workspace_id, event_consumers.since
      from workspaces cross join event_consumers where event_consumers.name = ${name})
    select tenants.workspace_id::text from tenants
    left join event_positions on event_positions.workspace_id = tenants.workspace_id and event_positions.consumer = ${name}
    where coalesce(event_positions.retry_at <= ${now.toISOString()}::timestamptz, true) and exists (
      select 1 from events where events.workspace_id = tenants.workspace_id and events.transaction < ${settled}
      and (events.transaction, events.id) >
        (coalesce(event_positions.transaction, tenants.since), coalesce(event_positions.event_id, ${BEFORE_ALL}::uuid)))`),
  );
  return waiting.map(({ workspace_id }) => workspace_id);
}

type Consumed = { readonly moved: boolean; readonly failure: { readonly error: unknown } | null };

/** One transaction's worth. The event that fails stays next and is tried again later; what came before it stands. */
async function consumeSome(db: Db, consumer: Consumer, workspaceId: string, now: Date): Promise<Consumed> {
  return db.transaction(async (tx): Promise<Consumed> => {
    const thisPosition = and(
      eq(eventPositions.workspaceId, workspaceId),
      eq(eventPositions.consumer, consumer.name),
    );
    await startPosition(tx, consumer.name, workspaceId);
    const [position] = await tx
      .select()
      .from(eventPositions)
      .where(thisPosition)
      .for("update", { skipLocked: true });
    if (!position) return { moved: false, failure: null }; // another process is at it
    const waiting = await eventsAfter(tx, position);
    let done: { transaction: number; id: string } | undefined;
    let failure: Consumed["failure"] = null;
    for (const event of waiting) {
      failure = await reactTo(tx, consumer.on[event.type], event, now);
      if (failure) break;
      done = event;
    }
    const failures = failure ? (done ? 1 : position.failures + 1) : 0;
    await tx
      .update(eventPositions)
      .set({
        ...(done ? { transaction: done.transaction, eventId: done.id } : {}),
        failures,
        retryAt: failure ? new Date(now.getTime() + pauseAfter(failures)) : null,
      })
      .where(thisPosition);
    return { moved: done !== undefined, failure };
  });
}

const pauseAfter = (failures: number) => Math.min(1_000 * 2 ** failures, LONGEST_PAUSE_MS);

async function startPosition(tx: Tx, consumer: string, workspaceId: string): Promise<void> {
  const since = sql<number>`(select ${eventConsumers.since} from ${eventConsumers} where ${eventConsumers.name} = ${consumer})`;
  await tx
    .insert(eventPositions)
    .values({ workspaceId, consumer, transaction: since, eventId: BEFORE_ALL })
    .onConflictDoNothing();
}

type Position = typeof eventPositions.$inferSelect;

async function eventsAfter(tx: Tx, { workspaceId, transaction, eventId }: Position) {
  const rows = await tx
    .select()
    .from(events)
    .where(
      and(
        eq(events.workspaceId, workspaceId),
        sql`(${events.transaction}, ${events.id}) > (${transaction}::bigint, ${eventId}::uuid)`,
        sql`${events.transaction} < ${settled}`,
      ),
    )
    .orderBy(events.transaction, events.id)
    .limit(MOST_PER_TRANSACTION);
  return rows.map((row) => ({
    ...row,
    type: row.type as HeedEventType, // appendEvent and the intake write no other
    details: row.details ?? {},
  }));
}

/** Within a savepoint: what a reaction wrote before it failed is taken back. */
async function reactTo(
  tx: Tx,
  reaction: Reaction | undefined,
  event: RecordedEvent,
  now: Date,
): Promise<Consumed["failure"]> {
  if (!reaction) return null;
  try {
    await tx.transaction((inner) => reaction(inner, event, now));
    return null;
  } catch (error) {
    return { error };
  }
}

/** For a workspace that is made with a past: what this transaction wrote down has no consequences any more. */
export async function skipEventsSoFar(tx: Tx, workspaceId: string): Promise<void> {
  await tx.execute(sql`insert into event_positions (workspace_id, consumer, transaction, event_id)
    select ${workspaceId}::uuid, name, pg_current_xact_id()::text::bigint, ${AFTER_ALL}::uuid from event_consumers`);
}

/**
 * What was restored from a dump carries the transaction numbers of the server it came from. Where those lie ahead of
 * this server's, all are moved behind them, in the same order: otherwise nothing new would ever be read.
 */
export async function mendAfterRestore(db: Db): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`lock table event_consumers in exclusive mode`);
    const tenants = (await tx.select({ id: workspaces.id }).from(workspaces)).map(({ id }) => id);
    const newest: number[] = [];
    for (const workspaceId of tenants) newest.push(await newestTransaction(tx, workspaceId));
    const [server] = await rowsOf<{ settled: number; unused: number }>(
      tx.execute(
        sql`select ${settled}::float8 as settled, pg_snapshot_xmax(pg_current_snapshot())::text::float8 as unused`,
      ),
    );
    const last = Math.max(...newest);
    if (!server || last < server.unused) return;
    const by = last - server.settled + 1;
    await tx.update(eventConsumers).set({ since: sql`${eventConsumers.since} - ${by}` });
    for (const workspaceId of tenants) {
      await tx
        .update(events)
        .set({ transaction: sql`${events.transaction} - ${by}` })
        .where(eq(events.workspaceId, workspaceId));
      await tx
        .update(eventPositions)
        .set({ transaction: sql`${eventPositions.transaction} - ${by}` })
        .where(eq(eventPositions.workspaceId, workspaceId));
    }
  });
}

async function newestTransaction(tx: Tx, workspaceId: string): Promise<number> {
  const [event] = await tx
    .select({ last: max(events.transaction) })
    .from(events)
    .where(eq(events.workspaceId, workspaceId));
  const [position] = await tx
    .select({ last: max(eventPositions.transaction) })
    .from(eventPositions)
    .where(eq(eventPositions.workspaceId, workspaceId));
  return Math.max(event?.last ?? 0, position?.last ?? 0);
}
