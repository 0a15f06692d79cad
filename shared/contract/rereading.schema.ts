import { z } from "zod";
import { instantSchema } from "./primitives.schema.ts";

export const rereadingStateSchema = z.enum(["running", "paused", "done"]);
export type RereadingState = z.infer<typeof rereadingStateSchema>;

/** How far existing feedback has been read anew; what people said of it stays. */
export const rereadingSchema = z
  .object({
    /** `done` also before the first. */
    state: rereadingStateSchema,
    done: z.number().int(),
    total: z.number().int(),
    startedAt: instantSchema.nullable(),
  })
  .meta({ id: "Rereading" });
export type Rereading = z.infer<typeof rereadingSchema>;

export const rereadingChangeSchema = z
  .strictObject({ action: z.enum(["start", "pause", "resume"]) })
  .meta({ id: "RereadingChange" });
export type RereadingChange = z.infer<typeof rereadingChangeSchema>;
