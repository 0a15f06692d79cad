import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { NoticeKind, Notices } from "../../shared/contract/notice.schema.ts";
import { users } from "../db/account-tables.ts";
import type { Db, Tx } from "../db/connect.ts";
import type { Consumer, Reaction, RecordedEvent } from "../db/consume.ts";
import { notices } from "../db/desk-tables.ts";
import { appendEvent } from "../db/events.ts";
import { complaints, feedback } from "../db/tables.ts";
import { excerpt } from "../feedback/view.ts";
import type { Staff } from "../http/env.ts";
import { whereCaseVisibleTo } from "./view.ts";

/** Tells members what concerns them. */
export const noticeConsumer: Consumer = {
  name: "notices",
  on: {
    "complaint.mentioned": toNamed("mentioned"),
    "complaint.assigned": toNamed("assigned"),
    "complaint.due_soon": toNamed("due_soon"),
    "complaint.escalated": toNamed("escalated"),
    // One word of the customer may be both, in either order: it is told once, by what it led to.
    "complaint.message_added": async (tx, event) => {
      if (event.details["from"] !== "customer" || (await toldAt(tx, event, "reopened")).length > 0) return;
      await toOwner(tx, event, "answered");
    },
    "complaint.reopened": async (tx, event) => {
      // Of what a colleague did by hand the owner is not told.
      if (event.actorId !== null) return;
      for (const { id } of await toldAt(tx, event, "answered")) await takeBack(tx, event, id);
      await toOwner(tx, event, "reopened");
    },
  },
};

/** To the member whom the event names, unless they did it themselves. */
function toNamed(kind: NoticeKind): Reaction {
  return async (tx, event) => {
    const to = event.details["to"];
    if (typeof to === "string" && to !== event.actorId) await tell(tx, event, kind, to);
  };
}

async function toOwner(tx: Tx, event: RecordedEvent, kind: NoticeKind): Promise<void> {
  const [found] = await tx
    .select({ ownerId: complaints.ownerId })
    .from(complaints)
    .where(and(eq(complaints.workspaceId, event.workspaceId), eq(complaints.feedbackId, event.subjectId)));
  if (found?.ownerId) await tell(tx, event, kind, found.ownerId);
}

/** What was told of the same case at the same instant. */
async function toldAt(tx: Tx, { workspaceId, subjectId, at }: RecordedEvent, kind: NoticeKind) {
  return tx
    .select({ id: notices.eventId })
    .from(notices)
    .where(
      and(
        eq(notices.workspaceId, workspaceId),
        eq(notices.feedbackId, subjectId),
        eq(notices.kind, kind),
        eq(notices.at, at),
      ),
    );
}

const takeBack = (tx: Tx, { workspaceId }: RecordedEvent, eventId: string) =>
  tx.delete(notices).where(and(eq(notices.workspaceId, workspaceId), eq(notices.eventId, eventId)));

async function tell(tx: Tx, event: RecordedEvent, kind: NoticeKind, userId: string): Promise<void> {
  const { workspaceId, subjectId: feedbackId, id: eventId, actorId: byId, at } = event;
  const told = await tx
    .insert(notices)
    .values({ workspaceId, userId, eventId, kind, feedbackId, byId, at })
    .onConflictDoNothing()
    .returning({ id: notices.eventId });
  if (told.length === 0) return;
  await appendEvent(tx, { workspaceId, type: "notice.added", subjectId: userId, actorId: null, at });
}

const MOST_LISTED = 50;
const MOST_COUNTED = 100;

const mine = ({ workspaceId, userId }: Staff) =>
  and(eq(notices.workspaceId, workspaceId), eq(notices.userId, userId ?? ""));
const itsCase = and(
  eq(complaints.workspaceId, notices.workspaceId),
  eq(complaints.feedbackId, notices.feedbackId),
);

/** Newest first, without those of cases that meanwhile are another team's. */
export async function listNotices(db: Db, staff: Staff): Promise<Notices> {
  const rows = await db
    .select({
      id: notices.eventId,
      kind: notices.kind,
      complaint: { id: notices.feedbackId, reference: complaints.reference, excerpt },
      by: users.name,
      at: notices.at,
      readAt: notices.readAt,
    })
    .from(notices)
    .innerJoin(complaints, itsCase)
    .innerJoin(
      feedback,
      and(eq(feedback.workspaceId, notices.workspaceId), eq(feedback.id, notices.feedbackId)),
    )
    .leftJoin(users, eq(users.id, notices.byId))
    .where(and(mine(staff), whereCaseVisibleTo(staff)))
    .orderBy(desc(notices.at), desc(notices.eventId))
    .limit(MOST_LISTED);
  return {
    unread: await countUnread(db, staff),
    items: rows.map(({ complaint, at, readAt, ...rest }) => ({
      ...rest,
      complaint: { ...complaint, excerpt: complaint.excerpt ?? "" },
      at: at.toISOString(),
      readAt: readAt?.toISOString() ?? null,
    })),
  };
}

async function countUnread(db: Db, staff: Staff): Promise<number> {
  const unread = await db
    .select({ one: sql`1` })
    .from(notices)
    .innerJoin(complaints, itsCase)
    .where(and(mine(staff), isNull(notices.readAt), whereCaseVisibleTo(staff)))
    .limit(MOST_COUNTED);
  return unread.length;
}

/** @param complaintId those about it; null for all */
export async function readNotices(
  db: Db,
  staff: Staff,
  complaintId: string | null,
  now: Date,
): Promise<Notices> {
  const about = complaintId === null ? undefined : eq(notices.feedbackId, complaintId);
  await db
    .update(notices)
    .set({ readAt: now })
    .where(and(mine(staff), isNull(notices.readAt), about));
  return listNotices(db, staff);
}
