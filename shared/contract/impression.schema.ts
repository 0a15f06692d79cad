import { z } from "zod";
import { clientIdSchema, idSchema, siteKeySchema } from "./primitives.schema.ts";
import { claimedCustomerSchema } from "./response.schema.ts";

/**
 * "This survey is put before somebody": counts once per id, for the response rate. The response that follows has the same id.
 * With `asks` nobody opened it: then the collector says first whether this person may be asked.
 */
export const impressionSchema = z
  .object({
    id: clientIdSchema,
    site: siteKeySchema,
    survey: idSchema,
    asks: z.boolean().optional(),
    customer: claimedCustomerSchema.optional(),
  })
  .meta({ id: "Impression" });
export type Impression = z.input<typeof impressionSchema>;

/** Whether it may show. False: it must not, and nothing was counted. */
export const impressionAnswerSchema = z.object({ show: z.boolean() }).meta({ id: "ImpressionAnswer" });
export type ImpressionAnswer = z.infer<typeof impressionAnswerSchema>;
