import { z } from "zod";
import { instantSchema } from "./primitives.schema.ts";

/** One line of a case's history, which nobody can change. */
export const historyEntrySchema = z
  .object({
    type: z.string(),
    at: instantSchema,
    /** Null when a customer, an API key or Heed itself did it. */
    by: z.string().nullable(),
    details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  })
  .meta({ id: "HistoryEntry" });
export type HistoryEntry = z.infer<typeof historyEntrySchema>;
export const historySchema = z.object({ entries: z.array(historyEntrySchema) }).meta({ id: "History" });
export type History = z.infer<typeof historySchema>;
