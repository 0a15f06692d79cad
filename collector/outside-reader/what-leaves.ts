import { and, eq } from "drizzle-orm";
import type { Db } from "../db/connect.ts";
import { answers, complaints, customers, feedback, identities } from "../db/tables.ts";
import { type Known, maskWithKnown } from "../text/mask-known.ts";

/** One written answer without what tells who wrote it; null when it is no longer there. Nothing else ever leaves. */
export async function whatLeaves(
  db: Db,
  workspaceId: string,
  feedbackId: string,
  questionId: string,
): Promise<string | null> {
  const given = await db
    .select({ questionId: answers.questionId, type: answers.type, part: answers.part, text: answers.text })
    .from(answers)
    .where(and(eq(answers.workspaceId, workspaceId), eq(answers.feedbackId, feedbackId)));
  const written = given.find((one) => one.questionId === questionId && one.type === "text")?.text;
  if (!written) return null;
  const contacts = given.flatMap(({ type, part, text }): Known[] =>
    type === "contact" && text ? [{ kind: part === "name" ? "name" : "contact", value: text }] : [],
  );
  return maskWithKnown(written, [...contacts, ...(await knownOfWriter(db, workspaceId, feedbackId))]);
}

async function knownOfWriter(db: Db, workspaceId: string, feedbackId: string): Promise<Known[]> {
  const isIt = and(eq(feedback.workspaceId, workspaceId), eq(feedback.id, feedbackId));
  const [about] = await db
    .select({
      name: customers.name,
      customerId: feedback.customerId,
      contact: complaints.contact,
      order: complaints.orderNumber,
    })
    .from(feedback)
    .leftJoin(
      customers,
      and(eq(customers.workspaceId, feedback.workspaceId), eq(customers.id, feedback.customerId)),
    )
    .leftJoin(
      complaints,
      and(eq(complaints.workspaceId, feedback.workspaceId), eq(complaints.feedbackId, feedback.id)),
    )
    .where(isIt);
  if (!about) return [];
  const { name, customerId, contact, order } = about;
  const ids = customerId
    ? await db
        .select({ value: identities.value })
        .from(identities)
        .where(and(eq(identities.workspaceId, workspaceId), eq(identities.customerId, customerId)))
    : [];
  return [
    ...(name ? [{ kind: "name", value: name } as const] : []),
    ...(contact ? [{ kind: "contact", value: contact } as const] : []),
    ...ids.map(({ value }) => ({ kind: "contact", value }) as const),
    ...(order ? [{ kind: "order", value: order } as const] : []),
  ];
}
