import { and, asc, desc, eq, gt, isNotNull, lt, type SQL } from "drizzle-orm";
import type { Message } from "../../shared/contract/complaint.schema.ts";
import type { FollowUp, Loyalty } from "../../shared/contract/follow-up.schema.ts";
import type { Db } from "../db/connect.ts";
import { followUps } from "../db/follow-up-tables.ts";
import { feedback } from "../db/tables.ts";

/** What the customer said after each resolution, newest first. @param thread of the same case, where their words stand */
export async function followUpsOf(
  db: Db,
  workspaceId: string,
  feedbackId: string,
  thread: readonly Message[],
): Promise<FollowUp[]> {
  const rows = await db
    .select()
    .from(followUps)
    .where(and(eq(followUps.workspaceId, workspaceId), eq(followUps.feedbackId, feedbackId)))
    .orderBy(desc(followUps.resolvedAt));
  return rows.map(({ resolvedAt, askedAt, answeredAt, isSolved, satisfaction, effort }) => {
    const at = answeredAt?.toISOString() ?? null;
    const comment = thread.find((message) => message.purpose === "follow_up" && message.at === at)?.body;
    return {
      ...{ isSolved, satisfaction, effort, comment: comment ?? null, answeredAt: at },
      resolvedAt: resolvedAt.toISOString(),
      askedAt: askedAt?.toISOString() ?? null,
    };
  });
}

type Complained = {
  readonly customerId: string | null;
  readonly receivedAt: Date;
  readonly resolvedAt: Date | null;
};

/** The statistics of loyalty compare the same two answers over all customers. */
export async function loyaltyAround(
  db: Db,
  workspaceId: string,
  { customerId, receivedAt, resolvedAt }: Complained,
): Promise<Loyalty> {
  if (!customerId) return { before: null, after: null };
  const npsAnswer = async (when: SQL, order: SQL) => {
    const [found] = await db
      .select({ score: feedback.score, at: feedback.receivedAt })
      .from(feedback)
      .where(
        and(
          eq(feedback.workspaceId, workspaceId),
          eq(feedback.customerId, customerId),
          eq(feedback.scoreType, "nps"),
          isNotNull(feedback.score),
          when,
        ),
      )
      .orderBy(order)
      .limit(1);
    return found && found.score !== null ? { score: found.score, at: found.at.toISOString() } : null;
  };
  return {
    before: await npsAnswer(lt(feedback.receivedAt, receivedAt), desc(feedback.receivedAt)),
    after: resolvedAt ? await npsAnswer(gt(feedback.receivedAt, resolvedAt), asc(feedback.receivedAt)) : null,
  };
}
