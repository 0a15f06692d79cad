import { z } from "zod";
import { attributesSchema } from "./customer-attributes.schema.ts";
import { clientIdSchema, idSchema, instantSchema, siteKeySchema, typed } from "./primitives.schema.ts";

/** Where and how something was said. Unknown fields of older or newer widgets are dropped. */
export const contextSchema = z.object({
  /** Address of the page. Its query and fragment carry secrets and search words: whoever sends them, they are cut off. */
  page: typed(500)
    .transform((page) => page.replace(/[?#].*$/s, ""))
    .optional(),
  locale: z.string().max(35).optional(),
  touchpoint: typed(60).optional(),
  device: z.enum(["phone", "tablet", "desktop"]).optional(),
});
export type SubmissionContext = z.infer<typeof contextSchema>;

/** Who says they are speaking: kept as claimed unless the signature proves the id. */
export const claimedCustomerSchema = z.object({
  id: typed(200).optional(),
  email: typed(254).optional(),
  phone: typed(40).optional(),
  name: typed(120).optional(),
  attributes: attributesSchema.optional(),
  /** HMAC-SHA256 of the id with the site's secret, in hexadecimal. A wrong one costs the identity, never the answer. */
  signature: typed(200).optional(),
});
export type ClaimedCustomer = z.infer<typeof claimedCustomerSchema>;

/** Steps by the id of the matrix row they were given to. */
const stepsByRowSchema = z
  .record(z.string().max(40), z.number())
  .refine((steps) => Object.keys(steps).length <= 30, "must be at most 30 rows");

/**
 * A number on a scale (yes is 1, no 0), words or a day, option ids in order, the options chosen with what was written
 * beside them, the steps a matrix was given (SERVQUAL: `ratings` are the perceptions), or who they are and how to reach
 * them.
 */
export const answerValueSchema = z.union([
  z.number(),
  typed(20_000),
  z.array(typed(200)).max(50),
  z.object({ chosen: z.array(typed(200)).max(50), other: typed(2000).optional() }),
  z.object({ ratings: stepsByRowSchema, expectations: stepsByRowSchema.optional() }),
  z.object({
    contact: z.object({
      name: typed(120).optional(),
      email: typed(254).optional(),
      phone: typed(40).optional(),
    }),
  }),
]);

/** What the page told along with the survey, by the names the survey declares. Others are dropped. */
export const toldFieldsSchema = z.record(z.string().max(40), z.union([typed(500), z.number(), z.boolean()]));

export const responseSubmissionSchema = z
  .object({
    id: clientIdSchema,
    site: siteKeySchema,
    survey: idSchema,
    /** The version the visitor saw; the published one when absent. */
    version: z.number().int().min(1).optional(),
    answers: z
      .array(z.object({ question: z.string().max(40), value: answerValueSchema }))
      .min(1)
      .max(20),
    fields: toldFieldsSchema.optional(),
    context: contextSchema.optional(),
    customer: claimedCustomerSchema.optional(),
  })
  .meta({ id: "ResponseSubmission" });
export type ResponseSubmission = z.infer<typeof responseSubmissionSchema>;

/**
 * What somebody has answered so far, under the id its response will have. Saved as often as it grows: a higher
 * `revision` replaces a lower one, whatever order they arrive in, and nothing replaces a finished response.
 */
export const partialSubmissionSchema = responseSubmissionSchema
  .extend({ revision: z.number().int().min(1).max(1_000_000) })
  .meta({ id: "PartialSubmission" });
export type PartialSubmission = z.infer<typeof partialSubmissionSchema>;

export const partialAcceptedSchema = z
  .object({
    id: clientIdSchema,
    receivedAt: instantSchema,
    /** True when the response was finished already: there is nothing left to save. */
    isComplete: z.boolean(),
  })
  .meta({ id: "PartialAccepted" });
export type PartialAccepted = z.infer<typeof partialAcceptedSchema>;

export const responseAcceptedSchema = z
  .object({ id: clientIdSchema, receivedAt: instantSchema })
  .meta({ id: "ResponseAccepted" });
export type ResponseAccepted = z.infer<typeof responseAcceptedSchema>;
