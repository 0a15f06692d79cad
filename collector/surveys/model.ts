import type { PublicSurvey, SurveyDefinition } from "../../shared/contract/survey.schema.ts";
import type { LanguageCode } from "../../shared/locales/languages.ts";
import type { FieldError } from "../../shared/outcome.ts";
import { type Gap, gapsOf } from "../../shared/questions/gaps.ts";
import { inLanguage, wordsIn } from "../../shared/questions/in-language.ts";
import { spokenIn } from "../../shared/questions/spoken-in.ts";
import type { KnownSurvey } from "../sites/directory.ts";

/** The survey as a reader of `language` is asked it; null when it takes no answers now. */
export function publicSurvey(survey: KnownSurvey, language: LanguageCode): PublicSurvey | null {
  const version = survey.publishedVersion;
  const definition = version === null ? undefined : survey.versions.get(version);
  if (!survey.isOpen || version === null || !definition) return null;
  const spoken = spokenIn(definition, language);
  return {
    id: survey.id,
    version,
    language: spoken,
    template: survey.template,
    touchpoint: survey.touchpoint,
    showAfterSeconds: survey.showAfterSeconds,
    questions: definition.questions.map((question) => inLanguage(question, spoken)),
    thanks: wordsIn(definition.thanks, spoken),
  };
}

/** What each gap says to whoever publishes by the API. */
const lacks: Record<Gap["lack"], string> = {
  no_words: "has no words in any language",
  too_few_options: "needs at least two options",
  option_without_words: "has an option without words in any language",
  too_few_rows: "needs at least one row",
  no_contact_field: "must ask for at least one of name, e-mail and phone",
  row_without_words: "has a row without words in any language",
  picks_impossible: "asks for more options than may be chosen",
  recalls_no_earlier: "recalls an answer of a question that does not come before it",
  condition_without_answer: "has a condition that names no answer",
  condition_on_no_earlier: "has a condition on a question that does not come before it",
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
    const words = wordsIn(definition.questions[at]?.title, "en");
    const what = question === null ? `The survey's ${field}` : words ? `“${words}”` : `Question ${at + 1}`;
    return {
      field: question === null ? `definition.${field}` : `definition.questions.${at}.${field}`,
      message: `${what} ${lacks[lack]}`,
    };
  });
  const isAboutWords = gaps.some(({ lack }) => lack === "no_words");
  return { code: isAboutWords ? "missing_words" : "incomplete_survey", fields };
}
