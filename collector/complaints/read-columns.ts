import { sql } from "drizzle-orm";
import { feedback } from "../db/tables.ts";

/** What was read in a complaint's words, as its place in the queue is judged by; of a row of `feedback`. */
export const readColumns = {
  sentiment: feedback.sentiment,
  sentimentScore: feedback.sentimentScore,
  urgency: feedback.urgency,
  // Written out: where nothing is joined, drizzle leaves out the table, and in here the column would be the readings' own.
  // Danger alone makes a text critical: whatever is less is not looked into.
  tellsOfDanger: sql<boolean>`coalesce(${feedback.urgency} = 'critical', false) and exists (select 1 from readings
    where readings.workspace_id = feedback.workspace_id and readings.feedback_id = feedback.id
    and readings.urgency -> 'reasons' @> '[{"reason":"safety"}]'::jsonb)`,
};
