import { z } from "zod";

/** RFC 9457 problem details; `code` is stable and for machines, `detail` says what to do next. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string(),
    /** What somebody else did since the version that was sent. */
    changes: z.array(z.object({ type: z.string(), at: z.string(), by: z.string().nullable() })).optional(),
    errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: "Problem" });
export type Problem = z.infer<typeof problemSchema>;
