import { and, eq } from "drizzle-orm";
import { hasReached } from "../../shared/complaint-states.ts";
import type { Purpose, Step } from "../../shared/contract/complaint.schema.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import type { Tx } from "../db/connect.ts";
import { complaintLinks } from "../db/investigation-tables.ts";
import { messages } from "../db/tables.ts";
import type { Staff } from "../http/env.ts";
import { type CaseRecord, lockCase, saveCase } from "./case-record.ts";
import { type CaseEvent, chronicle, messageEvent } from "./chronicle.ts";
import { linkActions } from "./linked-actions.ts";
import { isUnapproved, remedyOf } from "./remedy.ts";
import { loadPolicy } from "./settings-store.ts";
import { answered, type CaseState } from "./steps.ts";

type Resolution = Extract<Step, { state: "resolved" }>;

/**
 * The customers of its duplicates hear of the decision too: each that is still open is resolved with it, in its own
 * thread and by its own letter, and leads to the same improvements. One whose own remedy waits for approval stays open.
 */
export async function resolveDuplicates(
  tx: Tx,
  { workspaceId, feedbackId, state }: CaseRecord,
  staff: Staff,
  step: Resolution,
  actionIds: readonly string[],
  now: Date,
): Promise<void> {
  for (const id of await duplicatesOf(tx, workspaceId, feedbackId)) {
    const duplicate = await lockCase(tx, workspaceId, id);
    if (!duplicate || hasReached(duplicate.state.state, "resolved")) continue;
    if (isUnapproved(await remedyOf(tx, workspaceId, id))) continue;
    const linked = await linkActions(tx, duplicate, staff, actionIds, now);
    await resolveWith(tx, duplicate, state, staff, step, linked.ok ? linked.value : [], now);
  }
}

export async function duplicatesOf(tx: Tx, workspaceId: string, feedbackId: string): Promise<string[]> {
  const found = await tx
    .select({ id: complaintLinks.feedbackId })
    .from(complaintLinks)
    .where(
      and(
        eq(complaintLinks.workspaceId, workspaceId),
        eq(complaintLinks.otherId, feedbackId),
        eq(complaintLinks.kind, "duplicate"),
      ),
    )
    .orderBy(complaintLinks.feedbackId);
  return found.map(({ id }) => id);
}

async function resolveWith(
  tx: Tx,
  duplicate: CaseRecord,
  original: CaseState,
  staff: Staff,
  { outcome, decision, decisionForDuplicates, recourse, noActionReason }: Resolution,
  linked: readonly CaseEvent[],
  now: Date,
): Promise<void> {
  const { workspaceId, feedbackId, state } = duplicate;
  const words: readonly (readonly [Purpose, boolean, string | undefined])[] = [
    ["decision", false, decisionForDuplicates || decision],
    ["recourse", false, recourse],
    ["no_corrective_action", true, noActionReason],
  ];
  const ids = words.map(() => uuidv7(now.getTime())).sort();
  const said: CaseEvent[] = [];
  for (const [index, [purpose, internal, body]] of words.entries()) {
    if (!body) continue;
    const written = { id: ids[index] ?? uuidv7(), purpose, internal, body };
    await tx
      .insert(messages)
      .values({ ...written, workspaceId, feedbackId, from: "staff", authorId: staff.userId, at: now });
    said.push(messageEvent(written, "staff"));
  }
  const after: CaseState = {
    ...answered(state, now),
    state: "resolved",
    resolvedAt: now,
    outcome,
    // It was judged as what it is the same as.
    assessment: state.assessment ?? original.assessment,
    priority: state.assessment ? state.priority : original.priority,
  };
  await saveCase(tx, duplicate, after, await loadPolicy(tx, workspaceId), now);
  const resolved: CaseEvent = { type: "complaint.resolved", details: { from: state.state, outcome } };
  await chronicle(tx, duplicate, [...linked, resolved, ...said], staff.userId, now);
}
