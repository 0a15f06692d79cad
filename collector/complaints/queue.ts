import { and, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { stepsFrom } from "../../shared/complaint-states.ts";
import {
  type QueueCounts,
  type QueueItem,
  type QueuePage,
  type QueueQuery,
  type QueueView,
  queueViews,
} from "../../shared/contract/complaint-queue.schema.ts";
import { ok, refused } from "../../shared/outcome.ts";
import { countedAtMost } from "../../shared/queue-limits.ts";
import { users } from "../db/account-tables.ts";
import { caseTeams } from "../db/case-tables.ts";
import { type Db, rowsOf } from "../db/connect.ts";
import { complaints, customers, feedback } from "../db/tables.ts";
import { customerName, excerpt } from "../feedback/view.ts";
import type { Staff } from "../http/env.ts";
import { whereCaseHas } from "../search/view.ts";
import { readCursor, writeCursor } from "./queue-cursor.ts";
import { maySeeContact, whereCaseVisibleTo } from "./view.ts";

const PAGE_SIZE = 50;
const DUE_SOON_MS = 24 * 3_600_000;

/** As the index has it, or it would not be used: a case without a deadline stands behind all that have one. */
const dueOrNever = sql`coalesce(${complaints.nextDueAt}, 'infinity'::timestamptz)`;
/** As judged, or while nobody did, as read: either way it stands in what its place follows from. */
const isSafetyFirst = sql<boolean>`${complaints.orderTerms} @> '[{"term":"safety"}]'::jsonb`;
const isOpen = isNull(complaints.resolvedAt);

/** What each view holds. @param userId null for API keys, who own nothing */
function whereView(view: QueueView, userId: string | null, now: Date): SQL | undefined {
  const instant = (at: Date) => sql`${at.toISOString()}::timestamptz`;
  const soon = new Date(now.getTime() + DUE_SOON_MS);
  const conditions: Record<QueueView, SQL | undefined> = {
    open: isOpen,
    mine: and(isOpen, eq(complaints.ownerId, userId ?? "")),
    unassigned: and(isOpen, isNull(complaints.ownerId)),
    overdue: and(isOpen, sql`${dueOrNever} <= ${instant(now)}`),
    due_soon: and(isOpen, sql`${dueOrNever} > ${instant(now)}`, sql`${dueOrNever} <= ${instant(soon)}`),
    waiting: and(isOpen, isNotNull(complaints.waitingSince)),
    closed: isNotNull(complaints.resolvedAt),
  };
  return conditions[view];
}

/** What a list is sorted by: one index serves each, so that any page costs as much as the first. */
type Order = {
  readonly key: SQL;
  readonly kind: "number" | "instant";
  readonly cast: SQL;
  readonly direction: SQL;
  readonly isBehind: SQL;
};

const ascending = { direction: sql`asc`, isBehind: sql`>` };
const byInstant = { kind: "instant", cast: sql`timestamptz` } as const;
const orders = {
  // Stored as real: compared as real, or a rounded copy of the same number would count as another.
  urgency: { key: sql`(-${complaints.orderScore})`, kind: "number", cast: sql`real`, ...ascending },
  deadline: { key: dueOrNever, ...byInstant, ...ascending },
  longestWait: { key: sql`${complaints.waitingSince}`, ...byInstant, ...ascending },
  lastResolved: {
    key: sql`${complaints.resolvedAt}`,
    ...byInstant,
    direction: sql`desc`,
    isBehind: sql`<`,
  },
} as const satisfies Record<string, Order>;

function orderOf({ view, sort }: QueueQuery): Order {
  if (view === "closed") return orders.lastResolved;
  if (sort !== "due") return orders.urgency;
  return view === "waiting" ? orders.longestWait : orders.deadline;
}

/** One page of the queue. */
export async function listQueue(db: Db, staff: Staff, query: QueueQuery, now: Date) {
  const order = orderOf(query);
  const cursor = query.cursor === undefined ? null : readCursor(query.cursor, order.kind);
  if (query.cursor !== undefined && !cursor)
    return refused("invalid", [{ field: "cursor", message: "is not from a page of this list" }]);
  const behind =
    cursor &&
    sql`(${order.key}, ${complaints.feedbackId}) ${order.isBehind} (${cursor.key}::${order.cast}, ${cursor.id}::uuid)`;
  const where = await whereQueue(db, staff, query, now);
  const rows = await linesWhere(db, and(where, behind ?? undefined), order);
  const shown = rows.slice(0, PAGE_SIZE);
  const last = shown.at(-1);
  const page: QueuePage = {
    items: shown.map((row) => itemOf(row, maySeeContact(staff))),
    nextCursor: last && rows.length > PAGE_SIZE ? writeCursor({ key: last.key, id: last.id }) : null,
  };
  return ok(page);
}

async function whereQueue(db: Db, staff: Staff, query: QueueQuery, now: Date): Promise<SQL | undefined> {
  const isSought = await whereSought(db, staff, query.q ?? "");
  return and(
    eq(complaints.workspaceId, staff.workspaceId),
    whereView(query.view ?? "open", staff.userId, now),
    whereCaseVisibleTo(staff),
    query.state ? eq(complaints.state, query.state) : undefined,
    query.priority ? eq(complaints.priority, query.priority) : undefined,
    query.category ? eq(complaints.category, query.category) : undefined,
    query.team ? eq(complaints.teamId, query.team) : undefined,
    query.owner ? eq(complaints.ownerId, query.owner) : undefined,
    isSought,
  );
}

const REFERENCE = /^C-[0-9A-Z]{4}-[0-9A-Z]{2}$/;

/** A whole reference by its own index, anything else by its words. */
async function whereSought(db: Db, staff: Staff, q: string): Promise<SQL | undefined> {
  const reference = q.trim().toUpperCase();
  return REFERENCE.test(reference) ? eq(complaints.reference, reference) : whereCaseHas(db, staff, q);
}

const itsFeedback = and(
  eq(feedback.workspaceId, complaints.workspaceId),
  eq(feedback.id, complaints.feedbackId),
);
const itsCustomer = and(
  eq(customers.workspaceId, feedback.workspaceId),
  eq(customers.id, feedback.customerId),
);

type Line = Awaited<ReturnType<typeof linesWhere>>[number];

/** The condition names the workspace. One more than a page, to see whether there is another. */
async function linesWhere(db: Db, where: SQL | undefined, { key, kind, direction }: Order) {
  const rows = await db
    .select({
      id: complaints.feedbackId,
      key: sql<string | number>`${key}`,
      version: complaints.version,
      reference: complaints.reference,
      state: complaints.state,
      priority: complaints.priority,
      safety: isSafetyFirst,
      category: complaints.category,
      channel: feedback.channel,
      receivedAt: feedback.receivedAt,
      excerpt,
      customerId: feedback.customerId,
      customerName,
      owner: { id: users.id, name: users.name },
      team: { id: caseTeams.id, name: caseTeams.name },
      nextDueAt: complaints.nextDueAt,
      nextTarget: complaints.nextTarget,
      waitingSince: complaints.waitingSince,
      resolvedAt: complaints.resolvedAt,
    })
    .from(complaints)
    .innerJoin(feedback, itsFeedback)
    .leftJoin(customers, itsCustomer)
    .leftJoin(
      caseTeams,
      and(eq(caseTeams.workspaceId, complaints.workspaceId), eq(caseTeams.id, complaints.teamId)),
    )
    .leftJoin(users, eq(users.id, complaints.ownerId))
    .where(where)
    .orderBy(sql`${key} ${direction}`, sql`${complaints.feedbackId} ${direction}`)
    .limit(PAGE_SIZE + 1);
  return rows.map((row) => ({ ...row, key: kind === "number" ? Number(row.key) : instantKey(row.key) }));
}

/** @param key as either driver hands over an instant: a date, a text, or the end of time */
const instantKey = (key: unknown): string => {
  const at = key instanceof Date ? key : new Date(String(key));
  return Number.isNaN(at.getTime()) ? "infinity" : at.toISOString();
};

function itemOf(row: Line, withNames: boolean): QueueItem {
  const { key: _, customerId, customerName: name, nextDueAt, nextTarget, ...rest } = row;
  return {
    ...rest,
    next: [...stepsFrom(row.state)],
    receivedAt: row.receivedAt.toISOString(),
    excerpt: row.excerpt ?? "",
    customer: customerId ? { id: customerId, ...(withNames ? { name: name ?? "" } : {}) } : null,
    nextDue: nextTarget && nextDueAt ? { target: nextTarget, dueAt: nextDueAt.toISOString() } : null,
    waitingSince: row.waitingSince?.toISOString() ?? null,
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
  };
}

/** How many this colleague would find in each view, each counted as far as anybody reads. */
export async function countQueue(db: Db, staff: Staff, now: Date): Promise<QueueCounts> {
  const counts = queueViews.map((view) => {
    const where = and(
      eq(complaints.workspaceId, staff.workspaceId),
      whereView(view, staff.userId, now),
      whereCaseVisibleTo(staff),
    );
    return sql`(select count(*)::int from (select 1 from ${complaints} where ${where} limit ${sql.raw(String(countedAtMost))}) as found) as ${sql.identifier(view)}`;
  });
  const [counted] = await rowsOf<QueueCounts>(db.execute(sql`select ${sql.join(counts, sql`, `)}`));
  if (!counted) throw new Error("a select without a table answers with one row");
  return counted;
}

/** How many this colleague would find by each query, each counted as far as anybody reads. */
export async function countQueries(
  db: Db,
  staff: Staff,
  queries: readonly QueueQuery[],
  now: Date,
): Promise<number[]> {
  if (queries.length === 0) return [];
  const conditions: (SQL | undefined)[] = [];
  for (const query of queries) conditions.push(await whereQueue(db, staff, query, now));
  const counts = conditions.map((where, index) => {
    const found = sql`select 1 from ${complaints}
      join ${feedback} on ${itsFeedback} left join ${customers} on ${itsCustomer}
      where ${where} limit ${sql.raw(String(countedAtMost))}`;
    return sql`(select count(*)::int from (${found}) as found) as ${sql.identifier(`view${index}`)}`;
  });
  const [counted] = await rowsOf<Record<string, number>>(
    db.execute(sql`select ${sql.join(counts, sql`, `)}`),
  );
  return queries.map((_, index) => counted?.[`view${index}`] ?? 0);
}
