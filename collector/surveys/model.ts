import { createHash } from "node:crypto";
import type { PublicSurvey, Survey, SurveyDefinition } from "../../shared/contract/survey.schema.ts";
import type { PublicTargeting, Targeting } from "../../shared/contract/targeting.schema.ts";
import type { LanguageCode } from "../../shared/locales/languages.ts";
import type { FieldError } from "../../shared/outcome.ts";
import { type Gap, gapsOf } from "../../shared/questions/gaps.ts";
import { inLanguage, wordsIn } from "../../shared/questions/in-language.ts";
import { spokenIn } from "../../shared/questions/spoken-in.ts";
import type { KnownSurvey } from "../sites/directory.ts";

type Run = Pick<KnownSurvey, "targeting" | "status" | "pausedAt" | "filledAt">;

/** Since when a survey asks nobody any more: it was paused, its date has come, or it has all its answers. Null while none of this. */
export function endOf({ targeting, status, pausedAt, filledAt }: Run, now: Date): Date | null {
  const dated = targeting.endsAt ? new Date(targeting.endsAt) : null;
  const ends = [status === "paused" ? (pausedAt ?? new Date(0)) : null, dated, filledAt];
  const past = ends.filter((end) => end !== null && end <= now).map(Number);
  return past.length > 0 ? new Date(Math.min(...past)) : null;
}

/** Whether a survey may be put before anybody now. */
export function isRunning(survey: Run, now: Date): boolean {
  const { startsAt } = survey.targeting;
  return survey.status === "published" && !(startsAt && new Date(startsAt) > now) && !endOf(survey, now);
}

/** 30 days: often enough to see a trend, seldom enough not to nag. */
const USUAL_REST_DAYS = 30;

/** Days after which somebody may be asked this survey again. */
export const restDaysOf = ({ askAgainAfterDays }: Targeting): number => askAgainAfterDays ?? USUAL_REST_DAYS;

/**
 * Whether a survey's sample has somebody, always with the same result and by chance as to who.
 * @param mark what tells one from another: a customer's id, or what a browser cannot help telling (never stored)
 */
export function isDrawn(
  survey: { readonly id: string; readonly targeting: Targeting },
  mark: string,
): boolean {
  const { samplePercent = 100 } = survey.targeting;
  const draw = createHash("sha256").update(`${survey.id} ${mark}`).digest().readUInt32BE(0) / 2 ** 32;
  return draw * 100 < samplePercent;
}

/** What the visitor's browser decides about whom to ask; undefined when there is nothing to decide. */
function publicTargeting({ id, targeting }: KnownSurvey, visitor: string): PublicTargeting | undefined {
  const { pages, triggers, devices, languages, customers, samplePercent } = targeting;
  const hasPages = pages !== undefined && pages.only.length + pages.never.length > 0;
  if (!(hasPages || triggers?.length || devices || languages || customers || samplePercent)) return undefined;
  return {
    ...(hasPages ? { pages } : {}),
    ...(triggers ? { triggers } : {}),
    ...(devices ? { devices } : {}),
    ...(languages ? { languages } : {}),
    forCustomers: customers !== undefined,
    isDrawn: isDrawn({ id, targeting }, visitor),
  };
}

/**
 * The survey as one visitor reads it; null when it asks nobody now.
 * @param visitor what tells this visitor from others without anything being kept
 */
export function publicSurvey(
  survey: KnownSurvey,
  language: LanguageCode,
  visitor: string,
  now: Date,
): PublicSurvey | null {
  const version = survey.publishedVersion;
  const definition = version === null ? undefined : survey.versions.get(version);
  if (!isRunning(survey, now) || version === null || !definition) return null;
  const targeting = publicTargeting(survey, visitor);
  return {
    ...asRead(survey, definition, version, language),
    touchpoint: survey.touchpoint,
    restDays: restDaysOf(survey.targeting),
    ...(targeting ? { targeting } : {}),
    // What waits at the edge, or has its place on the page, never comes forward by itself.
    showAfterSeconds: ["tab", "inline"].includes(survey.placement) ? -1 : survey.showAfterSeconds,
  };
}

/** The draft as whoever tries it out reads it: it shows at once, to anybody, on any page. */
export const draftSurvey = (
  survey: Survey & Pick<PublicSurvey, "placement">,
  language: LanguageCode,
): PublicSurvey => ({
  ...asRead(survey, survey.definition, (survey.publishedVersion ?? 0) + 1, language),
  touchpoint: null,
  restDays: 0,
  showAfterSeconds: 0,
});

/** What of a survey is the same for all who read its nearest language. */
function asRead(
  { id, template, placement }: Pick<PublicSurvey, "id" | "template" | "placement">,
  definition: SurveyDefinition,
  version: number,
  language: LanguageCode,
) {
  const spoken = spokenIn(definition, language);
  return {
    id,
    version,
    language: spoken,
    template,
    placement,
    questions: definition.questions.map((question) => inLanguage(question, spoken, definition.language)),
    thanks: wordsIn(definition.thanks, spoken, definition.language),
    ...(definition.fields ? { fields: definition.fields } : {}),
  };
}

/** What each gap says to whoever publishes by the API. */
const lacks: Record<Gap["lack"], string> = {
  no_words: "lacks words in the survey's own language",
  too_few_options: "needs at least two options",
  option_without_words: "has an option without words in the survey's own language",
  too_few_rows: "needs at least one row",
  no_file_kind: "must take pictures or PDFs",
  no_contact_field: "must ask for at least one of name, e-mail and phone",
  row_without_words: "has a row without words in the survey's own language",
  picks_impossible: "asks for more options than may be chosen",
  range_impossible: "asks for more than may be answered: its least is above its most",
  recalls_no_earlier: "recalls an answer of a question that does not come before it",
  recalls_no_field: "recalls a hidden field that the survey does not declare",
  condition_without_answer: "has a condition that names no answer",
  condition_on_no_earlier: "has a condition on a question that does not come before it",
  condition_on_no_field: "has a condition on a hidden field that the survey does not declare",
  never_asked: "can never be asked: its conditions cannot all hold",
  nothing_asked: "must ask something",
};

/** Why this must not reach a visitor, each question named by its words; null when it may. */
export function whyIncomplete(
  definition: SurveyDefinition,
): { code: "missing_words" | "incomplete_survey"; fields: FieldError[] } | null {
  const gaps = gapsOf(definition);
  if (gaps.length === 0) return null;
  const fields = gaps.map(({ question, field, lack }): FieldError => {
    const at = definition.questions.findIndex(({ id }) => id === question);
    const words = wordsIn(definition.questions[at]?.title, definition.language ?? "en");
    const what = question === null ? `The survey's ${field}` : words ? `“${words}”` : `Question ${at + 1}`;
    return {
      field: question === null ? `definition.${field}` : `definition.questions.${at}.${field}`,
      message: `${what} ${lacks[lack]}`,
    };
  });
  const isAboutWords = gaps.some(({ lack }) => lack === "no_words");
  return { code: isAboutWords ? "missing_words" : "incomplete_survey", fields };
}
