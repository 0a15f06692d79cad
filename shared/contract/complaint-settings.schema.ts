import { z } from "zod";
import { followUpLimits } from "../follow-up-limits.ts";
import type { priorities } from "./complaint.schema.ts";
import { daySchema, idSchema, typed } from "./primitives.schema.ts";
import { roleSchema } from "./workspace.schema.ts";

const name = typed(120).pipe(z.string().min(1, "write a name"));
/** `24:00` is the end of the day. */
const timeOfDay = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, "must be a time such as 09:00");

/** Work from `from` to before `to`. */
const hoursSchema = z
  .strictObject({ from: timeOfDay, to: timeOfDay })
  .refine(({ from, to }) => from < to, { path: ["to"], message: "must be later than the beginning" });

const dayHoursSchema = z
  .array(hoursSchema)
  .max(4)
  .refine((spans) => spans.every((span, index) => index === 0 || (spans[index - 1]?.to ?? "") <= span.from), {
    message: "must follow one another without overlap",
  });

/** When people work: the clock of deadlines stands still outside. The time zone is the workspace's. */
export const calendarSchema = z
  .strictObject({
    /** Monday first. */
    week: z
      .array(dayHoursSchema)
      .length(7)
      .refine((days) => days.some((spans) => spans.length > 0), "must have at least one working day"),
    holidays: z.array(z.strictObject({ day: daySchema, name })).max(400),
  })
  .meta({ id: "Calendar" });
export type Calendar = z.infer<typeof calendarSchema>;

/** Working minutes until each; null: no such target. At most a year of days and nights. */
const minutes = z.number().int().min(1).max(527_040).nullable();
export const targetMinutesSchema = z
  .strictObject({ acknowledge: minutes, first_answer: minutes, update: minutes, resolve: minutes })
  .meta({ id: "TargetMinutes" });
export type TargetMinutes = z.infer<typeof targetMinutesSchema>;

export const targetsSchema = z.strictObject({
  critical: targetMinutesSchema,
  high: targetMinutesSchema,
  normal: targetMinutesSchema,
  low: targetMinutesSchema,
} satisfies Record<(typeof priorities)[number], typeof targetMinutesSchema>);
export type Targets = z.infer<typeof targetsSchema>;

/** Who is told: whoever owns the case, everybody of a role, or one member. */
const recipientSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("case_owner") }),
  z.strictObject({ kind: z.literal("role"), role: roleSchema.exclude(["analyst"]) }),
  z.strictObject({ kind: z.literal("member"), userId: z.string().max(64) }),
]);
export type Recipient = z.infer<typeof recipientSchema>;

export const escalationSchema = z.strictObject({
  /** Share of the time until a deadline after which its owner is warned, in percent. */
  warnAtPercent: z.number().int().min(10).max(95),
  /** In their order: each tells people whom the levels before it did not tell. */
  levels: z
    .array(
      z.strictObject({
        /** Working minutes past the deadline. */
        afterMinutes: z.number().int().min(0).max(527_040),
        to: recipientSchema,
      }),
    )
    .max(3)
    .refine(
      (levels) =>
        levels.every(
          ({ afterMinutes }, index) => index === 0 || (levels[index - 1]?.afterMinutes ?? 0) <= afterMinutes,
        ),
      "must follow one another in time",
    ),
});
export type Escalation = z.infer<typeof escalationSchema>;

const causeId = z.string().regex(/^[a-z0-9_.-]{1,40}$/, "must be of small letters, digits and . _ -");
const causeSchema = z.strictObject({
  id: causeId,
  /** Null: the words Heed has for a cause it began with, in the reader's language. */
  name: name.nullable(),
  /** No longer to choose; complaints that have it keep it. */
  retired: z.boolean(),
});
const causeTreeSchema = z
  .array(causeSchema.extend({ causes: z.array(causeSchema).max(50) }))
  .max(30)
  .refine((tree) => {
    const ids = tree.flatMap(({ id, causes }) => [id, ...causes.map((cause) => cause.id)]);
    return new Set(ids).size === ids.length;
  }, "names the same cause twice")
  .meta({ id: "CauseTree" });
export type CauseTree = z.infer<typeof causeTreeSchema>;

const remediesSchema = z.strictObject({
  currency: z.string().regex(/^[A-Z]{3}$/, "must be a currency's code such as EUR"),
  /** A remedy that costs more needs a manager's approval, and so does one in another currency; null: none does. */
  approvalAboveMinor: z.number().int().min(0).max(1_000_000_000_000).nullable(),
});

/** In whole days since the resolution. */
const followUpSchema = z
  .strictObject({
    /** When a customer who has said nothing is asked by mail whether it is solved. */
    askAfterDays: z.number().int().min(1).max(followUpLimits.askAfterDays),
    /** When silence closes the complaint; who was asked late has as many days to answer as anybody. */
    closeAfterDays: z.number().int().max(followUpLimits.closeAfterDays),
  })
  .refine(({ askAfterDays, closeAfterDays }) => askAfterDays < closeAfterDays, {
    path: ["closeAfterDays"],
    message: "must be later than the day on which the customer is asked",
  })
  .meta({ id: "FollowUpDays" });

export const complaintSettingsSchema = z
  .strictObject({
    calendar: calendarSchema,
    targets: targetsSchema,
    escalation: escalationSchema,
    /** Whether customers are told, by letter and on the page of their complaint, when the time for the next step has passed. */
    tellCustomerOfDelays: z.boolean(),
    /** Who owns a case nobody was given: whoever assesses it, or from receipt on whichever agent has the fewest open cases. */
    assignment: z.enum(["acting", "fewest_open"]),
    /** Why complaints happen, in two levels. */
    causes: causeTreeSchema,
    remedies: remediesSchema,
    followUp: followUpSchema,
  })
  .meta({ id: "ComplaintSettings" });
export type ComplaintSettings = z.infer<typeof complaintSettingsSchema>;
export const complaintSettingsChangeSchema = complaintSettingsSchema.partial().strict();

/** Members who share cases; an agent sees the cases of their teams and those of none. */
export const caseTeamSchema = z
  .object({ id: idSchema, name: z.string(), memberIds: z.array(z.string()) })
  .meta({ id: "CaseTeam" });
export type CaseTeam = z.infer<typeof caseTeamSchema>;
export const caseTeamsSchema = z.object({ teams: z.array(caseTeamSchema) }).meta({ id: "CaseTeams" });
const memberIds = z.array(z.string().max(64)).max(500);
export const newCaseTeamSchema = z.strictObject({ name, memberIds });
export const caseTeamChangeSchema = z.strictObject({
  name: name.optional(),
  memberIds: memberIds.optional(),
});
