import type { ActionabilityReading, Sentiment, Urgency } from "../../shared/contract/reading.schema.ts";
import { type Mention, type Mentions, placesOf } from "./mentions.ts";

/** What can be done about a text that says something, and the words that say so. */
export function actionabilityOf(
  { requests, suggestions, aspects }: Pick<Mentions, "requests" | "suggestions" | "aspects">,
  label: Sentiment,
  urgency: Urgency,
  asks: boolean,
): ActionabilityReading {
  const faults = aspects.filter(({ isFault, isDenied }) => isFault && !isDenied);
  const isUrgent = urgency.level === "critical" || urgency.level === "high";
  if (isUrgent) {
    const reasons = urgency.reasons.flatMap(({ spans }) => spans);
    return { kind: "response_needed", spans: requests.length > 0 ? placesOf(requests) : reasons.slice(0, 4) };
  }
  const ideas = suggestions.filter((suggestion) => !isWithinRequest(suggestion, requests));
  if (ideas.length > 0 && !asksElsewhere(requests, ideas))
    return { kind: "suggestion", spans: placesOf(ideas) };
  if (requests.length > 0 && label !== "positive")
    return { kind: "response_needed", spans: placesOf(requests) };
  if (asks && label !== "positive") return { kind: "response_needed", spans: [] };
  if (faults.length > 0 && label !== "positive") return { kind: "response_needed", spans: placesOf(faults) };
  return { kind: "other", spans: [] };
}

/** "希望能退款": hoping for a refund is no idea of how to do better. */
const isWithinRequest = ({ place }: Mention, requests: readonly Mention[]): boolean =>
  requests.some((request) => request.place.start <= place.start && request.place.end > place.end);

/** A suggestion is often put as a question; a question of its own stands in another clause. */
function asksElsewhere(requests: readonly Mention[], suggestions: readonly Mention[]): boolean {
  return requests.some(({ clause }) => suggestions.every((suggestion) => suggestion.clause !== clause));
}
