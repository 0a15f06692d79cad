import type { IntentToLeave, Place, Reading, Span, Urgency } from "../../shared/contract/reading.schema.ts";
import {
  type UrgencyLevel,
  type UrgencyReason,
  type UrgentTopic,
  urgencyReasons,
  urgentTopics,
} from "../../shared/reading-kinds.ts";
import { type Clauses, leastOpinion } from "./clauses.ts";
import { type Mention, placesOf, rulesOf } from "./mentions.ts";

/** What each reason adds. Safety alone is critical; a threat of law is with any blame beside it. */
const points: Readonly<Record<UrgencyReason, number>> = {
  safety: 6,
  legal: 5,
  publicity: 3,
  money: 3,
  deadline: 2,
  repeat: 2,
  anger: 1,
  leaving: 2,
  negative: 1,
};
const atLeast: ReadonlyArray<readonly [points: number, level: UrgencyLevel]> = [
  [6, "critical"],
  [4, "high"],
  [1, "normal"],
];
// Score below which a text is very negative; counts twice.
const veryNegative = -0.75;
// What harms somebody counts even in words that sound pleased, unless they praise outright.
const grave: ReadonlySet<UrgentTopic> = new Set(["safety", "legal"]);
const outrightPraise = 1.5;

type Headline = Pick<Reading, "label" | "score" | "spans">;

/** How soon somebody should look, as points that add up, each with its reason and the words that gave it. */
export function urgencyOf(
  urgent: readonly Mention[],
  clauses: Clauses,
  { label, score, spans }: Headline,
  { leaves, ...why }: IntentToLeave,
): Urgency {
  const reasons: Urgency["reasons"] = [];
  const add = (
    reason: UrgencyReason,
    times: number,
    why: Pick<Urgency["reasons"][number], "spans" | "rules">,
  ) => reasons.push({ reason, points: points[reason] * times, ...why });
  if (urgent.length > 0) {
    urgentTopics.forEach((topic, value) => {
      const said = urgent.filter((mention) => mention.value === value && counts(mention, topic, clauses));
      if (said.length > 0) add(topic, 1, { spans: placesOf(said), ...rulesOf(said) });
    });
  }
  if (leaves) add("leaving", 1, why);
  if (label === "negative") add("negative", (score ?? 0) <= veryNegative ? 2 : 1, { spans: worstTwo(spans) });
  const sum = reasons.reduce((all, reason) => all + reason.points, 0);
  return {
    level: atLeast.find(([least]) => sum >= least)?.[1] ?? "low",
    points: sum,
    reasons: reasons.sort(
      (one, other) =>
        other.points - one.points ||
        urgencyReasons.indexOf(one.reason) - urgencyReasons.indexOf(other.reason),
    ),
  };
}

/** The two places that blame most, the most first. */
function worstTwo(spans: readonly Span[]): Place[] {
  let worst: Span | undefined;
  let second: Span | undefined;
  for (const span of spans) {
    if (span.weight >= (second?.weight ?? 0)) continue;
    if (span.weight < (worst?.weight ?? 0)) [worst, second] = [span, worst];
    else second = span;
  }
  return [worst, second].flatMap((span) => (span ? { start: span.start, end: span.end } : []));
}

function counts({ isDenied, clause }: Mention, topic: UrgentTopic, clauses: Clauses): boolean {
  if (isDenied) return false;
  return (clauses.opinions[clause] ?? 0) <= (grave.has(topic) ? outrightPraise : leastOpinion);
}
