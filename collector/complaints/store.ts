import { and, eq } from "drizzle-orm";
import type { ComplaintChange, NewMessage, Step } from "../../shared/contract/complaint.schema.ts";
import { ok, refused } from "../../shared/outcome.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { caseTeams } from "../db/case-tables.ts";
import type { Db, Tx } from "../db/connect.ts";
import { messages } from "../db/tables.ts";
import type { Staff } from "../http/env.ts";
import { type CaseRecord, type Facts, lockCase, saveCase } from "./case-record.ts";
import { changesBetween, detailsOf } from "./changed-fields.ts";
import { type CaseEvent, chronicle, eventsBetween, messageEvent } from "./chronicle.ts";
import { resolveDuplicates } from "./duplicates.ts";
import { changesSince } from "./history.ts";
import { actionsOf, linkActions } from "./linked-actions.ts";
import { mentionsIn } from "./mentions.ts";
import { areUnsent, attach } from "./message-files.ts";
import { eventOfStep } from "./model.ts";
import { fewestOpenCases, giveTo, ownerRefused, saveAssignee } from "./ownership.ts";
import { priorityOf, proposedAssessment } from "./priority.ts";
import { isUnapproved, remedyOf } from "./remedy.ts";
import { loadPolicy } from "./settings-store.ts";
import { answered, asked, type CaseState, takeStep, type Written } from "./steps.ts";
import { isVisibleTo, loadCase } from "./view.ts";

/** What a change makes of a case. */
export type Changed = {
  readonly after: CaseState;
  readonly facts?: Facts;
  readonly events: readonly CaseEvent[];
};

export async function changeState(db: Db, staff: Staff, feedbackId: string, step: Step, now: Date) {
  return changeCase(db, staff, feedbackId, step.version, now, async (tx, record) => {
    const isInvestigated = await hasInvestigationNote(tx, record);
    const proposed = proposedAssessment(record.read);
    const remedyWaits = isUnapproved(await remedyOf(tx, staff.workspaceId, feedbackId));
    const named = step.state === "resolved" ? (step.actionIds ?? []) : [];
    const linkedBefore = await actionsOf(tx, staff.workspaceId, feedbackId);
    const actionIds = [...linkedBefore.map(({ id }) => id), ...named];
    const known = { proposed, isInvestigated, remedyWaits, hasAction: actionIds.length > 0 };
    const taken = takeStep(record.state, step, known, now);
    if (!taken.ok) return taken;
    const { after, written } = taken.value;
    if (after.state === record.state.state) return ok<Changed>({ after, events: [] });
    const linked = await linkActions(tx, record, staff, named, now);
    if (!linked.ok) return linked;
    // Ascending, so that what is said at one instant stands in its order: a decision before its recourse.
    const ids = written.map(() => uuidv7(now.getTime())).sort();
    const said: CaseEvent[] = [];
    for (const [index, one] of written.entries())
      said.push(await write(tx, record, staff, { ...one, id: ids[index] ?? uuidv7() }, now));
    if (step.state === "resolved") await resolveDuplicates(tx, record, staff, step, actionIds, now);
    const given = after.state === "assessed" ? await ensureOwner(tx, record, staff) : [];
    const details = { from: record.state.state, ...(after.outcome ? { outcome: after.outcome } : {}) };
    const moved = { type: eventOfStep(record.state.state, step.state), details };
    return ok<Changed>({ after, events: [...given, ...linked.value, moved, ...said] });
  });
}

/** From the assessment on a case is always somebody's: whoever assesses it takes it unless it was given away before. */
async function ensureOwner(tx: Tx, record: CaseRecord, staff: Staff): Promise<CaseEvent[]> {
  const { workspaceId, feedbackId } = record;
  const to = staff.userId ?? (await fewestOpenCases(tx, workspaceId, record.row.teamId));
  const isGiven = to !== null && (await giveTo(tx, workspaceId, feedbackId, to));
  return isGiven ? [{ type: "complaint.assigned", details: { to } }] : [];
}

/** Changes facts. What is the same already makes no event. */
export async function changeFacts(
  db: Db,
  staff: Staff,
  feedbackId: string,
  change: ComplaintChange,
  now: Date,
) {
  return changeCase(db, staff, feedbackId, change.version, now, async (tx, record) => {
    const { assessment = record.state.assessment, teamId } = change;
    if (teamId && !(await isTeam(tx, staff.workspaceId, teamId)))
      return refused("invalid", [{ field: "teamId", message: "is not a team of this workspace" }]);
    if (change.assessment && !record.state.assessment) return refused("step_not_possible");
    const refusal = await ownerRefused(tx, record, change.ownerId);
    if (refusal) return refusal;
    const priority =
      change.priority ?? (change.assessment ? priorityOf(change.assessment) : record.state.priority);
    const facts: Facts = {
      ...(change.orderNumber === undefined ? {} : { orderNumber: change.orderNumber || null }),
      ...(change.product === undefined ? {} : { product: change.product || null }),
      ...(teamId === undefined ? {} : { teamId }),
      ...(change.ownerId === undefined ? {} : { ownerId: change.ownerId }),
    };
    const after = { ...record.state, assessment, priority };
    const changed = changesBetween({ ...record.row, ...record.state }, { ...facts, assessment, priority });
    const isGiven = changed.some(({ field }) => field === "ownerId");
    if (isGiven) await saveAssignee(tx, record, facts.ownerId ?? null);
    const events: CaseEvent[] = isGiven
      ? [{ type: "complaint.assigned", details: { from: record.row.ownerId, to: facts.ownerId ?? null } }]
      : [];
    const others = changed.filter(({ field }) => field !== "ownerId");
    if (others.length > 0) events.push({ type: "complaint.changed", details: detailsOf(others) });
    return ok<Changed>({ after, facts, events });
  });
}

/**
 * Adds to the thread, once by its id. A word to the customer acknowledges the complaint and stops the first-answer
 * clock, a question to them has it wait for their answer; a note among colleagues does neither.
 */
export async function addMessage(db: Db, staff: Staff, feedbackId: string, given: NewMessage, now: Date) {
  const { id, body, internal, purpose = "talk", files = [], version } = given;
  return changeCase(db, staff, feedbackId, version ?? null, now, async (tx, record) => {
    const said = await writeOnce(tx, record, staff, { id, body, internal, purpose, files }, now);
    if (!said.ok) return said;
    if (!said.value) return ok<Changed>({ after: record.state, events: [] });
    if (internal) {
      const named = await mentionsIn(tx, staff, record.row.teamId, { id, body });
      return ok<Changed>({ after: record.state, events: [said.value, ...named] });
    }
    const after = purpose === "question" ? asked(record.state, now) : answered(record.state, now);
    return ok<Changed>({ after, events: [...eventsBetween(record.state, after), said.value] });
  });
}

type Decided<Code extends string> =
  | { readonly ok: true; readonly value: Changed }
  | {
      readonly ok: false;
      readonly code: Code;
      readonly fields?: readonly { field: string; message: string }[];
    };

/**
 * Locks the case, asks what follows from what it is now, and writes that with its events, each carrying the version it
 * made. @param version the one the caller saw; null when it does not matter
 */
export async function changeCase<Code extends string>(
  db: Db,
  staff: Staff,
  feedbackId: string,
  version: number | null,
  now: Date,
  decide: (tx: Tx, record: CaseRecord) => Promise<Decided<Code>>,
) {
  const { workspaceId } = staff;
  const refusal = await db.transaction(async (tx) => {
    const record = await lockCase(tx, workspaceId, feedbackId);
    if (!record || !(await isVisibleTo(tx, staff, record.row.teamId))) return refused("not_found");
    if (version !== null && version !== record.row.version)
      return {
        ...refused("changed_meanwhile"),
        changes: await changesSince(tx, workspaceId, feedbackId, version),
      };
    const decided = await decide(tx, record);
    if (!decided.ok) return decided;
    const { after, facts = {}, events } = decided.value;
    if (events.length === 0) return null;
    await saveCase(tx, record, after, await loadPolicy(tx, workspaceId), now, facts);
    await chronicle(tx, record, events, staff.userId, now);
    return null;
  });
  if (refusal) return refusal;
  const changed = await loadCase(db, staff, feedbackId);
  return changed ? ok(changed) : refused("not_found");
}

type NewWords = Written & { readonly id: string };

async function write(
  tx: Tx,
  record: CaseRecord,
  staff: Staff,
  words: NewWords,
  now: Date,
): Promise<CaseEvent> {
  const { workspaceId, feedbackId } = record;
  await tx
    .insert(messages)
    .values({ ...words, workspaceId, feedbackId, from: "staff", authorId: staff.userId, at: now });
  return messageEvent(words, "staff");
}

/** Null when the message that has this id is one of this thread already: then it was sent before, with its files. */
async function writeOnce(
  tx: Tx,
  record: CaseRecord,
  staff: Staff,
  { files, ...words }: NewWords & { readonly files: readonly string[] },
  now: Date,
) {
  const { workspaceId, feedbackId } = record;
  const [same] = await tx
    .select({ feedbackId: messages.feedbackId })
    .from(messages)
    .where(and(eq(messages.workspaceId, workspaceId), eq(messages.id, words.id)));
  if (same) return same.feedbackId === feedbackId ? ok(null) : refused("id_in_use");
  if (!(await areUnsent(tx, workspaceId, files)))
    return refused("invalid", [
      { field: "files", message: "names a file that is not here: upload it again" },
    ]);
  const said = await write(tx, record, staff, words, now);
  await attach(tx, { workspaceId, feedbackId, messageId: words.id }, files);
  return ok(said);
}

async function hasInvestigationNote(
  tx: Tx,
  { workspaceId, feedbackId, state }: CaseRecord,
): Promise<boolean> {
  const notes = await tx
    .select({ at: messages.at })
    .from(messages)
    .where(
      and(
        eq(messages.workspaceId, workspaceId),
        eq(messages.feedbackId, feedbackId),
        eq(messages.purpose, "investigation"),
      ),
    );
  return notes.some(({ at }) => at >= state.startedAt);
}

async function isTeam(tx: Tx, workspaceId: string, id: string): Promise<boolean> {
  const found = await tx
    .select({ id: caseTeams.id })
    .from(caseTeams)
    .where(and(eq(caseTeams.workspaceId, workspaceId), eq(caseTeams.id, id)));
  return found.length > 0;
}
