import { and, eq, gte, isNotNull, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import type { FeedbackFilter, FeedbackQuery } from "../../shared/contract/feedback.schema.ts";
import type { Aspect } from "../../shared/reading-kinds.ts";
import { whereVisibleTo } from "../complaints/view.ts";
import { complaintFindings } from "../db/investigation-tables.ts";
import { endOfDay, startOfDay } from "../db/sql.ts";
import { answers, complaints, customers, feedback, identities, readings } from "../db/tables.ts";
import type { Staff } from "../http/env.ts";
import { whereFeedbackHas } from "../search/view.ts";

/** Primary tag of the language somebody wrote in, or of the page they read when they wrote nothing. */
export const languageOfFeedback = sql<
  string | null
>`coalesce(nullif(${feedback.language}, 'und'), nullif(lower(split_part(${feedback.locale}, '-', 1)), ''))`;

const between = (low: number, high: number) => and(gte(feedback.score, low), lte(feedback.score, high));

/** The scores behind each group: the same bounds as `npsCategory` and `isSatisfied` in shared/questions. */
export const scoreGroups: Record<NonNullable<FeedbackFilter["group"]>, SQL | undefined> = {
  promoter: and(eq(feedback.scoreType, "nps"), between(9, 10)),
  passive: and(eq(feedback.scoreType, "nps"), between(7, 8)),
  detractor: and(eq(feedback.scoreType, "nps"), between(0, 6)),
  satisfied: and(eq(feedback.scoreType, "csat"), between(4, 5)),
  middling: and(eq(feedback.scoreType, "csat"), between(3, 3)),
  dissatisfied: and(eq(feedback.scoreType, "csat"), between(1, 2)),
};

const completions = { complete: isNotNull(feedback.completedAt), partial: isNull(feedback.completedAt) };

/** The condition every screen shares: this workspace's feedback, narrowed by the filter bar. */
export function whereFeedback(
  workspaceId: string,
  filter: FeedbackFilter,
  timeZone: string,
): SQL | undefined {
  return and(
    eq(feedback.workspaceId, workspaceId),
    filter.kind ? eq(feedback.kind, filter.kind) : undefined,
    filter.sentiment ? eq(feedback.sentiment, filter.sentiment) : undefined,
    filter.emotion ? eq(feedback.emotion, filter.emotion) : undefined,
    filter.category ? eq(feedback.category, filter.category) : undefined,
    filter.aspect ? talksOf(filter.aspect) : undefined,
    filter.theme ? aboutTheme(workspaceId, filter.theme) : undefined,
    filter.urgency ? eq(feedback.urgency, filter.urgency) : undefined,
    filter.actionability ? eq(feedback.actionability, filter.actionability) : undefined,
    filter.leaving ? eq(feedback.intentToLeave, true) : undefined,
    filter.survey ? eq(feedback.surveyId, filter.survey) : undefined,
    filter.touchpoint ? eq(feedback.touchpoint, filter.touchpoint) : undefined,
    filter.product ? isAboutProduct(filter.product) : undefined,
    filter.cause ? hasCause(filter.cause) : undefined,
    filter.language ? eq(languageOfFeedback, filter.language) : undefined,
    filter.completion ? completions[filter.completion] : undefined,
    filter.scoreType ? eq(feedback.scoreType, filter.scoreType) : undefined,
    filter.group ? scoreGroups[filter.group] : undefined,
    filter.from ? gte(feedback.receivedAt, startOfDay(filter.from, timeZone)) : undefined,
    filter.to ? lt(feedback.receivedAt, endOfDay(filter.to, timeZone)) : undefined,
  );
}

/** Whether any of the texts talks of it. */
const talksOf = (aspect: Aspect): SQL =>
  sql`exists (select 1 from ${readings} where ${readings.workspaceId} = ${feedback.workspaceId}
    and ${readings.feedbackId} = ${feedback.id} and ${readings.aspects} @> ${JSON.stringify([{ aspect }])}::jsonb)`;

/** One product is one however its name is spaced, in small or capital letters, full or half width. */
export const productKey = (name: SQL | typeof complaints.product): SQL<string> =>
  sql<string>`lower(regexp_replace(btrim(normalize(${name}, NFKC)), '\\s+', ' ', 'g'))`;

const isAboutProduct = (product: string): SQL =>
  sql`exists (select 1 from ${complaints} where ${complaints.workspaceId} = ${feedback.workspaceId}
    and ${complaints.feedbackId} = ${feedback.id} and ${productKey(complaints.product)} = ${productKey(sql`${product}::text`)})`;

const hasCause = (cause: string): SQL =>
  sql`exists (select 1 from ${complaintFindings} where ${complaintFindings.workspaceId} = ${feedback.workspaceId}
    and ${complaintFindings.feedbackId} = ${feedback.id} and ${complaintFindings.causeId} = ${cause})`;

/** Whether any of it speaks of the theme, or of one that was merged into it. */
export const aboutTheme = (workspaceId: string, themeId: string): SQL =>
  sql`${feedback.id} in (with recursive family (id) as (select ${themeId}::uuid union
      select themes.id from themes join family on themes.merged_into = family.id where themes.workspace_id = ${workspaceId})
    select theme_mentions.feedback_id from theme_mentions join family on theme_mentions.theme_id = family.id
    where theme_mentions.workspace_id = ${workspaceId})`;

/** The inbox's own conditions on top, and what this colleague may see. */
export function whereQuery(staff: Staff, query: FeedbackQuery, timeZone: string): SQL | undefined {
  return and(
    whereFeedback(staff.workspaceId, query, timeZone),
    whereVisibleTo(staff),
    whereStatus(query.status ?? "open", staff.userId),
    whereFeedbackHas(staff, query.search ?? ""),
  );
}

/** @param userId null for API keys, who are nobody's assignee */
function whereStatus(status: NonNullable<FeedbackQuery["status"]>, userId: string | null): SQL | undefined {
  const isOpen = isNull(feedback.handledAt);
  switch (status) {
    case "all":
      return undefined;
    case "open":
      return isOpen;
    case "handled":
      return isNotNull(feedback.handledAt);
    case "mine":
      return and(isOpen, eq(feedback.assigneeId, userId ?? ""));
    case "waiting":
      return and(isOpen, or(eq(feedback.kind, "complaint"), isNotNull(feedback.alert)));
  }
}

/** Characters of the first written answer that a line of a list gets. */
const EXCERPT_LENGTH = 240;

/** The first words of what was written. */
export const excerpt = sql<
  string | null
>`(select left(${answers.text}, ${sql.raw(String(EXCERPT_LENGTH))}) from ${answers}
  where ${answers.workspaceId} = ${feedback.workspaceId} and ${answers.feedbackId} = ${feedback.id} and ${answers.text} is not null and ${answers.type} not in ('date', 'contact')
  order by ${answers.type} <> 'text', ${answers.position} limit 1)`;

/**
 * What a customer is called: their name, else the friendliest thing they are known by. For queries that join: of a
 * query on one table drizzle drops the tables' names, and the inner workspace_id would be compared with itself.
 */
export const customerName = sql<
  string | null
>`coalesce(${customers.name}, (select ${identities.value} from ${identities}
  where ${identities.workspaceId} = ${customers.workspaceId} and ${identities.customerId} = ${customers.id}
  order by array_position(array['email', 'external', 'phone'], ${identities.kind}) limit 1))`;
