import { and, eq, isNull, lt, sql } from "drizzle-orm";
import type { Attachment } from "../../shared/contract/attachment.schema.ts";
import { ok, refused } from "../../shared/outcome.ts";
import { whereVisibleTo } from "../complaints/view.ts";
import type { Db } from "../db/connect.ts";
import { attachments, feedback } from "../db/tables.ts";
import type { Staff } from "../http/env.ts";
import { everyWorkspaceId } from "../workspaces/view.ts";

/**
 * What strangers may have lying here at once without having sent what it belongs to: 40 files of the largest size.
 * Colleagues may as much again, so that strangers never keep them from working.
 */
const MOST_UNCLAIMED_BYTES = 200 * 1024 * 1024;
/** Whoever has not sent their answer a day after choosing a file will not. */
const UNCLAIMED_MS = 24 * 60 * 60_000;

const shown = {
  id: attachments.id,
  name: attachments.name,
  mediaType: attachments.mediaType,
  bytes: attachments.bytes,
};

type Upload = Attachment & {
  readonly workspaceId: string;
  readonly content: Uint8Array;
  readonly byStaff: boolean;
};

/** Keeps an upload once by its id; the same id again is answered with what came first. */
export async function keepAttachment(db: Db, { workspaceId, ...upload }: Upload, now: Date) {
  const [lying] = await db
    .select({ bytes: sql<number>`coalesce(sum(${attachments.bytes}), 0)::float8` })
    .from(attachments)
    .where(
      and(
        eq(attachments.workspaceId, workspaceId),
        isNull(attachments.feedbackId),
        eq(attachments.byStaff, upload.byStaff),
      ),
    );
  if ((lying?.bytes ?? 0) + upload.bytes > MOST_UNCLAIMED_BYTES) return refused("busy");
  const [kept] = await db
    .insert(attachments)
    .values({ workspaceId, ...upload, uploadedAt: now })
    .onConflictDoNothing()
    .returning(shown);
  if (kept) return { ...ok(kept), status: 201 };
  const [first] = await db
    .select(shown)
    .from(attachments)
    .where(and(eq(attachments.workspaceId, workspaceId), eq(attachments.id, upload.id)));
  return first ? { ...ok(first), status: 200 } : refused("busy");
}

/** A file with its bytes; null when there is none for this colleague, or when nobody has sent what it belongs to yet. */
export async function loadAttachment(db: Db, staff: Staff, id: string) {
  const { workspaceId } = staff;
  const [found] = await db
    .select({ ...shown, content: attachments.content })
    .from(attachments)
    .innerJoin(
      feedback,
      and(eq(feedback.workspaceId, attachments.workspaceId), eq(feedback.id, attachments.feedbackId)),
    )
    .where(and(eq(attachments.workspaceId, workspaceId), eq(attachments.id, id), whereVisibleTo(staff)));
  return found ?? null;
}

/** Drops what was uploaded a day ago and never sent. @returns how many files */
export async function sweepUnclaimedAttachments(db: Db, now: Date): Promise<number> {
  let dropped = 0;
  for (const workspaceId of await everyWorkspaceId(db)) {
    const gone = await db
      .delete(attachments)
      .where(
        and(
          eq(attachments.workspaceId, workspaceId),
          isNull(attachments.feedbackId),
          lt(attachments.uploadedAt, new Date(now.getTime() - UNCLAIMED_MS)),
        ),
      )
      .returning({ id: attachments.id });
    dropped += gone.length;
  }
  return dropped;
}
