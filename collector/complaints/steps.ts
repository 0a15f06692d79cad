import { hasReached, mayFollow, reopens } from "../../shared/complaint-states.ts";
import type {
  Assessment,
  ComplaintState,
  Priority,
  Purpose,
  Step,
} from "../../shared/contract/complaint.schema.ts";
import { ok, refused } from "../../shared/outcome.ts";
import type { Pause } from "./deadlines.ts";
import { priorityOf } from "./priority.ts";

/** What of a case its steps follow from, and change. */
export type CaseState = {
  readonly state: ComplaintState;
  readonly startedAt: Date;
  readonly acknowledgedAt: Date | null;
  readonly firstAnsweredAt: Date | null;
  /** Since `startedAt`. */
  readonly answeredAt: Date | null;
  readonly resolvedAt: Date | null;
  readonly pauses: readonly Pause[];
  readonly assessment: Assessment | null;
  readonly priority: Priority;
  readonly outcome: "accepted" | "rejected" | null;
};

export type Written = { readonly purpose: Purpose; readonly internal: boolean; readonly body: string };
/** What a step makes of a case, and what is written into its thread with it. */
export type Taken = { readonly after: CaseState; readonly written: readonly Written[] };

/** Whether what was found out has to be noted before it is resolved: in proportion to the severity. */
const needsInvestigation = ({ assessment }: CaseState): boolean =>
  assessment !== null && (assessment.severity === "high" || assessment.severity === "critical");

/**
 * @param known.proposed what an assessment without words of its own accepts
 * @param known.isInvestigated whether an investigation note was written since it was received or re-opened
 * @param known.remedyWaits whether what is to be done for the customer is not approved
 * @param known.hasAction whether an improvement is linked
 */
export function takeStep(
  before: CaseState,
  step: Step,
  known: {
    readonly proposed: Assessment;
    readonly isInvestigated: boolean;
    readonly remedyWaits: boolean;
    readonly hasAction: boolean;
  },
  now: Date,
) {
  if (before.state === step.state) return ok<Taken>({ after: before, written: [] });
  if (!mayFollow(before.state, step.state)) return refused("step_not_possible");
  if (step.state === "resolved" && needsInvestigation(before) && !known.isInvestigated)
    return refused("investigation_missing");
  if (step.state === "resolved" && known.remedyWaits) return refused("approval_missing");
  if (step.state === "resolved" && known.hasAction === Boolean(step.noActionReason))
    return refused(known.hasAction ? "action_linked" : "action_missing");
  const moved: CaseState = {
    ...before,
    state: step.state,
    acknowledgedAt: before.acknowledgedAt ?? now,
    ...(reopens(before.state, step.state) ? startedAfresh(now) : {}),
  };
  return ok<Taken>({ after: { ...moved, ...setBy(step, moved, known, now) }, written: writtenBy(step) });
}

const startedAfresh = (now: Date) => ({
  startedAt: now,
  answeredAt: null,
  resolvedAt: null,
  outcome: null,
  pauses: [],
});

function setBy(
  step: Step,
  before: CaseState,
  known: { proposed: Assessment },
  now: Date,
): Partial<CaseState> {
  if (step.state === "assessed") {
    const assessment = step.assessment ?? before.assessment ?? known.proposed;
    return { assessment, priority: step.priority ?? priorityOf(assessment) };
  }
  if (step.state === "resolved") {
    return { ...answered(before, now), resolvedAt: now, outcome: step.outcome };
  }
  return {};
}

/** Free text goes into the thread, each for its purpose: nowhere else would it be erased with its customer. */
function writtenBy(step: Step): readonly Written[] {
  const lines: readonly (readonly [Purpose, boolean, string | undefined])[] =
    step.state === "assessed"
      ? [["assessment", true, step.reasons]]
      : step.state === "resolved"
        ? [
            ["decision", false, step.decision],
            ["recourse", false, step.recourse],
            ["no_corrective_action", true, step.noActionReason],
          ]
        : [];
  return lines.flatMap(([purpose, internal, body]) => (body ? [{ purpose, internal, body }] : []));
}

/** A person's word to the customer: it acknowledges, stops the first-answer clock, and ends a wait of ours for them. */
export function answered<Case extends CaseState>(before: Case, now: Date): Case {
  return {
    ...before,
    state: before.state === "received" ? "acknowledged" : before.state,
    acknowledgedAt: before.acknowledgedAt ?? now,
    firstAnsweredAt: before.firstAnsweredAt ?? now,
    answeredAt: now,
    pauses: pausesEnded(before.pauses, now),
  };
}

/** From a question to the customer on, the clock waits. A resolved case has none to stop. */
export function asked<Case extends CaseState>(before: Case, now: Date): Case {
  const after = answered(before, now);
  if (hasReached(after.state, "resolved")) return after;
  return { ...after, pauses: [...after.pauses, { from: now, to: null }] };
}

/**
 * The customer's word ends a wait for it. After a resolution it takes that back: the complaint is open again, with fresh
 * deadlines. @param now when they said it; what they had said before the resolution leaves that alone
 */
export function heard<Case extends CaseState>(before: Case, now: Date): Case {
  const { resolvedAt } = before;
  if (hasReached(before.state, "resolved") && resolvedAt && resolvedAt <= now)
    return { ...before, state: "investigating", ...startedAfresh(now) };
  return { ...before, pauses: pausesEnded(before.pauses, now) };
}

/** Thanks after a resolution leave it as it is: nothing is asked of anybody. Before it they are a word like any other. */
export const thanked = <Case extends CaseState>(before: Case, now: Date): Case =>
  hasReached(before.state, "resolved") ? before : heard(before, now);

const pausesEnded = (pauses: readonly Pause[], now: Date): readonly Pause[] =>
  pauses.map(({ from, to }) => ({ from, to: to ?? now }));
