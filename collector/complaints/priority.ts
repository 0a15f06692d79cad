import type { Assessment, OrderTerm, Priority, Severity } from "../../shared/contract/complaint.schema.ts";
import type { Sentiment } from "../../shared/contract/reading.schema.ts";
import type { UrgencyLevel } from "../../shared/reading-kinds.ts";

/** What was read in the complaint's words; null where nothing was read. */
export type Read = {
  readonly sentiment: Sentiment | null;
  readonly sentimentScore: number | null;
  readonly urgency: UrgencyLevel | null;
  /** Whether they tell that somebody was harmed, or may be. */
  readonly tellsOfDanger: boolean;
};

export const nothingRead: Read = {
  sentiment: null,
  sentimentScore: null,
  urgency: null,
  tellsOfDanger: false,
};

/** At or below this the words are as bitter as they get: the same bound as for the inbox's alerts. */
const VERY_NEGATIVE = -0.6;

/** How soon the words ask for somebody; unread they ask for nothing. */
const urgencyRead: Record<UrgencyLevel, Assessment["urgency"]> = {
  low: "none",
  normal: "none",
  high: "soon",
  critical: "now",
};

/**
 * What the words alone suggest, for somebody to accept or correct. Words that tell of danger are taken for a matter of
 * safety until a person judges otherwise: a false alarm costs a minute, a missed one more.
 */
export function proposedAssessment({ sentimentScore, urgency, tellsOfDanger }: Read): Assessment {
  const isBitter = sentimentScore !== null && sentimentScore <= VERY_NEGATIVE;
  return {
    severity: isBitter ? "high" : "medium",
    safety: tellsOfDanger,
    complexity: "moderate",
    impact: "one",
    urgency: urgency ? urgencyRead[urgency] : isBitter ? "soon" : "none",
  };
}

const steps: readonly Priority[] = ["low", "normal", "high", "critical"];
const stepOf: Record<Severity, number> = { low: 0, medium: 1, high: 2, critical: 3 };

/** Whose targets hold: safety is critical always; otherwise the severity, one step up if something must be done now or many are touched. */
export function priorityOf({ severity, safety, impact, urgency }: Assessment): Priority {
  if (safety) return "critical";
  const raised = urgency === "now" || impact === "many" ? 1 : 0;
  return steps[Math.min(stepOf[severity] + raised, steps.length - 1)] ?? "critical";
}

/** How the next deadline stands. */
export type DeadlineStanding = "none" | "waiting" | "ahead" | "near" | "missed";

const severityFactor: Record<Severity, number> = { low: 1, medium: 2, high: 4, critical: 8 };
const deadlineFactor: Record<DeadlineStanding, number> = {
  none: 1,
  waiting: 0.5,
  ahead: 1,
  near: 1.5,
  missed: 2.5,
};
/** More than all factors together can make: 8 × 1.5 × 2.5 × 1.5 = 45. */
const SAFETY_FIRST = 1_000;

/**
 * Where a case stands in the queue: severity × sentiment × deadline × what the customer is worth, safety before all.
 * Every term is returned with what it was judged by, so that the order can be explained.
 * @param given.assessment null while nobody judged it: then what its words suggest holds
 * @param given.orders how often the customer has ordered; null when nobody knows who it is
 */
export function queueOrder(given: {
  readonly assessment: Assessment | null;
  readonly read: Read;
  readonly standing: DeadlineStanding;
  readonly orders: number | null;
}): { readonly score: number; readonly terms: readonly OrderTerm[] } {
  const { read, standing, orders } = given;
  const assessment = given.assessment ?? proposedAssessment(read);
  const factors: readonly OrderTerm[] = [
    { term: "severity", factor: severityFactor[assessment.severity], because: assessment.severity },
    { term: "sentiment", factor: sentimentFactor(read), because: read.sentiment ?? "unread" },
    { term: "deadline", factor: deadlineFactor[standing], because: standing },
    { term: "worth", factor: worthFactor(orders), because: orders === null ? "unknown" : String(orders) },
  ];
  const product = factors.reduce((all, { factor }) => all * factor, 1);
  if (!assessment.safety) return { score: rounded(product), terms: factors };
  const safety: OrderTerm = {
    term: "safety",
    factor: SAFETY_FIRST,
    because: given.assessment ? "judged" : "read",
  };
  return { score: rounded(SAFETY_FIRST + product), terms: [...factors, safety] };
}

/** 0.75 for delight to 1.5 for the bitterest words; 1 where nothing was read. */
function sentimentFactor({ sentimentScore }: Read): number {
  if (sentimentScore === null) return 1;
  return rounded(sentimentScore < 0 ? 1 - sentimentScore / 2 : 1 - sentimentScore / 4);
}

/** Orders, not money: sums of several currencies cannot be compared. Ten and more count as a regular. */
function worthFactor(orders: number | null): number {
  if (!orders) return 1;
  if (orders >= 10) return 1.5;
  return orders >= 3 ? 1.25 : 1.1;
}

const rounded = (value: number) => Math.round(value * 1_000) / 1_000;
