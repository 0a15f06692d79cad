import { z } from "zod";
import { countedAtMost } from "../queue-limits.ts";
import {
  channelSchema,
  complaintCategorySchema,
  complaintStateSchema,
  prioritySchema,
  targetSchema,
} from "./complaint.schema.ts";
import { idSchema, instantSchema } from "./primitives.schema.ts";

/** What of the queue is looked at; all but `closed` are cases that still ask something of us. */
export const queueViews = ["mine", "unassigned", "due_soon", "overdue", "waiting", "open", "closed"] as const;
export const queueViewSchema = z.enum(queueViews);
export type QueueView = z.infer<typeof queueViewSchema>;

/** Most urgent first, or next deadline first: of cases that wait for their customer the longest wait, of closed ones the last closed. */
export const queueSortSchema = z.enum(["order", "due"]);

/** A query string carries only strings; an empty one means "not chosen". */
const chosen = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

export const queueQuerySchema = z.object({
  view: chosen(queueViewSchema),
  /** `order` unless said otherwise; closed cases are always listed by when they were resolved. */
  sort: chosen(queueSortSchema),
  /** Words of the complaint, each from its beginning, a reference, or (for whom names are shown) words of a customer's name. */
  q: chosen(z.string().max(200)),
  state: chosen(complaintStateSchema),
  priority: chosen(prioritySchema),
  category: chosen(complaintCategorySchema),
  team: chosen(idSchema),
  owner: chosen(z.string().max(64)),
  cursor: chosen(z.string().max(200)),
});
export type QueueQuery = z.infer<typeof queueQuerySchema>;

/** One line of the queue. */
export const queueItemSchema = z
  .object({
    /** The feedback's, as everywhere. */
    id: idSchema,
    version: z.number().int(),
    reference: z.string(),
    state: complaintStateSchema,
    /** Where it may go from here. */
    next: z.array(complaintStateSchema),
    priority: prioritySchema,
    /** Whether somebody's safety is touched: then it goes before all others. */
    safety: z.boolean(),
    category: complaintCategorySchema,
    channel: channelSchema,
    receivedAt: instantSchema,
    /** The first words of the complaint; empty when nothing was written. */
    excerpt: z.string(),
    /** Analysts are told no names. */
    customer: z.object({ id: idSchema, name: z.string().optional() }).nullable(),
    owner: z.object({ id: z.string(), name: z.string() }).nullable(),
    team: z.object({ id: idSchema, name: z.string() }).nullable(),
    nextDue: z.object({ target: targetSchema, dueAt: instantSchema }).nullable(),
    /** Since when it waits for the customer's answer. */
    waitingSince: instantSchema.nullable(),
    resolvedAt: instantSchema.nullable(),
  })
  .meta({ id: "QueueItem" });
export type QueueItem = z.infer<typeof queueItemSchema>;

export const queuePageSchema = z
  .object({ items: z.array(queueItemSchema), nextCursor: z.string().nullable() })
  .meta({ id: "QueuePage" });
export type QueuePage = z.infer<typeof queuePageSchema>;

const counted = z.number().int().min(0).max(countedAtMost);
/** How many cases this colleague would find in each view. */
export const queueCountsSchema = z
  .object({
    mine: counted,
    unassigned: counted,
    due_soon: counted,
    overdue: counted,
    waiting: counted,
    open: counted,
    closed: counted,
  } satisfies Record<QueueView, typeof counted>)
  .meta({ id: "QueueCounts" });
export type QueueCounts = z.infer<typeof queueCountsSchema>;

/** What somebody does who has a case open. */
export const presenceDoingSchema = z.enum(["reading", "writing"]);
export const presenceSchema = z.strictObject({
  /** Null: they leave it. */
  doing: presenceDoingSchema.nullable(),
});
/** Colleagues who have the case open now, besides the one who asks. */
export const presentSchema = z
  .object({ others: z.array(z.object({ id: z.string(), name: z.string(), doing: presenceDoingSchema })) })
  .meta({ id: "Present" });
export type Present = z.infer<typeof presentSchema>;
