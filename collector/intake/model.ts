import { isEmail } from "../../shared/contact.ts";
import type { ComplaintSubmission } from "../../shared/contract/complaint.schema.ts";
import type { Alert, FeedbackKind } from "../../shared/contract/feedback.schema.ts";
import type { Reading } from "../../shared/contract/reading.schema.ts";
import type {
  ClaimedCustomer,
  ResponseSubmission,
  SubmissionContext,
} from "../../shared/contract/response.schema.ts";
import type { Question, QuestionType, SurveyDefinition } from "../../shared/contract/survey.schema.ts";
import { type FieldError, ok, refused } from "../../shared/outcome.ts";
import { ruleOf } from "../../shared/questions/catalog.ts";
import { reached, type Told } from "../../shared/questions/next.ts";
import { type AnswerValue, isGiven } from "../../shared/questions/rule.ts";
import type { Category } from "../../shared/reading-kinds.ts";
import { madeAtMs } from "../../shared/uuidv7.ts";
import { type AnswerColumns, columnsOf } from "../db/answer-columns.ts";
import { type Claim, claimOf } from "../identity/claim.ts";
import type { KnownSite, KnownSurvey } from "../sites/directory.ts";
import { endOf, isRunning } from "../surveys/model.ts";
import { readText } from "../text/read.ts";
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
  readonly siteId: string;
  readonly surveyId: string | null;
  readonly surveyVersion: number | null;
  readonly receivedAt: Date;
  readonly context: SubmissionContext;
  readonly score: { readonly type: QuestionType; readonly value: number } | null;
  readonly mood: number | null;
  readonly alert: Alert | null;
  readonly answers: readonly StoredAnswer[];
  readonly readings: readonly (Reading & { readonly questionId: string })[];
  readonly claim: Claim | null;
  readonly complaint: {
    readonly reference: string;
    readonly statusToken: string;
    /** What the customer chose; null when they left it to be read from their words. */
    readonly chosen: Category | null;
    readonly orderNumber: string | null;
    readonly contact: string | null;
  } | null;
};

/** A text score at or below this, whatever the number beside it, is worth a look soon. */
const VERY_NEGATIVE = -0.6;
/** Mood of the score at or below this with a comment: NPS 0–4, CSAT 1–2. */
const LOW_SCORE_MOOD = -0.2;

/** Answers begun before a survey ended are taken this much longer: phones stay off, trains are long, tabs are kept open. */
const LATE_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * Whether a survey takes this answer now. An answer's id says when the survey was put before its author (UUIDv7, by
 * their clock): what they began while it was open, or what waited offline since, is theirs to finish.
 */
export function takesAnswer(survey: KnownSurvey, id: string, now: Date): boolean {
  if (isRunning(survey, now)) return true;
  const endedAt = endOf(survey, now);
  if (!endedAt) return false;
  return now.getTime() - endedAt.getTime() < LATE_MS && madeAtMs(id) < endedAt.getTime();
}

/** Checks a response against the version of the survey it answers and reads its text. */
export function arrivalOfResponse(given: ResponseSubmission, site: KnownSite, now: Date) {
  const survey = site.surveys.get(given.survey);
  if (!survey) return refused("unknown_survey");
  const version = given.version ?? survey.publishedVersion;
  const definition = version === null ? undefined : survey.versions.get(version);
  if (version === null || !definition || !takesAnswer(survey, given.id, now)) return refused("survey_closed");
  const told = toldWith(given, definition);
  const fields = answerErrors(given.answers, definition, told);
  if (fields.length > 0) return refused("invalid_answers", fields);

  const questions = new Map(definition.questions.map((question) => [question.id, question]));
  const answered = given.answers.flatMap(({ question, value }) => {
    const asked = questions.get(question);
    return asked && isGiven(value) ? [{ asked, value }] : [];
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
  return ok(arrival({ about, site, context, answers, scored, claim, complaint: null, now }));
}

/** What is wrong with these answers for this survey, each named as `answers.N.…`. */
function answerErrors(
  given: ResponseSubmission["answers"],
  definition: SurveyDefinition,
  told: Told,
): FieldError[] {
  const questions = new Map(definition.questions.map((question) => [question.id, question]));
  const values = Object.fromEntries(given.map(({ question, value }) => [question, value]));
  const asked = reached(definition.questions, values, told);
  const seen = new Set<string>();
  const errors = given.flatMap(({ question: id, value }, index): FieldError[] => {
    const question = questions.get(id);
    const wrong = (message: string) => [{ field: `answers.${index}.question`, message }];
    if (!question) return wrong("is not a question of this survey");
    if (seen.has(id)) return wrong("is answered twice");
    seen.add(id);
    if (!asked.includes(question)) return wrong("is not asked after the answers before it");
    const problem = isGiven(value) || value === "" ? ruleOf(question).problem(value, question) : null;
    return problem && !(value === "" && !question.required)
      ? [{ field: `answers.${index}.value`, message: problem }]
      : [];
  });
  const missing = asked.filter(({ id, required }) => required && !isGiven(values[id]));
  return [...errors, ...missing.map(({ id }) => ({ field: "answers", message: `${id} is required` }))];
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
  made: { reference: string; statusToken: string },
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
  return arrival({
    about: { id: given.id, kind: "complaint", surveyId: null, surveyVersion: null },
    site,
    context: given.context ?? {},
    answers,
    scored: NOTHING_SCORED,
    claim: claimWith(reachedBy, given.customer, site),
    complaint: { ...made, chosen: given.category ?? null, orderNumber: given.orderNumber || null, contact },
    now,
  });
}

/** Who they say they are in their answers. What the page says of its customer goes before it. */
const contactGiven = (answered: readonly { readonly value: AnswerValue }[]): ClaimedCustomer =>
  Object.assign(
    {},
    ...answered.map(({ value }) => (typeof value === "object" && "contact" in value ? value.contact : {})),
  );

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
  site: KnownSite;
  context: { [Key in keyof SubmissionContext]: SubmissionContext[Key] | undefined };
  answers: readonly StoredAnswer[];
  scored: Scored;
  claim: Claim | null;
  complaint: Arrival["complaint"];
  now: Date;
}): Arrival {
  const { about, site, answers, claim, complaint, now } = given;
  const { score, scoreMood } = given.scored;
  const locale = given.context.locale;
  // What would put it right, a day or an option of their own says what they want, not how they feel: stored unread.
  const texts = answers.filter(({ type, questionId }) => type === "text" && questionId !== "remedy_sought");
  const readings = texts.map(({ questionId, text }) => ({
    questionId,
    ...readText(text ?? "", locale ? { locale } : {}),
  }));
  const textScore = readings[0]?.score ?? null;
  return {
    ...about,
    workspaceId: site.workspaceId,
    siteId: site.id,
    receivedAt: now,
    context: given.context as SubmissionContext, // undefined and absent mean the same to the store
    score,
    mood: meanOfKnown(scoreMood, textScore),
    alert: alertFor(scoreMood, textScore, texts.length > 0),
    answers,
    readings,
    claim,
    complaint,
  };
}

/** What "most negative first" sorts by, −1…1: the mean of what the score and the words say; null when neither speaks. */
function meanOfKnown(...values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) / known.length : null;
}

function alertFor(scoreMood: number | null, textScore: number | null, hasText: boolean): Alert | null {
  if (hasText && scoreMood !== null && scoreMood <= LOW_SCORE_MOOD) return "low_score_with_comment";
  return textScore !== null && textScore <= VERY_NEGATIVE ? "very_negative" : null;
}
