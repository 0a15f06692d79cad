import type { Localized } from "../../shared/contract/primitives.schema.ts";
import type {
  PublicQuestion,
  PublicSurvey,
  Question,
  SurveyDefinition,
} from "../../shared/contract/survey.schema.ts";
import type { LanguageCode } from "../../shared/locales/languages.ts";
import type { KnownSurvey } from "../sites/directory.ts";

/** The words in this language, else in English, else in any they exist in; empty when they exist in none. */
export function wordsIn(text: Localized | undefined, language: LanguageCode): string {
  return text?.[language] || text?.en || Object.values(text ?? {}).find(Boolean) || "";
}

/** The survey as one visitor reads it; null when it takes no answers now. */
export function publicSurvey(survey: KnownSurvey, language: LanguageCode): PublicSurvey | null {
  const version = survey.publishedVersion;
  const definition = version === null ? undefined : survey.versions.get(version);
  if (!survey.isOpen || version === null || !definition) return null;
  return {
    id: survey.id,
    version,
    template: survey.template,
    touchpoint: survey.touchpoint,
    showAfterSeconds: survey.showAfterSeconds,
    questions: definition.questions.map((question) => publicQuestion(question, language)),
    thanks: wordsIn(definition.thanks, language),
  };
}

function publicQuestion(question: Question, language: LanguageCode): PublicQuestion {
  return {
    id: question.id,
    type: question.type,
    required: question.required,
    title: wordsIn(question.title, language),
    ...(question.lowLabel ? { lowLabel: wordsIn(question.lowLabel, language) } : {}),
    ...(question.highLabel ? { highLabel: wordsIn(question.highLabel, language) } : {}),
    ...(question.look ? { look: question.look } : {}),
  };
}

/** A survey without words in any language for a question or the thanks must not reach a visitor. */
export function lacksWords(definition: SurveyDefinition): boolean {
  return [...definition.questions.map(({ title }) => title), definition.thanks].some(
    (text) => !wordsIn(text, "en"),
  );
}
