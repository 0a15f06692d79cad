import { z } from "zod";
import { complaintStates } from "../complaint-states.ts";
import { isContact } from "../contact.ts";
import { type Category, categories } from "../reading-kinds.ts";
import { clientIdSchema, instantSchema, siteKeySchema, typed } from "./primitives.schema.ts";
import { claimedCustomerSchema, contextSchema } from "./response.schema.ts";

export const complaintCategories = categories;
export const complaintCategorySchema = z.enum(complaintCategories);
export type ComplaintCategory = Category;

export const complaintStateSchema = z.enum(complaintStates);
export type ComplaintState = z.infer<typeof complaintStateSchema>;

export const complaintSubmissionSchema = z
  .object({
    id: clientIdSchema,
    site: siteKeySchema,
    /** Absent when the customer did not choose: it is then read from their words. */
    category: complaintCategorySchema.optional(),
    whatHappened: typed(5000).pipe(z.string().min(1, "say what happened")),
    remedySought: typed(2000).optional(),
    /** E-mail or phone, as typed; without it the customer can only follow the status link. */
    contact: typed(254)
      .pipe(z.string().refine(isContact, "must be an e-mail address or a phone number"))
      .optional(),
    orderNumber: typed(60).optional(),
    context: contextSchema.optional(),
    customer: claimedCustomerSchema.optional(),
  })
  .meta({ id: "ComplaintSubmission" });
export type ComplaintSubmission = z.infer<typeof complaintSubmissionSchema>;

export const complaintAcceptedSchema = z
  .object({
    id: clientIdSchema,
    receivedAt: instantSchema,
    /** What the customer quotes when asking about it, such as `C-7F3K-92`. */
    reference: z.string(),
    /** Path of the page that shows state and messages without a login. */
    statusUrl: z.string(),
  })
  .meta({ id: "ComplaintAccepted" });
export type ComplaintAccepted = z.infer<typeof complaintAcceptedSchema>;

export const messageSchema = z
  .object({
    id: z.string(),
    from: z.enum(["customer", "staff", "heed"]),
    authorName: z.string().nullable(),
    /** Only colleagues see it. */
    internal: z.boolean(),
    body: z.string(),
    at: instantSchema,
  })
  .meta({ id: "Message" });
export type Message = z.infer<typeof messageSchema>;

export const newMessageSchema = z.strictObject({
  id: clientIdSchema,
  body: typed(5000).pipe(z.string().min(1, "write something")),
  internal: z.boolean(),
});

export const complaintChangeSchema = z.strictObject({ state: complaintStateSchema });

/** The case behind a complaint, as staff see it. */
export const complaintSchema = z
  .object({
    reference: z.string(),
    statusUrl: z.string(),
    state: complaintStateSchema,
    category: complaintCategorySchema,
    orderNumber: z.string().nullable(),
    /** E-mail or phone as the customer typed it with this complaint. */
    contact: z.string().nullable(),
    acknowledgedAt: instantSchema.nullable(),
    resolvedAt: instantSchema.nullable(),
    messages: z.array(messageSchema),
  })
  .meta({ id: "Complaint" });
export type Complaint = z.infer<typeof complaintSchema>;
