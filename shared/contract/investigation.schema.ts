import { z } from "zod";
import { complaintStateSchema } from "./complaint.schema.ts";
import { idSchema, instantSchema } from "./primitives.schema.ts";

/** Whole minor units, such as cents, with the currency they are of. */
export const moneySchema = z
  .strictObject({
    amountMinor: z.number().int().min(0).max(1_000_000_000_000),
    currency: z.string().regex(/^[A-Z]{3}$/, "must be a currency's code such as EUR"),
  })
  .meta({ id: "Money" });
export type Money = z.infer<typeof moneySchema>;

/** Single: a slip. Recurring: it happens again and again. Systemic: how we work brings it about. */
export const patternSchema = z.enum(["single", "recurring", "systemic"]);
export type Pattern = z.infer<typeof patternSchema>;

const customersTouched = z.number().int().min(0).max(1_000_000_000);

export const findingsSchema = z
  .object({
    causeId: z.string().nullable(),
    pattern: patternSchema.nullable(),
    customersTouched: customersTouched.nullable(),
    /** What it cost us, as far as known. */
    cost: moneySchema.nullable(),
  })
  .meta({ id: "Findings" });
export type Findings = z.infer<typeof findingsSchema>;

export const linkKindSchema = z.enum(["similar", "duplicate"]);
export type LinkKind = z.infer<typeof linkKindSchema>;

const otherComplaintSchema = z.object({
  id: idSchema,
  reference: z.string(),
  state: complaintStateSchema,
  receivedAt: instantSchema,
  /** The beginning of what the customer wrote. */
  excerpt: z.string(),
});

export const linkedComplaintSchema = otherComplaintSchema
  .extend({
    /** `duplicate`: it is one of this complaint. `duplicate_of`: this one is one of it. */
    link: z.enum(["similar", "duplicate", "duplicate_of"]),
  })
  .meta({ id: "LinkedComplaint" });
export type LinkedComplaint = z.infer<typeof linkedComplaintSchema>;

export const similarComplaintSchema = otherComplaintSchema
  .extend({ /** How much of its words this one shares, 0–100. */ likenessPercent: z.number().int() })
  .meta({ id: "SimilarComplaint" });
export type SimilarComplaint = z.infer<typeof similarComplaintSchema>;

export const remedyKindSchema = z.enum(["none", "refund", "replacement", "credit", "other"]);
export type RemedyKind = z.infer<typeof remedyKindSchema>;
export const remedyApprovalSchema = z.enum(["not_needed", "asked", "approved", "declined"]);
export type RemedyApproval = z.infer<typeof remedyApprovalSchema>;

export const remedySchema = z
  .object({
    kind: remedyKindSchema,
    apology: z.boolean(),
    cost: moneySchema.nullable(),
    approval: remedyApprovalSchema,
    /** Who approved or declined it. */
    decidedBy: z.string().nullable(),
  })
  .meta({ id: "Remedy" });
export type Remedy = z.infer<typeof remedySchema>;

export const investigationSchema = z
  .object({
    findings: findingsSchema,
    remedy: remedySchema.nullable(),
    linked: z.array(linkedComplaintSchema),
    /** Of the same category and days, likest first; without those that are linked. */
    similar: z.array(similarComplaintSchema),
  })
  .meta({ id: "Investigation" });
export type Investigation = z.infer<typeof investigationSchema>;

/** The version of the case the sender saw. */
const version = z.number().int().min(0);
export const findingsChangeSchema = z.strictObject({
  version,
  causeId: z.string().max(40).nullable().optional(),
  pattern: patternSchema.nullable().optional(),
  customersTouched: customersTouched.nullable().optional(),
  cost: moneySchema.nullable().optional(),
});
export type FindingsChange = z.infer<typeof findingsChangeSchema>;
export const newLinkSchema = z.strictObject({ version, to: idSchema, kind: linkKindSchema });
export type NewLink = z.infer<typeof newLinkSchema>;
export const newActionLinkSchema = z.strictObject({ version, actionId: idSchema });
export type NewActionLink = z.infer<typeof newActionLinkSchema>;
export const newRemedySchema = z
  .strictObject({
    version,
    kind: remedyKindSchema,
    apology: z.boolean(),
    cost: moneySchema.nullable(),
  })
  .refine(({ kind, cost }) => kind !== "none" || cost === null, {
    path: ["cost"],
    message: "an apology alone has no cost: name a remedy",
  });
export type NewRemedy = z.infer<typeof newRemedySchema>;
export const remedyDecisionSchema = z.strictObject({ version, approved: z.boolean() });
