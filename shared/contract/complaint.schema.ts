import { z } from "zod";
import { actionStates } from "../action-states.ts";
import { complaintStates } from "../complaint-states.ts";
import { isContact } from "../contact.ts";
import { type Category, categories } from "../reading-kinds.ts";
import { attachedSchema, attachmentSchema, leftOutFileSchema } from "./attachment.schema.ts";
import { followUpSchema, loyaltySchema } from "./follow-up.schema.ts";
import { clientIdSchema, idSchema, instantSchema, siteKeySchema, typed } from "./primitives.schema.ts";
import { claimedCustomerSchema, contextSchema } from "./response.schema.ts";

export const complaintCategories = categories;
export const complaintCategorySchema = z.enum(complaintCategories);
export type ComplaintCategory = Category;

export const complaintStateSchema = z.enum(complaintStates);
export type ComplaintState = z.infer<typeof complaintStateSchema>;

/** By what way feedback came in. `link`, `qr` and (for surveys) `email`: on the survey's own page, by how its link was handed out. */
export const channels = ["widget", "link", "qr", "phone", "email", "shop", "social", "api"] as const;
export const channelSchema = z.enum(channels);
export type Channel = z.infer<typeof channelSchema>;

export const severities = ["low", "medium", "high", "critical"] as const;
export const severitySchema = z.enum(severities);
export type Severity = z.infer<typeof severitySchema>;
export const complexitySchema = z.enum(["simple", "moderate", "complex"]);
export const impactSchema = z.enum(["one", "several", "many"]);
/** How soon something has to be done at once, besides the deadlines. */
export const urgencySchema = z.enum(["none", "soon", "now"]);
export const priorities = ["critical", "high", "normal", "low"] as const;
export const prioritySchema = z.enum(priorities);
export type Priority = z.infer<typeof prioritySchema>;

/** The five things ISO 10002 has us judge of every complaint. */
export const assessmentSchema = z
  .strictObject({
    severity: severitySchema,
    /** Whether somebody's safety is, or may be, touched: such a case goes before all others. */
    safety: z.boolean(),
    complexity: complexitySchema,
    /** How many customers it touches. */
    impact: impactSchema,
    urgency: urgencySchema,
  })
  .meta({ id: "Assessment" });
export type Assessment = z.infer<typeof assessmentSchema>;

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
    product: typed(100).optional(),
    /** Uploads that go with it. What was swept meanwhile is left out: the words matter more. */
    files: attachedSchema.optional(),
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

/** What a message was written for; all but `talk` and `question` belong to a step. */
export const purposeSchema = z.enum([
  "talk",
  /** Asks the customer something: the clock waits for their answer. */
  "question",
  "assessment",
  "investigation",
  "decision",
  /** Where a customer whose complaint was rejected can turn to. */
  "recourse",
  /** What was changed, in words: an improvement is linked today. */
  "corrective_action",
  /** Why no improvement follows from it. */
  "no_corrective_action",
  /** What the customer says of how it was handled, with their marks. */
  "follow_up",
]);
export type Purpose = z.infer<typeof purposeSchema>;

export const messageSchema = z
  .object({
    id: z.string(),
    from: z.enum(["customer", "staff", "heed"]),
    authorName: z.string().nullable(),
    /** Only colleagues see it. */
    internal: z.boolean(),
    purpose: purposeSchema,
    body: z.string(),
    /** What came with it; none for analysts, as a picture may show anybody. */
    files: z.array(attachmentSchema),
    leftOut: z.array(leftOutFileSchema),
    at: instantSchema,
  })
  .meta({ id: "Message" });
export type Message = z.infer<typeof messageSchema>;

const written = typed(5000).pipe(z.string().min(1, "write something"));
const briefly = typed(2000).pipe(z.string().min(1, "write something"));
/** The version of the case the sender saw: where it has changed since, what they send is refused and nothing lost. */
const version = z.number().int().min(0);

export const newMessageSchema = z
  .strictObject({
    id: clientIdSchema,
    body: written,
    internal: z.boolean(),
    /** `question` waits for the customer's answer; `investigation` is what was found out, for colleagues. */
    purpose: z.enum(["talk", "question", "investigation"]).optional(),
    /** Uploads of colleagues that go with it: to the customer, or with a note to nobody but colleagues. */
    files: attachedSchema.optional(),
    version: version.optional(),
  })
  .refine(({ internal, purpose }) => !(internal && purpose === "question"), {
    path: ["purpose"],
    message: "a question goes to the customer: it cannot be internal",
  })
  .refine(({ internal, purpose }) => internal || purpose !== "investigation", {
    path: ["purpose"],
    message: "an investigation note is for colleagues: it must be internal",
  });
export type NewMessage = z.infer<typeof newMessageSchema>;

/** A step along the path, with what it needs to be taken. */
export const stepSchema = z.discriminatedUnion("state", [
  z.strictObject({ version, state: z.literal("acknowledged") }),
  z.strictObject({
    version,
    state: z.literal("assessed"),
    /** Without it, what was proposed is accepted. */
    assessment: assessmentSchema.optional(),
    /** Follows from the assessment unless somebody says otherwise. */
    priority: prioritySchema.optional(),
    /** Why it was judged so, for colleagues. */
    reasons: typed(2000).optional(),
  }),
  z.strictObject({ version, state: z.literal("investigating") }),
  z
    .strictObject({
      version,
      state: z.literal("resolved"),
      outcome: z.enum(["accepted", "rejected"]),
      /** What the customer is told. */
      decision: written,
      /** Where the customer can turn to now, in words to them. */
      recourse: briefly.optional(),
      /** What the customers of its duplicates are told; the same where it is absent. */
      decisionForDuplicates: written.optional(),
      /** Improvements it leads to, besides those that are linked already. */
      actionIds: z.array(idSchema).max(10).optional(),
      /** Why it leads to none, for colleagues: given exactly when none is linked. */
      noActionReason: briefly.optional(),
    })
    .refine(({ outcome, recourse }) => (outcome === "rejected") === Boolean(recourse), {
      path: ["recourse"],
      message: "say where the customer can turn to when, and only when, the complaint is rejected",
    }),
  z.strictObject({ version, state: z.literal("followed_up") }),
  z.strictObject({ version, state: z.literal("closed") }),
]);
export type Step = z.infer<typeof stepSchema>;

/** Facts of a case that change without a step. */
export const complaintChangeSchema = z.strictObject({
  version,
  orderNumber: typed(60).nullable().optional(),
  product: typed(100).nullable().optional(),
  /** Null: no team's, so every agent's. */
  teamId: idSchema.nullable().optional(),
  /** Who sees to it; from the assessment on it is always somebody's. */
  ownerId: z.string().max(64).nullable().optional(),
  assessment: assessmentSchema.optional(),
  priority: prioritySchema.optional(),
});
export type ComplaintChange = z.infer<typeof complaintChangeSchema>;

/** What has to happen by when. */
export const targetSchema = z.enum(["acknowledge", "first_answer", "update", "resolve"]);
export type Target = z.infer<typeof targetSchema>;

export const deadlineSchema = z.object({
  target: targetSchema,
  dueAt: instantSchema,
  /** When it was met; null while it is not. */
  metAt: instantSchema.nullable(),
});

/** One factor of the priority order, or for `safety` what is added so that it goes before all others. */
export const orderTermSchema = z.object({
  term: z.enum(["severity", "sentiment", "deadline", "worth", "safety"]),
  factor: z.number(),
  /** What it was judged by: a severity, a sentiment, `waiting` … */
  because: z.string(),
});
export type OrderTerm = z.infer<typeof orderTermSchema>;

const linkedActionSchema = z
  .object({ id: idSchema, title: z.string(), state: z.enum(actionStates) })
  .meta({ id: "LinkedAction" });
export type LinkedAction = z.infer<typeof linkedActionSchema>;

/** The case behind a complaint, as staff see it; analysts see neither contact nor status link. */
export const complaintSchema = z
  .object({
    version,
    reference: z.string(),
    statusUrl: z.string().optional(),
    state: complaintStateSchema,
    /** Where it may go from here. */
    next: z.array(complaintStateSchema),
    category: complaintCategorySchema,
    channel: channelSchema,
    orderNumber: z.string().nullable(),
    product: z.string().nullable(),
    /** E-mail or phone as the customer typed it with this complaint. */
    contact: z.string().nullable().optional(),
    team: z.object({ id: idSchema, name: z.string() }).nullable(),
    /** Null until somebody assessed it. */
    assessment: assessmentSchema.nullable(),
    /** What was read would suggest. */
    proposed: assessmentSchema,
    priority: prioritySchema,
    /** Higher goes first in the queue; the product of its factors, and what safety adds. */
    order: z.object({ score: z.number(), terms: z.array(orderTermSchema) }),
    outcome: z.enum(["accepted", "rejected"]).nullable(),
    deadlines: z.array(deadlineSchema),
    /** The next of them; null while none runs. */
    nextDue: z.object({ target: targetSchema, dueAt: instantSchema }).nullable(),
    /** Since when the clock waits for the customer's answer. */
    waitingSince: instantSchema.nullable(),
    acknowledgedAt: instantSchema.nullable(),
    firstAnsweredAt: instantSchema.nullable(),
    resolvedAt: instantSchema.nullable(),
    /** Improvements it led to. */
    actions: z.array(linkedActionSchema),
    messages: z.array(messageSchema),
    /** One for each time it was resolved and somebody was asked or answered, newest first. */
    followUps: z.array(followUpSchema),
    /** The customer's last NPS answer before they complained, and the next after it was resolved. */
    loyalty: loyaltySchema,
  })
  .meta({ id: "Complaint" });
export type Complaint = z.infer<typeof complaintSchema>;

/** A complaint that somebody typed in for a customer, or another system sent by an API key. */
export const typedComplaintSchema = z
  .strictObject({
    id: clientIdSchema,
    channel: channelSchema.exclude(["widget", "link", "qr"]),
    /** Without it, what is read in the words. */
    category: complaintCategorySchema.optional(),
    whatHappened: typed(5000).pipe(z.string().min(1, "say what happened")),
    remedySought: typed(2000).optional(),
    contact: typed(254)
      .pipe(z.string().refine(isContact, "must be an e-mail address or a phone number"))
      .optional(),
    customerName: typed(200).optional(),
    orderNumber: typed(60).optional(),
    product: typed(100).optional(),
    touchpoint: typed(60).optional(),
    /** What language to answer in, such as `zh-CN`. */
    locale: z.string().max(35).optional(),
    /** When the customer said it, where that was earlier: deadlines run from then. */
    receivedAt: instantSchema.optional(),
    files: attachedSchema.optional(),
  })
  .meta({ id: "TypedComplaint" });
export type TypedComplaint = z.infer<typeof typedComplaintSchema>;
