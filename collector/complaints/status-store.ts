import { and, eq } from "drizzle-orm";
import type { Attachment } from "../../shared/contract/attachment.schema.ts";
import type { Complaint, Message } from "../../shared/contract/complaint.schema.ts";
import { attachmentsOf, fileForCustomer } from "../attachments/view.ts";
import type { Db } from "../db/connect.ts";
import { answers, complaints, feedback } from "../db/tables.ts";
import { timeZoneOf } from "../workspaces/view.ts";
import { workspaceOfToken } from "./model.ts";
import { loadSettings } from "./settings-store.ts";
import { threadOf } from "./view.ts";

/** What the customer sees behind their link: how far it is and what was said, never what colleagues note among themselves. */
export type StatusView = Pick<Complaint, "reference" | "state" | "outcome" | "orderNumber"> & {
  /** Of the page itself. */
  readonly address: string;
  readonly receivedAt: Date;
  /** The time for the next step has passed, and customers are told so. */
  readonly isLate: boolean;
  readonly locale: string | null;
  /** The workspace's: dates are told in it. */
  readonly timeZone: string;
  readonly whatHappened: string;
  readonly remedySought: string | null;
  /** What came with the complaint itself. */
  readonly files: readonly Attachment[];
  readonly messages: readonly Message[];
};

export async function statusByToken(db: Db, token: string, now: Date): Promise<StatusView | null> {
  const workspaceId = workspaceOfToken(token);
  if (!workspaceId) return null;
  const [found] = await db
    .select({
      feedbackId: complaints.feedbackId,
      reference: complaints.reference,
      state: complaints.state,
      outcome: complaints.outcome,
      orderNumber: complaints.orderNumber,
      nextDueAt: complaints.nextDueAt,
      receivedAt: feedback.receivedAt,
      locale: feedback.locale,
    })
    .from(complaints)
    .innerJoin(
      feedback,
      and(eq(feedback.workspaceId, complaints.workspaceId), eq(feedback.id, complaints.feedbackId)),
    )
    .where(and(eq(complaints.workspaceId, workspaceId), eq(complaints.statusToken, token)));
  if (!found) return null;
  const { feedbackId, nextDueAt, ...status } = found;
  const written = await db
    .select({ questionId: answers.questionId, text: answers.text })
    .from(answers)
    .where(and(eq(answers.workspaceId, workspaceId), eq(answers.feedbackId, feedbackId)));
  const textOf = (question: string) =>
    written.find(({ questionId }) => questionId === question)?.text ?? null;
  // A low score that opened a case has no form behind it: its comment is what happened.
  const said = textOf("what_happened") ?? written.find(({ text }) => text !== null)?.text ?? "";
  const thread = await threadOf(db, workspaceId, feedbackId);
  return {
    ...status,
    address: `/c/${token}`,
    isLate:
      nextDueAt !== null && nextDueAt <= now && (await loadSettings(db, workspaceId)).tellCustomerOfDelays,
    timeZone: await timeZoneOf(db, workspaceId),
    whatHappened: said,
    remedySought: textOf("remedy_sought"),
    files: await attachmentsOf(db, workspaceId, feedbackId),
    messages: thread.filter(({ internal }) => !internal),
  };
}

/** A file the customer may read behind their link; null when there is none for them. */
export async function fileByToken(db: Db, token: string, id: string) {
  const workspaceId = workspaceOfToken(token);
  if (!workspaceId) return null;
  const [found] = await db
    .select({ feedbackId: complaints.feedbackId })
    .from(complaints)
    .where(and(eq(complaints.workspaceId, workspaceId), eq(complaints.statusToken, token)));
  return found ? fileForCustomer(db, workspaceId, found.feedbackId, id) : null;
}
