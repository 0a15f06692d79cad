import type { IntentToLeave, Sentiment } from "../../shared/contract/reading.schema.ts";
import { type Mention, placesOf, rulesOf } from "./mentions.ts";

/** Whether somebody says that they go elsewhere. Who praises does not: "I switched to you and never looked back". */
export function intentToLeaveOf(leaving: readonly Mention[], label: Sentiment): IntentToLeave {
  const said = label === "positive" ? [] : leaving.filter(({ isDenied }) => !isDenied);
  return { leaves: said.length > 0, spans: placesOf(said), ...rulesOf(said) };
}
