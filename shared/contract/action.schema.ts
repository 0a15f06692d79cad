import { z } from "zod";
import { actionStates } from "../action-states.ts";
import { complaintStateSchema } from "./complaint.schema.ts";
import { clientIdSchema, daySchema, idSchema, instantSchema, typed } from "./primitives.schema.ts";

const actionStateSchema = z.enum(actionStates);
const version = z.number().int().min(0);
const title = typed(120).pipe(z.string().min(1, "give it a name"));
const change = typed(2000).pipe(z.string().min(1, "say what will change"));
const causeId = z.string().max(40).nullable();
const ownerId = z.string().min(1).max(64);

export const newActionSchema = z
  .strictObject({
    id: clientIdSchema,
    title,
    /** What will be another than before. */
    change,
    /** The root cause it takes away, of the workspace's tree; null while nobody knows. */
    causeId,
    /** The member who sees to it. */
    ownerId,
    dueOn: daySchema,
  })
  .meta({ id: "NewAction" });
export type NewAction = z.infer<typeof newActionSchema>;

export const actionChangeSchema = z
  .strictObject({
    /** The version of the action the sender saw. */
    version,
    title: title.optional(),
    change: change.optional(),
    causeId: causeId.optional(),
    ownerId: ownerId.optional(),
    dueOn: daySchema.optional(),
    state: actionStateSchema.optional(),
    /** The day it was carried out, where that is not today; only with the state `done`. */
    doneOn: daySchema.optional(),
  })
  .refine(({ state, doneOn }) => doneOn === undefined || state === "done", {
    path: ["doneOn"],
    message: "only what is done was done on a day",
  })
  .meta({ id: "ActionChange" });
export type ActionChange = z.infer<typeof actionChangeSchema>;

/** A cause with the words of its own, null where Heed has some for its id. */
const namedCauseSchema = z.object({ id: z.string(), name: z.string().nullable() });

/** An improvement: what is changed so that something does not happen again. */
export const actionSchema = z
  .object({
    id: idSchema,
    version,
    title: z.string(),
    change: z.string(),
    /** From the group down to the cause itself; empty while nobody knows. */
    cause: z.array(namedCauseSchema),
    /** The name is null when they left. */
    owner: z.object({ id: z.string(), name: z.string().nullable() }),
    dueOn: daySchema,
    /** Not done, and its day has passed. */
    overdue: z.boolean(),
    state: actionStateSchema,
    doneOn: daySchema.nullable(),
    createdAt: instantSchema,
    createdBy: z.string().nullable(),
    /** How many complaints are linked to it, of all teams. */
    complaints: z.number().int(),
  })
  .meta({ id: "Action" });
export type Action = z.infer<typeof actionSchema>;

export const actionsQuerySchema = z.strictObject({
  /** What its title or what it changes contains. */
  search: typed(200).optional(),
  /** `open`: those whose effect is not judged yet. */
  show: z.enum(["open", "all"]).default("all"),
  /** Those for the root cause of this complaint come first. */
  complaint: idSchema.optional(),
});
export type ActionsQuery = z.infer<typeof actionsQuerySchema>;

export const actionsSchema = z
  .object({
    actions: z.array(actionSchema),
    /** Whether there are more than these. */
    isCut: z.boolean(),
    /** The root cause of the complaint asked for. */
    causeId: z.string().nullable(),
  })
  .meta({ id: "Actions" });
export type Actions = z.infer<typeof actionsSchema>;

/** A stretch of time before or after an action was done. */
const stretchSchema = z.object({
  days: z.number().int(),
  /** How many complaints have its root cause. */
  complaints: z.number().int(),
  /** Of all complaints received those whose root cause is known, 0–100; null when none was received. */
  causeKnownPercent: z.number().nullable(),
  /** Complaints with its root cause a week, as if of all the cause were known; null when nothing can be said. */
  perWeek: z.number().nullable(),
});

export const actionEffectSchema = z
  .object({
    /** `too_few`: not even none at all since it was done could be told from chance. */
    verdict: z.enum(["no_cause", "not_done", "too_few", "unclear", "fell", "grew"]),
    before: stretchSchema.nullable(),
    after: stretchSchema.nullable(),
    /** After over before with its 95 % interval; null when it cannot be said, `high` when there is no bound. */
    ratio: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    /** Complaints with its root cause by weeks counted from the day after it was done, oldest first. */
    weeks: z.array(
      z.object({ from: daySchema, to: daySchema, complaints: z.number().int(), isAfter: z.boolean() }),
    ),
  })
  .meta({ id: "ActionEffect" });
export type ActionEffect = z.infer<typeof actionEffectSchema>;

export const actionDetailSchema = actionSchema
  .extend({
    /** What it may become next. */
    next: z.array(actionStateSchema),
    /** The newest of the linked complaints that the reader may see. */
    linked: z.array(
      z.object({
        id: idSchema,
        reference: z.string(),
        state: complaintStateSchema,
        receivedAt: instantSchema,
        /** The beginning of what the customer wrote. */
        excerpt: z.string(),
      }),
    ),
    effect: actionEffectSchema,
  })
  .meta({ id: "ActionDetail" });
export type ActionDetail = z.infer<typeof actionDetailSchema>;
