import { and, eq, inArray, sql } from "drizzle-orm";
import type { FeedbackKind } from "../../shared/contract/feedback.schema.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { type Db, rowsOf, type Tx } from "../db/connect.ts";
import type { HeedEventType } from "../db/events.ts";
import { complaints, feedback } from "../db/tables.ts";
import { resolveCustomers } from "../identity/customers.ts";
import { headlineOf } from "../reading/model.ts";
import { wordsOfFeedback } from "../search/model.ts";
import { type Arrival, filesOf } from "./model.ts";

/** What stands in the database for a submission, whether it came just now or long ago. */
export type Accepted = {
  readonly id: string;
  readonly kind: FeedbackKind;
  readonly receivedAt: Date;
  readonly reference: string | null;
  readonly statusToken: string | null;
  /** False for a response that is answered in part. */
  readonly isComplete: boolean;
  /** False when it was there before. */
  readonly isNew: boolean;
};

export const keyOf = ({ workspaceId, id }: Pick<Arrival, "workspaceId" | "id">) => `${workspaceId} ${id}`;

/**
 * Stores all of these or none, each once for ever by its id: row, answers, readings, the case and alert it opens and
 * its event, in one statement. What was answered in part gives way to a later revision and to the finished response.
 * Returns after COMMIT, in any order, by `keyOf`.
 */
export async function storeArrivals(db: Db, arrivals: readonly Arrival[]): Promise<Map<string, Accepted>> {
  const store = async (tx: Db | Tx) => {
    const customerIds = await resolveCustomers(tx, arrivals);
    const batch = JSON.stringify(
      arrivals.map((arrival) => rowOf(arrival, customerIds.get(keyOf(arrival)) ?? null)),
    );
    const stored = await rowsOf<{ workspace_id: string; id: string }>(tx.execute(insertBatch(batch)));
    return new Set(stored.map(({ workspace_id, id }) => `${workspace_id} ${id}`));
  };
  // A batch in which nobody says who they are is one statement, which is a transaction already.
  const fresh = arrivals.some(({ claim }) => claim) ? await db.transaction(store) : await store(db);
  const accepted = arrivals
    .filter((arrival) => fresh.has(keyOf(arrival)))
    .map(({ id, kind, receivedAt, isComplete, complaint, workspaceId }): [string, Accepted] => [
      keyOf({ workspaceId, id }),
      {
        id,
        kind,
        receivedAt,
        reference: complaint?.reference ?? null,
        statusToken: complaint?.statusToken ?? null,
        isComplete,
        isNew: true,
      },
    ]);
  const earlier = await findAccepted(
    db,
    arrivals.filter((arrival) => !fresh.has(keyOf(arrival))),
  );
  return new Map([...accepted, ...earlier]);
}

/** What was accepted before under these ids. */
export async function findAccepted(
  db: Db,
  wanted: readonly Pick<Arrival, "workspaceId" | "id">[],
): Promise<Map<string, Accepted>> {
  const found = new Map<string, Accepted>();
  for (const workspaceId of new Set(wanted.map((arrival) => arrival.workspaceId))) {
    const ids = wanted.filter((arrival) => arrival.workspaceId === workspaceId).map(({ id }) => id);
    const rows = await db
      .select({
        id: feedback.id,
        kind: feedback.kind,
        receivedAt: feedback.receivedAt,
        completedAt: feedback.completedAt,
        reference: complaints.reference,
        statusToken: complaints.statusToken,
      })
      .from(feedback)
      .leftJoin(
        complaints,
        and(eq(complaints.workspaceId, feedback.workspaceId), eq(complaints.feedbackId, feedback.id)),
      )
      .where(and(eq(feedback.workspaceId, workspaceId), inArray(feedback.id, ids)));
    for (const { completedAt, ...row } of rows) {
      const isComplete = completedAt !== null;
      found.set(keyOf({ workspaceId, id: row.id }), { ...row, isComplete, isNew: false });
    }
  }
  return found;
}

function rowOf(arrival: Arrival, customerId: string | null) {
  const headline = headlineOf(arrival.readings, arrival.complaint?.chosen ?? null);
  return {
    workspace_id: arrival.workspaceId,
    id: arrival.id,
    kind: arrival.kind,
    channel: arrival.channel,
    site_id: arrival.siteId,
    survey_id: arrival.surveyId,
    survey_version: arrival.surveyVersion,
    customer_id: customerId,
    received_at: arrival.receivedAt.toISOString(),
    completed_at: arrival.isComplete ? arrival.receivedAt.toISOString() : null,
    revision: arrival.revision,
    touchpoint: arrival.context.touchpoint ?? null,
    page: arrival.context.page ?? null,
    locale: arrival.context.locale ?? null,
    device: arrival.context.device ?? null,
    score_type: arrival.score?.type ?? null,
    score: arrival.score?.value ?? null,
    language: headline.language,
    sentiment: headline.sentiment,
    sentiment_score: headline.sentimentScore,
    emotion: headline.emotion,
    category: headline.category,
    urgency: headline.urgency,
    actionability: headline.actionability,
    intent_to_leave: headline.intentToLeave,
    mood: arrival.mood,
    alert: arrival.alert,
    handled_at: arrival.complaint?.past?.resolvedAt?.toISOString() ?? null,
    entered_at: arrival.enteredAt.toISOString(),
    events: eventsOf(arrival).map((type) => ({
      event_id: uuidv7(arrival.enteredAt.getTime()),
      type,
      actor_id: arrival.enteredBy,
      details: detailsOf(arrival),
    })),
    answers: arrival.answers.map(({ questionId, ...answer }) => ({ question_id: questionId, ...answer })),
    readings: arrival.readings.map(({ questionId, intentToLeave, emotionSpans, ...reading }) => ({
      question_id: questionId,
      emotion_spans: emotionSpans,
      intent_to_leave: intentToLeave,
      ...reading,
    })),
    words: wordsOfFeedback(arrival.workspaceId, arrival.answers, arrival.complaint?.reference ?? null),
    asked: arrival.asked,
    files: filesOf(arrival),
    cases: arrival.complaint
      ? [
          {
            reference: arrival.complaint.reference,
            status_token: arrival.complaint.statusToken,
            category: headline.category ?? "other",
            order_number: arrival.complaint.orderNumber,
            product: arrival.complaint.product,
            contact: arrival.complaint.contact,
            ...standingOf(arrival.complaint.past, arrival.enteredAt),
          },
        ]
      : [],
  };
}

function detailsOf({ channel, complaint }: Arrival) {
  if (channel === "widget") return null;
  return { channel, ...(complaint?.past ? { isOver: complaint.past.resolvedAt !== null } : {}) };
}

/** Where a case begins. One taken over from elsewhere is closed as it was there, or has its clocks begin now. */
function standingOf(past: NonNullable<Arrival["complaint"]>["past"], enteredAt: Date) {
  const resolvedAt = past?.resolvedAt?.toISOString() ?? null;
  return {
    state: resolvedAt ? "closed" : "received",
    started_at: past ? enteredAt.toISOString() : null,
    resolved_at: resolvedAt,
    next_check_at: resolvedAt ? null : enteredAt.toISOString(),
  };
}

/** What has happened with it; a response whose low score opens a case is both. While it is answered in part nothing follows yet. */
const eventsOf = ({ kind, isComplete, complaint }: Arrival): HeedEventType[] => [
  ...(kind === "response" && isComplete ? ["response.submitted" as const] : []),
  ...(complaint ? [complaint.past ? ("complaint.imported" as const) : ("complaint.received" as const)] : []),
];

/** One statement and one parameter for any number of rows: one prepared shape on both drivers. */
const insertBatch = (batch: string) => sql`
with arrived as (
  select * from json_to_recordset(${batch}::json) as row(
    workspace_id uuid, id uuid, kind text, channel text, site_id uuid, survey_id uuid, survey_version int, customer_id uuid,
    received_at timestamptz, completed_at timestamptz, revision int, touchpoint text, page text, locale text,
    device text, score_type text, score smallint, language text, sentiment text, sentiment_score real, emotion text,
    category text, urgency text, actionability text, intent_to_leave boolean, mood real, alert text, handled_at timestamptz, entered_at timestamptz,
    events json,
    answers json, readings json, cases json, words text, files uuid[], asked text[])
), stored as (
  insert into feedback (workspace_id, id, kind, channel, site_id, survey_id, survey_version, customer_id, received_at, completed_at,
    revision, touchpoint, page, locale, device, score_type, score, language, sentiment, sentiment_score, emotion,
    category, urgency, actionability, intent_to_leave, mood, alert, asked, handled_at)
  select workspace_id, id, kind, channel, site_id, survey_id, survey_version, customer_id, received_at, completed_at,
    revision, touchpoint, page, locale, device, score_type, score, language, sentiment, sentiment_score, emotion,
    category, urgency, actionability, intent_to_leave, mood, alert, asked, handled_at
  from arrived order by workspace_id, id
  on conflict (workspace_id, id) do update set
    survey_version = excluded.survey_version, customer_id = coalesce(excluded.customer_id, feedback.customer_id),
    received_at = excluded.received_at, completed_at = excluded.completed_at, left_at = null,
    handled_at = case when excluded.completed_at is null then feedback.handled_at end,
    revision = greatest(excluded.revision, feedback.revision), touchpoint = excluded.touchpoint, page = excluded.page,
    locale = excluded.locale, device = excluded.device, score_type = excluded.score_type, score = excluded.score,
    language = excluded.language,
    sentiment = case when 'sentiment' = any(feedback.corrected) then feedback.sentiment else excluded.sentiment end,
    sentiment_score = case when 'sentiment' = any(feedback.corrected) then feedback.sentiment_score else excluded.sentiment_score end,
    emotion = case when 'emotion' = any(feedback.corrected) then feedback.emotion else excluded.emotion end,
    category = case when 'category' = any(feedback.corrected) then feedback.category else excluded.category end, urgency = excluded.urgency,
    actionability = excluded.actionability, intent_to_leave = excluded.intent_to_leave, mood = excluded.mood, alert = excluded.alert,
    asked = excluded.asked
  where feedback.completed_at is null and feedback.kind = excluded.kind and feedback.survey_id = excluded.survey_id
    and (excluded.completed_at is not null or excluded.revision > feedback.revision)
  returning workspace_id, id, xmax <> 0 as was_there
), fresh as (
  select arrived.*, stored.was_there
  from arrived join stored on stored.workspace_id = arrived.workspace_id and stored.id = arrived.id
), taken_back as (
  delete from answers using fresh
  where fresh.was_there and answers.workspace_id = fresh.workspace_id and answers.feedback_id = fresh.id
    and not exists (select 1 from json_to_recordset(fresh.answers) as given(question_id text, part text)
      where given.question_id = answers.question_id and given.part = answers.part)
), unread as (
  delete from readings using fresh
  where fresh.was_there and readings.workspace_id = fresh.workspace_id and readings.feedback_id = fresh.id
    and not exists (select 1 from json_to_recordset(fresh.readings) as given(question_id text, model text)
      where given.question_id = readings.question_id and given.model = readings.model)
), claimed_files as (
  update attachments set feedback_id = fresh.id from fresh
  where attachments.workspace_id = fresh.workspace_id and attachments.id = any(fresh.files)
    and attachments.feedback_id is null
), left_files as (
  update attachments set feedback_id = null from fresh
  where fresh.was_there and attachments.workspace_id = fresh.workspace_id and attachments.feedback_id = fresh.id
    and not attachments.id = any(fresh.files)
), stored_answers as (
  insert into answers (workspace_id, feedback_id, question_id, part, position, type, number, expected, text, choices)
  select fresh.workspace_id, fresh.id, given.* from fresh cross join lateral json_to_recordset(fresh.answers) as given(
    question_id text, part text, position smallint, type text, number double precision, expected double precision,
    text text, choices text[])
  on conflict (workspace_id, feedback_id, question_id, part) do update set
    position = excluded.position, type = excluded.type, number = excluded.number, expected = excluded.expected,
    text = excluded.text, choices = excluded.choices
), stored_readings as (
  insert into readings (workspace_id, feedback_id, question_id, model, language, label, score, confidence, spans, emotion,
    emotions, emotion_spans, category, categories, aspects, urgency, actionability, intent_to_leave, read_at)
  select fresh.workspace_id, fresh.id, given.*, fresh.received_at
  from fresh cross join lateral json_to_recordset(fresh.readings) as given(
    question_id text, model text, language text, label text, score real, confidence real, spans jsonb, emotion text,
    emotions jsonb, emotion_spans jsonb, category text, categories jsonb, aspects jsonb, urgency jsonb, actionability jsonb, intent_to_leave jsonb)
  on conflict (workspace_id, feedback_id, question_id, model) do update set
    language = excluded.language, label = excluded.label, score = excluded.score, confidence = excluded.confidence,
    spans = excluded.spans, emotion = excluded.emotion, emotions = excluded.emotions,
    emotion_spans = excluded.emotion_spans, category = excluded.category, categories = excluded.categories, aspects = excluded.aspects,
    urgency = excluded.urgency, actionability = excluded.actionability, intent_to_leave = excluded.intent_to_leave,
    read_at = excluded.read_at
), stored_words as (
  insert into feedback_words (workspace_id, feedback_id, words)
  select workspace_id, id, words::tsvector from fresh where words <> '' or was_there
  on conflict (workspace_id, feedback_id) do update set words = excluded.words
), stored_cases as (
  insert into complaints (workspace_id, feedback_id, reference, status_token, category, order_number, product, contact,
    state, started_at, resolved_at, next_check_at)
  select fresh.workspace_id, fresh.id, given.* from fresh cross join lateral json_to_recordset(fresh.cases) as given(
    reference text, status_token text, category text, order_number text, product text, contact text,
    state text, started_at timestamptz, resolved_at timestamptz, next_check_at timestamptz)
), stored_events as (
  insert into events (workspace_id, id, type, subject_id, actor_id, at, details)
  select fresh.workspace_id, given.event_id, given.type, fresh.id::text, given.actor_id, fresh.entered_at, given.details
  from fresh cross join lateral json_to_recordset(fresh.events) as given(
    event_id uuid, type text, actor_id text, details jsonb)
)
select workspace_id::text, id::text from stored`;
