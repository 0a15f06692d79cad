import { isEmail } from "../../shared/contact.ts";
import type { Channel, ComplaintSubmission, TypedComplaint } from "../../shared/contract/complaint.schema.ts";
import type { Alert, FeedbackKind } from "../../shared/contract/feedback.schema.ts";
import type {
  ClaimedCustomer,
  PartialSubmission,
  ResponseSubmission,
  SubmissionContext,
} from "../../shared/contract/response.schema.ts";
import type { Question, QuestionType } from "../../shared/contract/survey.schema.ts";
import { ok, refused } from "../../shared/outcome.ts";
import { ruleOf } from "../../shared/questions/catalog.ts";
import { type AnswerValue, isGiven } from "../../shared/questions/rule.ts";
import type { Category } from "../../shared/reading-kinds.ts";
import { type AnswerColumns, columnsOf } from "../db/answer-columns.ts";
import { type Claim, claimOf } from "../identity/claim.ts";
import {
  type AnswerReading,
  notReadYet,
  type ReadWords,
  readAsShipped,
  readIn,
  scoreMoodIn,
} from "../reading/model.ts";
import type { KnownSite } from "../sites/directory.ts";
import { answerErrors, askedOf, withNothingRequired } from "./answer-check.ts";
import { takesAnswer } from "./takes-answer.ts";
import { storedFields, toldWith } from "./told.ts";

export type StoredAnswer = AnswerColumns & {
  readonly questionId: string;
  readonly position: number;
  readonly type: QuestionType | "choice" | "field";
};

/** What scales say at a glance: the headline score, and how pleased they are; null where no question measures it. */
type Scored = Pick<Arrival, "score"> & { readonly scoreMood: number | null };
const NOTHING_SCORED: Scored = { score: null, scoreMood: null };

/** All that one submission becomes, ready to be stored. */
export type Arrival = {
  readonly workspaceId: string;
  readonly id: string;
  readonly kind: FeedbackKind;
  readonly channel: Channel;
  readonly siteId: string;
  readonly surveyId: string | null;
  readonly surveyVersion: number | null;
  readonly receivedAt: Date;
  /** False for what was answered so far: a higher revision replaces it, until it is finished. */
  readonly isComplete: boolean;
  readonly revision: number;
  /** When we were told, where that was later than it was said. */
  readonly enteredAt: Date;
  /** The member who typed it in; null when it came by itself. */
  readonly enteredBy: string | null;
  readonly context: SubmissionContext;
  readonly score: { readonly type: QuestionType; readonly value: number } | null;
  readonly mood: number | null;
  readonly alert: Alert | null;
  readonly answers: readonly StoredAnswer[];
  /** Ids of the questions they came to; null where there is no survey. */
  readonly asked: readonly string[] | null;
  readonly readings: readonly AnswerReading[];
  readonly claim: Claim | null;
  /** Uploads that come with it, beside those its answers name. */
  readonly attached: readonly string[];
  readonly complaint: {
    readonly reference: string;
    readonly statusToken: string;
    /** What the customer chose; null when they left it to be read from their words. */
    readonly chosen: Category | null;
    readonly orderNumber: string | null;
    readonly product: string | null;
    readonly contact: string | null;
    /** Of one that was worked on elsewhere before: when it was over there; null while it is open. */
    readonly past?: { readonly resolvedAt: Date | null };
  } | null;
};

/** What a case is known by: made before it is stored, for whatever may become one. */
export type CaseNames = { readonly reference: string; readonly statusToken: string };

/**
 * Checks a response against the version of the survey it answers and reads its text. A low score with a comment opens a
 * case where the survey's rule says so.
 */
export function arrivalOfResponse(given: ResponseSubmission, site: KnownSite, made: CaseNames, now: Date) {
  const checked = checkedArrival(given, site, null, now);
  const rule = site.surveys.get(given.survey)?.lowScore ?? "alert";
  if (!checked.ok || checked.value.alert !== "low_score_with_comment" || rule === "alert") return checked;
  if (rule === "nothing") return ok({ ...checked.value, alert: null });
  const identities = checked.value.claim?.identities ?? [];
  const knownBy = (kind: string) => identities.find((identity) => identity.kind === kind)?.value;
  const contact = knownBy("email") ?? knownBy("phone") ?? null;
  return ok({
    ...checked.value,
    complaint: { ...made, chosen: null, orderNumber: null, product: null, contact },
  });
}

/**
 * The same of what was answered so far: nothing is required yet and nothing read. How to reach somebody is not kept
 * before they send it.
 */
export const arrivalOfPartial = ({ revision, ...given }: PartialSubmission, site: KnownSite, now: Date) =>
  checkedArrival(given, site, revision, now);

/** Whether, of two under one id, this one is to stand: nothing takes the place of what is finished. */
export const supersedes = (newer: Arrival, older: Arrival): boolean =>
  newer.kind === older.kind && !older.isComplete && (newer.isComplete || newer.revision > older.revision);

/** @param revision of what was answered so far; null when it is finished */
function checkedArrival(given: ResponseSubmission, site: KnownSite, revision: number | null, now: Date) {
  const survey = site.surveys.get(given.survey);
  if (!survey) return refused("unknown_survey");
  const version = given.version ?? survey.publishedVersion;
  const definition = version === null ? undefined : survey.versions.get(version);
  if (version === null || !definition || !takesAnswer(survey, given.id, now)) return refused("survey_closed");
  const told = toldWith(given, definition);
  const isComplete = revision === null;
  const fields = answerErrors(given.answers, isComplete ? definition : withNothingRequired(definition), told);
  if (fields.length > 0) return refused("invalid_answers", fields);

  const questions = new Map(definition.questions.map((question) => [question.id, question]));
  const answered = given.answers.flatMap(({ question, value }) => {
    const asked = questions.get(question);
    return asked && isGiven(value) && (isComplete || asked.type !== "contact") ? [{ asked, value }] : [];
  });
  const answers = [
    ...answered.flatMap(({ asked, value }, position) =>
      columnsOf(value).map((columns) => ({ questionId: asked.id, type: asked.type, position, ...columns })),
    ),
    ...storedFields(told.fields, answered.length),
  ];
  const context = {
    ...given.context,
    touchpoint: given.context?.touchpoint || survey.touchpoint || undefined,
  };
  const about = { id: given.id, kind: "response", surveyId: survey.id, surveyVersion: version } as const;
  const claim = claimWith(contactGiven(answered), given.customer, site);
  const scored = scoredBy(answered);
  const asked = askedOf(given.answers, definition, told, isComplete);
  return ok(arrival({ about, revision, site, context, answers, asked, scored, claim, complaint: null, now }));
}

/** Who speaks, by what they wrote themselves and by what the page says, which may be taken back while theirs stays. */
const claimWith = (
  written: ClaimedCustomer,
  told: ClaimedCustomer | undefined,
  site: KnownSite,
): Claim | null => claimOf({ ...written, ...told }, site.secrets) ?? claimOf(written);

/** A complaint's form is the same everywhere: its fields are kept as answers, beside the case it opens. */
export function arrivalOfComplaint(
  given: ComplaintSubmission,
  site: KnownSite,
  made: CaseNames,
  now: Date,
): Arrival {
  const written = [
    { questionId: "what_happened", text: given.whatHappened },
    { questionId: "remedy_sought", text: given.remedySought ?? "" },
  ].filter(({ text }) => text !== "");
  const answers = written.flatMap(({ questionId, text }, position) =>
    columnsOf(text).map((columns): StoredAnswer => ({ questionId, type: "text", position, ...columns })),
  );
  const contact = given.contact ?? null;
  const reachedBy: ClaimedCustomer =
    contact === null ? {} : isEmail(contact) ? { email: contact } : { phone: contact };
  const arrived = arrival({
    about: { id: given.id, kind: "complaint", surveyId: null, surveyVersion: null },
    revision: null,
    site,
    context: given.context ?? {},
    answers,
    asked: null,
    scored: NOTHING_SCORED,
    claim: claimWith(reachedBy, given.customer, site),
    complaint: {
      ...made,
      chosen: given.category ?? null,
      orderNumber: given.orderNumber || null,
      product: given.product || null,
      contact,
    },
    now,
  });
  return { ...arrived, attached: given.files ?? [] };
}

/** The files that come with it. */
export const filesOf = ({ answers, attached }: Pick<Arrival, "answers" | "attached">): string[] => [
  ...attached,
  ...answers.flatMap(({ type, choices }) => (type === "file" ? (choices ?? []) : [])),
];

/** Who they say they are in their answers. What the page says of its customer goes before it. */
const contactGiven = (answered: readonly { readonly value: AnswerValue }[]): ClaimedCustomer =>
  Object.assign(
    {},
    ...answered.map(({ value }) => (typeof value === "object" && "contact" in value ? value.contact : {})),
  );

/** A complaint typed in for a customer is as one of theirs, save for how it came, when they said it and who typed. */
export function arrivalOfTyped(
  given: TypedComplaint,
  site: KnownSite,
  made: CaseNames,
  enteredBy: string | null,
  now: Date,
): Arrival {
  const { channel, customerName, touchpoint, locale, receivedAt, ...rest } = given;
  const context = { ...(touchpoint ? { touchpoint } : {}), ...(locale ? { locale } : {}) };
  const customer = customerName ? { name: customerName } : {};
  const saidAt = receivedAt ? new Date(receivedAt) : now;
  const arrived = arrivalOfComplaint({ ...rest, site: site.key, context, customer }, site, made, saidAt);
  return { ...arrived, channel, enteredAt: now, enteredBy };
}

/** The first headline score, and the mood of the first scale that measures one. */
function scoredBy(answered: readonly { readonly asked: Question; readonly value: AnswerValue }[]): Scored {
  const headline = answered.find(({ asked }) => ruleOf(asked).isScore);
  const moods = answered.flatMap(({ asked, value }) => ruleOf(asked).mood(value, asked) ?? []);
  return {
    score:
      headline && typeof headline.value === "number"
        ? { type: headline.asked.type, value: headline.value }
        : null,
    scoreMood: moods[0] ?? null,
  };
}

function arrival(given: {
  about: Pick<Arrival, "id" | "kind" | "surveyId" | "surveyVersion">;
  revision: number | null;
  site: KnownSite;
  context: { [Key in keyof SubmissionContext]: SubmissionContext[Key] | undefined };
  answers: readonly StoredAnswer[];
  asked: readonly string[] | null;
  scored: Scored;
  claim: Claim | null;
  complaint: Arrival["complaint"];
  now: Date;
}): Arrival {
  const { about, revision, site, answers, asked, claim, complaint, now } = given;
  const { score, scoreMood } = given.scored;
  const isComplete = revision === null;
  return {
    ...about,
    workspaceId: site.workspaceId,
    siteId: site.id,
    receivedAt: now,
    isComplete,
    revision: revision ?? 0,
    channel: "widget",
    enteredAt: now,
    enteredBy: null,
    context: given.context as SubmissionContext, // undefined and absent mean the same to the store
    score,
    ...(isComplete ? readIn(answers, scoreMood, given.context.locale) : notReadYet(scoreMood)),
    answers,
    asked,
    claim,
    attached: [],
    complaint,
  };
}

/** What the workspace's own way of reading makes of it; as shipped it was read already. */
export function readBy(read: ReadWords, arrival: Arrival): Arrival {
  if (read === readAsShipped || arrival.readings.length === 0) return arrival;
  const sentimentScore = arrival.readings[0]?.score ?? null;
  const scoreMood = scoreMoodIn({ mood: arrival.mood, sentimentScore });
  return { ...arrival, ...readIn(arrival.answers, scoreMood, arrival.context.locale, read) };
}
