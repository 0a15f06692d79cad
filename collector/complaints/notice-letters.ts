import { and, asc, eq, gt, inArray, isNull, max, sql } from "drizzle-orm";
import type { NoticeKind } from "../../shared/contract/notice.schema.ts";
import type { Role } from "../../shared/contract/workspace.schema.ts";
import type { Config } from "../config.ts";
import { members, users, workspaces } from "../db/account-tables.ts";
import { type Db, rowsOf, type Tx } from "../db/connect.ts";
import { notices } from "../db/desk-tables.ts";
import { complaints, events } from "../db/tables.ts";
import { writeLetter } from "../mail/outbox.ts";
import { writingOf } from "../mail/settings-store.ts";
import { type News, type Reader, type StaffPurpose, sheet, staffLetter } from "./staff-letters.ts";
import { whereCaseVisibleTo } from "./view.ts";

/** What is worth a letter. That a customer wrote about an open complaint, whoever works in the dashboard sees there. */
const purposeOf: Partial<Record<NoticeKind, StaffPurpose>> = {
  assigned: "assigned",
  mentioned: "mentioned",
  due_soon: "due_soon",
  escalated: "overdue",
  reopened: "open_again",
};
const kindsMailed = Object.keys(purposeOf) as NoticeKind[]; // the keys just above

/** A letter goes at once; what follows it closely goes together in the next. */
const PAUSE_MS = 5 * 60_000;
/** Older news are none: letters may not have left this workspace until now. */
const NEWS_FOR_MS = 24 * 3_600_000;

/** Who has something untold, for what came within the pause after a letter. */
export async function writeToMembers(db: Db, config: Config, now: Date): Promise<void> {
  const since = new Date(now.getTime() - NEWS_FOR_MS).toISOString();
  const waiting = await rowsOf<{ workspace_id: string; user_id: string }>(
    db.execute(sql`with tenants as (select id as workspace_id from workspaces)
      select distinct tenants.workspace_id::text, notices.user_id
      from tenants join notices on notices.workspace_id = tenants.workspace_id
      where notices.mailed_at is null and notices.read_at is null and notices.at > ${since}::timestamptz
        and notices.kind in ${kindsMailed}`),
  );
  for (const { workspace_id: workspaceId, user_id: userId } of waiting)
    await db.transaction((tx) => writeToMember(tx, config, workspaceId, userId, now));
}

/** One letter for all that a member was not told of and has not read, unless the last one went just now. */
export async function writeToMember(
  tx: Tx,
  config: Config,
  workspaceId: string,
  userId: string,
  now: Date,
): Promise<void> {
  const writing = await writingOf(tx, config, workspaceId);
  const reader = writing && (await readerOf(tx, workspaceId, userId));
  if (!reader || (await wasJustTold(tx, workspaceId, userId, now))) return;
  const untold = await untoldOf(tx, workspaceId, userId, reader.role, now);
  const [first, ...others] = untold;
  if (!first) return;
  await writeLetter(
    tx,
    workspaceId,
    {
      ...sheet(staffLetter(reader, untold, writing.linkOrigin), writing),
      dedupeKey: `${userId} ${first.eventId}`,
      purpose: others.length > 0 ? "several" : first.purpose,
      feedbackId: others.length > 0 ? null : first.feedbackId,
      to: reader.email,
      automatic: true,
      replyTo: null,
      causedAt: first.at,
      references: [],
    },
    now,
  );
  const told = untold.map(({ eventId }) => eventId);
  await tx
    .update(notices)
    .set({ mailedAt: now })
    .where(and(ofMember(workspaceId, userId), inArray(notices.eventId, told)));
}

const ofMember = (workspaceId: string, userId: string) =>
  and(eq(notices.workspaceId, workspaceId), eq(notices.userId, userId));

type Member = Reader & { readonly email: string; readonly role: Role };

/** Null for who is no member any more. */
async function readerOf(tx: Tx, workspaceId: string, userId: string): Promise<Member | null> {
  const [found] = await tx
    .select({
      name: users.name,
      email: users.email,
      language: users.language,
      role: members.role,
      company: workspaces.name,
      timeZone: workspaces.timeZone,
    })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .innerJoin(workspaces, eq(workspaces.id, members.organizationId))
    .where(and(eq(members.organizationId, workspaceId), eq(members.userId, userId)));
  if (!found) return null;
  return { ...found, language: found.language ?? "en", role: found.role as Role }; // only roles of ours are ever written
}

async function wasJustTold(tx: Tx, workspaceId: string, userId: string, now: Date): Promise<boolean> {
  const [last] = await tx
    .select({ at: max(notices.mailedAt) })
    .from(notices)
    .where(and(ofMember(workspaceId, userId), gt(notices.at, new Date(now.getTime() - NEWS_FOR_MS))));
  return Boolean(last?.at && last.at.getTime() > now.getTime() - PAUSE_MS);
}

/** Oldest first, of the cases this member may see; locked, so that no other process tells the same. */
async function untoldOf(tx: Tx, workspaceId: string, userId: string, role: Role, now: Date) {
  const rows = await tx
    .select({
      eventId: notices.eventId,
      kind: notices.kind,
      at: notices.at,
      feedbackId: notices.feedbackId,
      reference: complaints.reference,
      details: events.details,
    })
    .from(notices)
    .innerJoin(
      complaints,
      and(eq(complaints.workspaceId, notices.workspaceId), eq(complaints.feedbackId, notices.feedbackId)),
    )
    .innerJoin(events, and(eq(events.workspaceId, notices.workspaceId), eq(events.id, notices.eventId)))
    .where(
      and(
        ofMember(workspaceId, userId),
        inArray(notices.kind, kindsMailed),
        isNull(notices.mailedAt),
        isNull(notices.readAt),
        gt(notices.at, new Date(now.getTime() - NEWS_FOR_MS)),
        whereCaseVisibleTo({ workspaceId, userId, role }),
      ),
    )
    .orderBy(asc(notices.at), asc(notices.eventId))
    .for("update", { of: notices });
  return rows.flatMap(({ kind, details, ...row }) => {
    const purpose = purposeOf[kind];
    const dueAt = details?.["dueAt"];
    const news = {
      target: String(details?.["target"] ?? ""),
      dueAt: typeof dueAt === "string" ? new Date(dueAt) : null,
    };
    return purpose ? [{ ...row, ...news, purpose } satisfies News & { eventId: string; at: Date }] : [];
  });
}
