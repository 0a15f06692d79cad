import type { OutsideLabels } from "./contract/outside-reader.schema.ts";
import type { Reading } from "./contract/reading.schema.ts";
import type { UrgencyLevel } from "./reading-kinds.ts";

/** In the order in which somebody wants to know. */
const fields = ["sentiment", "category", "urgency", "emotion", "actionability", "leaves"] as const;
export type OutsideField = (typeof fields)[number];

/**
 * In what another reader differs from Heed. Where Heed reads nothing, such as the category in a language it has no words
 * of, there is nothing to differ from; whether something urgent is a little more or less so is no difference.
 */
export function differencesFrom(reading: Reading, labels: OutsideLabels): OutsideField[] {
  const { label, category, urgency, emotion, actionability, intentToLeave } = reading;
  const differs: Record<OutsideField, boolean> = {
    sentiment: label !== labels.sentiment,
    category: category !== null && category !== labels.category,
    urgency: urgency !== null && isUrgent(urgency.level) !== isUrgent(labels.urgency),
    emotion: emotion !== null && emotion !== labels.emotion,
    actionability: actionability !== null && actionability.kind !== labels.actionability,
    leaves: intentToLeave !== null && intentToLeave.leaves !== labels.leaves,
  };
  return fields.filter((field) => differs[field]);
}

const isUrgent = (level: UrgencyLevel): boolean => level === "high" || level === "critical";
