import type { Tx } from "../db/connect.ts";
import type { RecordedEvent } from "../db/consume.ts";
import { appendEvent } from "../db/events.ts";
import { checkCase } from "./alarms.ts";
import { lockCase, saveCase } from "./case-record.ts";
import { fewestOpenCases, giveTo } from "./ownership.ts";
import { priorityOf, proposedAssessment } from "./priority.ts";
import { loadPolicy, type Policy, recheckOpenCases } from "./settings-store.ts";

/** A case begins: somebody owns it if cases are given out at once, and its deadlines run. */
export async function startCase(tx: Tx, event: RecordedEvent, now: Date): Promise<void> {
  const { workspaceId, subjectId } = event;
  const policy = await loadPolicy(tx, workspaceId);
  if (policy.assignment === "fewest_open") await giveOut(tx, workspaceId, subjectId, now);
  await hurryDanger(tx, workspaceId, subjectId, policy, now);
  await checkCase(tx, workspaceId, subjectId, policy, now);
}

/** A case from another system: its deadlines run from now, unless it was over there. Who gets it, people decide. */
export async function takeOverCase(tx: Tx, event: RecordedEvent, now: Date): Promise<void> {
  const { workspaceId, subjectId, details } = event;
  if (details["isOver"] === true) return;
  await checkCase(tx, workspaceId, subjectId, await loadPolicy(tx, workspaceId), now);
}

/** Where the words tell of danger the shortest deadlines run at once, rather than once somebody has judged it. */
async function hurryDanger(tx: Tx, workspaceId: string, feedbackId: string, policy: Policy, now: Date) {
  const record = await lockCase(tx, workspaceId, feedbackId);
  if (!record?.read.tellsOfDanger || record.state.assessment) return;
  const priority = priorityOf(proposedAssessment(record.read));
  await saveCase(tx, record, { ...record.state, priority }, policy, now);
}

async function giveOut(tx: Tx, workspaceId: string, feedbackId: string, now: Date): Promise<void> {
  const record = await lockCase(tx, workspaceId, feedbackId);
  const to = record && (await fewestOpenCases(tx, workspaceId, record.row.teamId));
  if (to && (await giveTo(tx, workspaceId, feedbackId, to))) {
    await appendEvent(tx, {
      ...{ workspaceId, type: "complaint.assigned", subjectId: feedbackId, actorId: null, at: now },
      details: { to },
    });
  }
}

/** Deadlines are counted in the workspace's time zone: another zone, other deadlines. */
export const recheckAfterMove = (tx: Tx, { workspaceId }: RecordedEvent, now: Date): Promise<void> =>
  recheckOpenCases(tx, workspaceId, now);
