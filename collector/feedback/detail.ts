import { and, asc, count, desc, eq, inArray, max, ne, sql, sum } from "drizzle-orm";
import { openStates } from "../../shared/complaint-states.ts";
import type {
  CustomerCard,
  FeedbackAnswer,
  FeedbackDetail,
  FeedbackItem,
} from "../../shared/contract/feedback.schema.ts";
import type { Reading } from "../../shared/contract/reading.schema.ts";
import type { PublicQuestion } from "../../shared/contract/survey.schema.ts";
import { type LanguageCode, nearestLanguage } from "../../shared/locales/languages.ts";
import { complaintWords, widgetWords } from "../../shared/locales/words.ts";
import { ok, refused } from "../../shared/outcome.ts";
import { ruleOf } from "../../shared/questions/catalog.ts";
import { inLanguage } from "../../shared/questions/in-language.ts";
import { recalledIn } from "../../shared/questions/recalled-in.ts";
import { chosenWords, ratedRows, sayer, type Unnamed } from "../../shared/questions/say.ts";
import { attachmentsOf } from "../attachments/view.ts";
import { loadCase, maySeeContact } from "../complaints/view.ts";
import { type AnswerColumns, answerOf } from "../db/answer-columns.ts";
import type { Db } from "../db/connect.ts";
import {
  answers,
  complaints,
  customerEvents,
  customers,
  feedback,
  identities,
  readings,
  surveyVersions,
} from "../db/tables.ts";
import type { Staff } from "../http/env.ts";
import { outsideReadingsOf } from "../outside-reader/view.ts";
import { itemsWhere } from "./items.ts";
import { findItem } from "./store.ts";

const OTHERS_SHOWN = 20;

/** One item with its answers and what was read in them, the case behind it and who said it. */
export async function feedbackDetail(db: Db, staff: Staff, id: string) {
  const { workspaceId } = staff;
  const item = await findItem(db, staff, id);
  if (!item) return refused("not_found");
  const detail: FeedbackDetail = {
    item,
    answers: withContactFor(staff, await answersOf(db, workspaceId, item)),
    // A picture or a receipt may show whom it is from.
    attachments: maySeeContact(staff) ? await attachmentsOf(db, workspaceId, id) : [],
    complaint: item.complaint ? await loadCase(db, staff, id) : null,
    customer: item.customer ? await customerCard(db, staff, item.customer.id, id) : null,
    outside: await outsideReadingsOf(db, workspaceId, id),
  };
  return ok(detail);
}

/** Who somebody is and how to reach them, for those who may know it; for others, that it was given. */
const withContactFor = (staff: Staff, given: FeedbackAnswer[]): FeedbackAnswer[] =>
  maySeeContact(staff)
    ? given
    : given.map((answer) => (answer.type === "contact" ? { ...answer, value: { contact: {} } } : answer));

async function answersOf(db: Db, workspaceId: string, item: FeedbackItem): Promise<FeedbackAnswer[]> {
  const rows = await db
    .select({
      questionId: answers.questionId,
      part: answers.part,
      type: answers.type,
      number: answers.number,
      expected: answers.expected,
      text: answers.text,
      choices: answers.choices,
      reading: readings,
    })
    .from(answers)
    .leftJoin(
      readings,
      and(
        eq(readings.workspaceId, answers.workspaceId),
        eq(readings.feedbackId, answers.feedbackId),
        eq(readings.questionId, answers.questionId),
      ),
    )
    .where(and(eq(answers.workspaceId, workspaceId), eq(answers.feedbackId, item.id)))
    .orderBy(asc(answers.position), desc(readings.readAt));
  // Several models may have read one answer: the newest stands first.
  const newest = rows.filter(
    ({ questionId, part }, index) =>
      rows.findIndex((row) => row.questionId === questionId && row.part === part) === index,
  );
  const given = newest.flatMap((row, index) => {
    const parts = newest.filter(({ questionId }) => questionId === row.questionId);
    return newest.indexOf(parts[0] ?? row) === index ? [{ ...row, value: sentValue(row.type, parts) }] : [];
  });
  if (item.kind === "complaint") {
    const words = complaintWords[nearestLanguage(item.locale)];
    const titles = new Map([
      ["what_happened", words["question.what_happened"]],
      ["remedy_sought", words["question.remedy_sought"]],
    ]);
    return given.map(({ questionId: question, type, value, reading }) => ({
      ...{
        question,
        type,
        value,
        scale: null,
        chosen: null,
        rows: null,
        reading: reading ? readingOf(reading) : null,
      },
      title: titles.get(question) ?? question,
    }));
  }
  const questions = await questionsAsked(db, workspaceId, item);
  const words = widgetWords[nearestLanguage(item.locale)];
  const say = recaller(given, questions, item, words);
  return given.map(({ questionId: id, type, value, reading }) => {
    const written = questions.get(id);
    const question = written && recalledIn(written, say);
    return {
      ...{ question: id, type, value, reading: reading ? readingOf(reading) : null },
      title: question ? question.title : id.replace(/^fields\./, ""),
      scale: question && (typeof value === "number" || type === "matrix") ? scaleOf(question) : null,
      chosen: question ? chosenWords(question, value, words) : null,
      rows: question ? ratedRows(question, value) : null,
    };
  });
}

type Said = { readonly questionId: string; readonly type: string; readonly value: FeedbackAnswer["value"] };

/** What the words of these questions recalled for this visitor. */
function recaller(
  given: readonly Said[],
  questions: ReadonlyMap<string, PublicQuestion>,
  { customer }: FeedbackItem,
  words: Unnamed,
) {
  const values = given.map(({ questionId, value }) => [questionId, value]);
  const fields = given.flatMap(({ type, questionId, value }) =>
    type === "field" ? [[questionId.replace("fields.", ""), value]] : [],
  );
  const told = { fields: Object.fromEntries(fields), customer: { name: customer?.name } };
  return sayer([...questions.values()], Object.fromEntries(values), told, words);
}

/** As the contract has it: lists that may be changed. */
const sentValue = (type: string, parts: readonly AnswerColumns[]) =>
  answerOf(type, parts) as FeedbackAnswer["value"]; // the same shapes, but for readonly

/** First and last step; null where numbers stand for something else. */
function scaleOf(question: PublicQuestion): FeedbackAnswer["scale"] {
  if (question.type === "yes_no") return null;
  if (question.type === "matrix") return { low: 1, high: question.steps };
  const steps = ruleOf(question)
    .values(question)
    .filter((step) => typeof step === "number");
  const [low, high] = [steps[0], steps.at(-1)];
  return low === undefined || high === undefined ? null : { low, high };
}

function readingOf(row: typeof readings.$inferSelect): Reading {
  const { language, label, score, confidence, category, categories, aspects, urgency, model } = row;
  const { actionability, intentToLeave } = row;
  return {
    ...{ language, label, score, confidence, category, categories, aspects, urgency, actionability },
    ...{ emotion: row.emotion, emotions: row.emotions, emotionSpans: row.emotionSpans },
    ...{ intentToLeave, spans: [...row.spans], model },
  };
}

/** The questions as the customer read them: in their language, in the version they answered. */
async function questionsAsked(
  db: Db,
  workspaceId: string,
  item: FeedbackItem,
): Promise<Map<string, PublicQuestion>> {
  const language: LanguageCode = nearestLanguage(item.locale);
  const [version] = await db
    .select({ definition: surveyVersions.definition })
    .from(surveyVersions)
    .innerJoin(
      feedback,
      and(
        eq(feedback.workspaceId, surveyVersions.workspaceId),
        eq(feedback.surveyId, surveyVersions.surveyId),
        eq(feedback.surveyVersion, surveyVersions.version),
      ),
    )
    .where(and(eq(feedback.workspaceId, workspaceId), eq(feedback.id, item.id)));
  if (!version) return new Map();
  const { questions, language: first } = version.definition;
  return new Map(questions.map((question) => [question.id, inLanguage(question, language, first)]));
}

/** Without the name, and without what they are known and reached by, for those who may not see whom it is from. */
async function customerCard(
  db: Db,
  staff: Staff,
  customerId: string,
  exceptId: string,
): Promise<CustomerCard | null> {
  const { workspaceId } = staff;
  const [customer] = await db
    .select({ name: customers.name, firstSeenAt: customers.firstSeenAt })
    .from(customers)
    .where(and(eq(customers.workspaceId, workspaceId), eq(customers.id, customerId)));
  if (!customer) return null;
  const known = await db
    .select({ kind: identities.kind, value: identities.value, verified: identities.verified })
    .from(identities)
    .where(and(eq(identities.workspaceId, workspaceId), eq(identities.customerId, customerId)));
  const theirs = and(eq(feedback.workspaceId, workspaceId), eq(feedback.customerId, customerId));
  const knownAs = (kind: string) => known.find((identity) => identity.kind === kind)?.value ?? null;
  return {
    id: customerId,
    verified: known.some(({ verified }) => verified),
    ...(maySeeContact(staff) ? reachedBy(customer.name, knownAs) : {}),
    firstSeenAt: customer.firstSeenAt.toISOString(),
    orders: await ordersOf(db, workspaceId, customerId),
    openComplaints: await openComplaintsOf(db, workspaceId, customerId),
    others: await itemsWhere(
      db,
      staff,
      and(theirs, ne(feedback.id, exceptId)),
      [desc(feedback.receivedAt)],
      OTHERS_SHOWN,
    ),
  };
}

function reachedBy(name: string | null, knownAs: (kind: string) => string | null) {
  return {
    name: name ?? knownAs("email") ?? knownAs("external") ?? knownAs("phone") ?? "",
    externalId: knownAs("external"),
    email: knownAs("email"),
    phone: knownAs("phone"),
  };
}

async function ordersOf(db: Db, workspaceId: string, customerId: string): Promise<CustomerCard["orders"]> {
  const perCurrency = await db
    .select({
      currency: customerEvents.currency,
      amountMinor: sql<number>`${sum(customerEvents.amountMinor)}::float8`,
      times: count(),
      lastAt: max(customerEvents.at),
    })
    .from(customerEvents)
    .where(
      and(
        eq(customerEvents.workspaceId, workspaceId),
        eq(customerEvents.customerId, customerId),
        eq(customerEvents.kind, "order"),
      ),
    )
    .groupBy(customerEvents.currency);
  const lastAt = perCurrency.flatMap((row) => row.lastAt ?? []).sort((a, b) => b.getTime() - a.getTime())[0];
  return {
    count: perCurrency.reduce((all, { times }) => all + times, 0),
    totals: perCurrency.flatMap(({ currency, amountMinor }) => (currency ? [{ currency, amountMinor }] : [])),
    lastAt: lastAt?.toISOString() ?? null,
  };
}

async function openComplaintsOf(db: Db, workspaceId: string, customerId: string): Promise<number> {
  const [open] = await db
    .select({ times: count() })
    .from(complaints)
    .innerJoin(
      feedback,
      and(eq(feedback.workspaceId, complaints.workspaceId), eq(feedback.id, complaints.feedbackId)),
    )
    .where(
      and(
        eq(complaints.workspaceId, workspaceId),
        eq(feedback.customerId, customerId),
        inArray(complaints.state, [...openStates]),
      ),
    );
  return open?.times ?? 0;
}
