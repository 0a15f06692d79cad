import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  customType,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { LeftOutFile, MediaType } from "../../shared/attachments.ts";
import type {
  Assessment,
  Channel,
  ComplaintCategory,
  ComplaintState,
  OrderTerm,
  Priority,
  Purpose,
  Target,
} from "../../shared/contract/complaint.schema.ts";
import type { Alert, FeedbackKind } from "../../shared/contract/feedback.schema.ts";
import type { SiteLook } from "../../shared/contract/look.schema.ts";
import type { Placement, SitePlacement } from "../../shared/contract/placement.schema.ts";
import type { Reading, Sentiment, Span } from "../../shared/contract/reading.schema.ts";
import { type SitePrivacy, usualPrivacy } from "../../shared/contract/site.schema.ts";
import type {
  LowScoreRule,
  QuestionType,
  SurveyDefinition,
  SurveyStatus,
  SurveyTemplate,
} from "../../shared/contract/survey.schema.ts";
import type { Targeting } from "../../shared/contract/targeting.schema.ts";
import type {
  Actionability,
  Category,
  CorrectionKind,
  Emotion,
  UrgencyLevel,
} from "../../shared/reading-kinds.ts";
import { workspaces } from "./account-tables.ts";

/*
 * A workspace's data. Every primary, unique and foreign key and every index starts with workspace_id: a member never
 * reaches another workspace by mistake, and the same schema spreads over a distributed PostgreSQL.
 */
export const instant = (name: string) => timestamp(name, { withTimezone: true });
export const bytea = customType<{ data: Uint8Array }>({ dataType: () => "bytea" });
/** As `findableBy` writes it. */
export const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });
export const workspaceId = () =>
  uuid("workspace_id")
    .notNull()
    .references(() => workspaces.id, { onDelete: "cascade" });

export const sites = pgTable(
  "sites",
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    name: text().notNull(),
    key: text().notNull(),
    allowedOrigins: text("allowed_origins").array().notNull(),
    showComplaintTab: boolean("show_complaint_tab").notNull().default(true),
    privacy: jsonb().$type<SitePrivacy>().notNull().default(usualPrivacy),
    /** Null: Heed's own looks. */
    look: jsonb().$type<SiteLook>(),
    /** Where its surveys stand that choose no place of their own. */
    placement: text().$type<SitePlacement>().notNull().default("bottom-end"),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] })],
);

/** Where a site's snippet was last seen, refused origins too. */
export const siteSightings = pgTable(
  "site_sightings",
  {
    workspaceId: workspaceId(),
    siteId: uuid("site_id").notNull(),
    origin: text().notNull(),
    page: text(),
    allowed: boolean().notNull(),
    lastSeenAt: instant("last_seen_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.siteId, t.origin] }),
    within(t.workspaceId, t.siteId, sites),
  ],
);

export const surveys = pgTable(
  "surveys",
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    siteId: uuid("site_id").notNull(),
    name: text().notNull(),
    template: text().$type<SurveyTemplate>().notNull(),
    status: text().$type<SurveyStatus>().notNull(),
    touchpoint: text(),
    showAfterSeconds: integer("show_after_seconds").notNull(),
    targeting: jsonb().$type<Targeting>().notNull().default({}),
    /** When it was last taken from visitors: answers begun before are still taken for a while. */
    pausedAt: instant("paused_at"),
    /** Null: where the site's surveys stand. */
    placement: text().$type<Placement>(),
    slug: text(),
    draft: jsonb().$type<SurveyDefinition>().notNull(),
    /** Counts its changes, so that two editors notice each other; `changedBy` made the last one. */
    revision: integer().notNull().default(0),
    changedBy: text("changed_by"),
    archivedAt: instant("archived_at"),
    publishedVersion: integer("published_version"),
    /** When its draft is to go live by itself, and who said so; null: when somebody publishes it. */
    publishAt: instant("publish_at"),
    publishBy: text("publish_by"),
    /** What a low score with a comment leads to. */
    lowScore: text("low_score").$type<LowScoreRule>().notNull().default("alert"),
    updatedAt: instant("updated_at").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] }), within(t.workspaceId, t.siteId, sites)],
);

/** What was published, never changed after: answers keep the version they were given to. */
export const surveyVersions = pgTable(
  "survey_versions",
  {
    workspaceId: workspaceId(),
    surveyId: uuid("survey_id").notNull(),
    version: integer().notNull(),
    definition: jsonb().$type<SurveyDefinition>().notNull(),
    publishedAt: instant("published_at").notNull(),
    publishedBy: text("published_by"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.surveyId, t.version] }),
    within(t.workspaceId, t.surveyId, surveys),
  ],
);

/** "A survey was put before somebody"; the response that follows carries the same id. */
export const impressions = pgTable(
  "impressions",
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    surveyId: uuid("survey_id").notNull(),
    shownAt: instant("shown_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    within(t.workspaceId, t.surveyId, surveys),
    index("impressions_survey_time").on(t.workspaceId, t.surveyId, t.shownAt),
  ],
);

export const customers = pgTable(
  "customers",
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    name: text(),
    /** The name once more, to find it by its words. */
    nameWords: tsvector("name_words"),
    firstSeenAt: instant("first_seen_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.workspaceId, t.id] }), wordIndex("customers_by_name", t.nameWords)],
);

/** By what a customer is known. `verified` is false while it is only what somebody said of themselves. */
export const identities = pgTable(
  "identities",
  {
    workspaceId: workspaceId(),
    kind: text().$type<"external" | "email" | "phone">().notNull(),
    value: text().notNull(),
    customerId: uuid("customer_id").notNull(),
    verified: boolean().notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.kind, t.value] }),
    within(t.workspaceId, t.customerId, customers),
    index("identities_customer").on(t.workspaceId, t.customerId),
  ],
);

/** Orders and other things a customer did, told by the business. Money is minor units of its currency. */
export const customerEvents = pgTable(
  "customer_events",
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    customerId: uuid("customer_id").notNull(),
    kind: text().$type<"order">().notNull(),
    reference: text(),
    amountMinor: integer("amount_minor"),
    currency: text(),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    within(t.workspaceId, t.customerId, customers),
    index("customer_events_customer_time").on(t.workspaceId, t.customerId, t.at),
  ],
);

/** Everything a customer tells us is one row here; what it is decides what hangs on it. */
export const feedback = pgTable(
  "feedback",
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    kind: text().$type<FeedbackKind>().notNull(),
    channel: text().$type<Channel>().notNull().default("widget"),
    siteId: uuid("site_id").notNull(),
    surveyId: uuid("survey_id"),
    surveyVersion: integer("survey_version"),
    customerId: uuid("customer_id"),
    /** When the newest of it came; of a finished response, when it was finished. */
    receivedAt: instant("received_at").notNull(),
    /** Null while somebody has answered only in part. */
    completedAt: instant("completed_at"),
    /** Which saving of a partial response this is, counted by the browser; what is finished keeps its last. */
    revision: integer().notNull().default(0),
    /** When a partial response was taken to be left for good, and its words were read. */
    leftAt: instant("left_at"),
    touchpoint: text(),
    page: text(),
    locale: text(),
    device: text(),
    scoreType: text("score_type").$type<QuestionType>(),
    score: smallint(),
    /** The reading's headline; null when nothing was written. */
    language: text(),
    sentiment: text().$type<Sentiment>(),
    sentimentScore: real("sentiment_score"),
    emotion: text().$type<Emotion>(),
    category: text().$type<Category>(),
    urgency: text().$type<UrgencyLevel>(),
    actionability: text().$type<Actionability>(),
    intentToLeave: boolean("intent_to_leave"),
    /** What of these people have said, rather than Heed: a newer reading leaves it alone. */
    corrected: text().array().$type<CorrectionKind[]>().notNull().default([]),
    mood: real(),
    alert: text().$type<Alert>(),
    /** Ids of the questions their answers led to; null where there is no survey, and of answers older than this column. */
    asked: text().array(),
    assigneeId: text("assignee_id"),
    handledAt: instant("handled_at"),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    within(t.workspaceId, t.siteId, sites),
    within(t.workspaceId, t.surveyId, surveys),
    foreignKey({
      columns: [t.workspaceId, t.customerId],
      foreignColumns: [customers.workspaceId, customers.id],
    }),
    index("feedback_unfinished")
      .on(t.workspaceId, t.receivedAt)
      .where(sql`${t.completedAt} is null and ${t.leftAt} is null`),
    index("feedback_newest").on(t.workspaceId, t.receivedAt, t.id),
    index("feedback_most_negative").on(t.workspaceId, t.mood, t.id),
    index("feedback_customer").on(t.workspaceId, t.customerId, t.receivedAt),
    index("feedback_survey").on(t.workspaceId, t.surveyId, t.receivedAt),
  ],
);

/**
 * One per question answered, or per part of it (`part`: the row of a matrix, the field of contact details): one of number, text and choices is set.
 * With choices, text is what they wrote at `other`; with a number, `expected` is how it should have been (SERVQUAL: the
 * gap is `number - expected`). Hidden fields are kept beside them, of type field.
 */
export const answers = pgTable(
  "answers",
  {
    workspaceId: workspaceId(),
    feedbackId: uuid("feedback_id").notNull(),
    questionId: text("question_id").notNull(),
    part: text().notNull().default(""),
    position: smallint().notNull(),
    type: text().$type<QuestionType | "choice" | "field">().notNull(),
    number: doublePrecision(),
    expected: doublePrecision(),
    text: text(),
    choices: text().array(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.feedbackId, t.questionId, t.part] }),
    within(t.workspaceId, t.feedbackId, feedback),
  ],
);

/** A file that came from outside, in the database so that one backup holds all. Unclaimed until what names it is sent. */
export const attachments = pgTable(
  "attachments",
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    /** What it hangs on; null while that is not sent yet. */
    feedbackId: uuid("feedback_id"),
    /** The message of the thread it came with; null for what came with the feedback itself. Whoever may read that may have it. */
    messageId: uuid("message_id"),
    /** Whether a colleague uploaded it; only what colleagues send may then name it. */
    byStaff: boolean("by_staff").notNull().default(false),
    name: text().notNull(),
    mediaType: text("media_type").$type<MediaType>().notNull(),
    bytes: integer().notNull(),
    content: bytea().notNull(),
    uploadedAt: instant("uploaded_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    within(t.workspaceId, t.feedbackId, feedback),
    within(t.workspaceId, t.messageId, messages),
    index("attachments_of_feedback").on(t.workspaceId, t.feedbackId),
    index("attachments_of_message").on(t.workspaceId, t.messageId),
    index("attachments_unclaimed").on(t.workspaceId, t.uploadedAt).where(sql`${t.feedbackId} is null`),
  ],
);

/** What was read from one written answer by one model; a newer model adds a row. */
export const readings = pgTable(
  "readings",
  {
    workspaceId: workspaceId(),
    feedbackId: uuid("feedback_id").notNull(),
    questionId: text("question_id").notNull(),
    model: text().notNull(),
    language: text().notNull(),
    label: text().$type<Sentiment>().notNull(),
    score: real(),
    confidence: real().notNull(),
    spans: jsonb().$type<readonly Span[]>().notNull(),
    emotion: text().$type<Emotion>(),
    emotions: jsonb().$type<Reading["emotions"]>().notNull().default({}),
    emotionSpans: jsonb("emotion_spans").$type<Reading["emotionSpans"]>().notNull().default([]),
    category: text().$type<Category>(),
    categories: jsonb().$type<Reading["categories"]>().notNull().default([]),
    aspects: jsonb().$type<Reading["aspects"]>().notNull().default([]),
    urgency: jsonb().$type<Reading["urgency"]>(),
    actionability: jsonb().$type<Reading["actionability"]>(),
    intentToLeave: jsonb("intent_to_leave").$type<Reading["intentToLeave"]>(),
    readAt: instant("read_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.feedbackId, t.questionId, t.model] }),
    within(t.workspaceId, t.feedbackId, feedback),
  ],
);

const isOpen = ({ resolvedAt }: { resolvedAt: AnyPgColumn }) => sql`${resolvedAt} is null`;
/** Cases with no deadline stand behind all that have one. */
const dueOrNever = ({ nextDueAt }: { nextDueAt: AnyPgColumn }) =>
  sql`coalesce(${nextDueAt}, 'infinity'::timestamptz)`;

/** The case behind a feedback row of kind complaint. */
export const complaints = pgTable(
  "complaints",
  {
    workspaceId: workspaceId(),
    feedbackId: uuid("feedback_id").notNull(),
    reference: text().notNull(),
    statusToken: text("status_token").notNull(),
    state: text().$type<ComplaintState>().notNull(),
    category: text().$type<ComplaintCategory>().notNull(),
    orderNumber: text("order_number"),
    /** What it is about, as somebody typed it. */
    product: text(),
    /** E-mail or phone as the customer typed it here, whoever else may already be known by it. */
    contact: text(),
    teamId: uuid("team_id"),
    /** The feedback's assignee once more, so that somebody's cases are found in their order. */
    ownerId: text("owner_id"),
    /** One higher with every change. */
    version: integer().notNull().default(0),
    /** Null until somebody assessed it. */
    assessment: jsonb().$type<Assessment>(),
    priority: text().$type<Priority>().notNull().default("normal"),
    /** What the queue sorts by, and the factors it is made of. */
    orderScore: real("order_score").notNull().default(0),
    orderTerms: jsonb("order_terms").$type<readonly OrderTerm[]>().notNull().default([]),
    outcome: text().$type<"accepted" | "rejected">(),
    /** When deadlines began to run: at receipt, or when it was last re-opened. Null until the first of them was set. */
    startedAt: instant("started_at"),
    acknowledgedAt: instant("acknowledged_at"),
    firstAnsweredAt: instant("first_answered_at"),
    /** The last word to the customer since `started_at`. */
    answeredAt: instant("answered_at"),
    resolvedAt: instant("resolved_at"),
    /** Waits for the customer since `started_at`: `[from, to | null]` each. */
    pauses: jsonb().$type<readonly (readonly [string, string | null])[]>().notNull().default([]),
    /** The wait that lasts, if one does. */
    waitingSince: instant("waiting_since"),
    /** The deadlines: of those that were met, as they stood then; null while one waits for the customer. */
    acknowledgeDueAt: instant("acknowledge_due_at"),
    firstAnswerDueAt: instant("first_answer_due_at"),
    updateDueAt: instant("update_due_at"),
    resolveDueAt: instant("resolve_due_at"),
    /** The next of those that run. */
    nextDueAt: instant("next_due_at"),
    nextTarget: text("next_target").$type<Target>(),
    /** When somebody has to be warned or told next; a new one is looked at as soon as may be. */
    nextCheckAt: instant("next_check_at").defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.feedbackId] }),
    within(t.workspaceId, t.feedbackId, feedback),
    unique("complaints_reference").on(t.workspaceId, t.reference),
    unique("complaints_status_token").on(t.workspaceId, t.statusToken),
    index("complaints_next_check").on(t.workspaceId, t.nextCheckAt),
    // The queue's pages and counts: whatever is not resolved, by urgency and by deadline, of everybody and of one.
    index("complaints_order").on(t.workspaceId, sql`(-${t.orderScore})`, t.feedbackId).where(isOpen(t)),
    index("complaints_due").on(t.workspaceId, dueOrNever(t), t.feedbackId).where(isOpen(t)),
    index("complaints_owner_order")
      .on(t.workspaceId, t.ownerId, sql`(-${t.orderScore})`, t.feedbackId)
      .where(isOpen(t)),
    index("complaints_owner_due").on(t.workspaceId, t.ownerId, dueOrNever(t), t.feedbackId).where(isOpen(t)),
    index("complaints_waiting")
      .on(t.workspaceId, t.waitingSince, t.feedbackId)
      .where(sql`${t.waitingSince} is not null and ${t.resolvedAt} is null`),
    index("complaints_resolved")
      .on(t.workspaceId, t.resolvedAt, t.feedbackId)
      .where(sql`${t.resolvedAt} is not null`),
    index("complaints_team").on(t.workspaceId, t.teamId),
  ],
);

/** The thread of a complaint with its customer, and what colleagues note beside it. */
export const messages = pgTable(
  "messages",
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    feedbackId: uuid("feedback_id").notNull(),
    from: text().$type<"customer" | "staff" | "heed">().notNull(),
    authorId: text("author_id"),
    internal: boolean().notNull(),
    purpose: text().$type<Purpose>().notNull().default("talk"),
    body: text().notNull(),
    /** Files that came with it and were not taken, so that nobody waits for what is not there. */
    leftOut: jsonb("left_out").$type<readonly LeftOutFile[]>().notNull().default([]),
    at: instant("at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    within(t.workspaceId, t.feedbackId, feedback),
    index("messages_thread").on(t.workspaceId, t.feedbackId, t.at),
  ],
);

/** Ids, codes and numbers by name; never what somebody wrote. */
export type EventDetails = Readonly<Record<string, string | number | boolean | null>>;

/**
 * Append only, which a trigger of the database sees to (`keep_events`), one per thing that happened; ids, never free text, so that erasing
 * a person stays a short list of tables.
 */
export const events = pgTable(
  "events",
  {
    workspaceId: workspaceId(),
    id: uuid().notNull(),
    type: text().notNull(),
    subjectId: text("subject_id").notNull(),
    /** The member who did it; null when a customer or Heed itself did. */
    actorId: text("actor_id"),
    at: instant("at").notNull(),
    /** More about it, in ids and codes. */
    details: jsonb().$type<EventDetails>(),
    /** The transaction that wrote it: what follows from events is done in the order in which these end. */
    transaction: bigint({ mode: "number" }).notNull().default(sql`pg_current_xact_id()::text::bigint`),
  },
  (t) => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index("events_order").on(t.workspaceId, t.transaction, t.id),
    index("events_time").on(t.workspaceId, t.at),
    index("events_subject").on(t.workspaceId, t.subjectId, t.at),
  ],
);

/** A foreign key that cannot leave its workspace, gone with the row it hangs on. */
export function within(
  workspace: AnyPgColumn,
  id: AnyPgColumn,
  parent: { workspaceId: AnyPgColumn; id: AnyPgColumn },
) {
  return foreignKey({
    columns: [workspace, id],
    foreignColumns: [parent.workspaceId, parent.id],
  }).onDelete("cascade");
}

/**
 * Which rows have a word. PostgreSQL's own index of words takes no second column without an extension: here the
 * workspace begins each of the words instead. What is not yet sorted in is read at every search, so it is kept short:
 * PGlite has nobody to sort it in meanwhile.
 */
export const wordIndex = (name: string, words: AnyPgColumn) =>
  index(name).using("gin", words).with({ gin_pending_list_limit: 512 });
