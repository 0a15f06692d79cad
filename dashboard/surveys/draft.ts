import type { Localized } from "../../shared/contract/primitives.schema.ts";
import type {
  Question,
  Survey,
  SurveyChange,
  SurveyDefinition,
} from "../../shared/contract/survey.schema.ts";
import type { LanguageCode } from "../../shared/locales/languages.ts";
import { completeTargeting } from "./targeting/complete.ts";

/** What the author of a survey can change. */
export type Draft = Pick<
  Survey,
  "name" | "touchpoint" | "showAfterSeconds" | "targeting" | "placement" | "lowScore" | "definition"
>;

export const draftOf = ({
  name,
  touchpoint,
  showAfterSeconds,
  targeting,
  placement,
  lowScore,
  definition,
}: Survey): Draft => ({
  name,
  touchpoint,
  showAfterSeconds,
  targeting,
  placement,
  lowScore,
  definition,
});

/** What to send: a name that was emptied on the way to a new one keeps the old one meanwhile. */
export function changeOf({
  name,
  touchpoint,
  showAfterSeconds,
  targeting,
  placement,
  lowScore,
  definition,
}: Draft): SurveyChange {
  return {
    ...(name.trim() ? { name } : {}),
    touchpoint: touchpoint?.trim() || null,
    showAfterSeconds,
    targeting: completeTargeting(targeting),
    placement,
    lowScore,
    definition,
  };
}

export const withWords = (
  words: Localized | undefined,
  language: LanguageCode,
  value: string,
): Localized => ({
  ...words,
  [language]: value,
});

export function withQuestion(
  definition: SurveyDefinition,
  id: string,
  change: Partial<Question>,
): SurveyDefinition {
  const questions = definition.questions.map(
    (question) => (question.id === id ? ({ ...question, ...change } as Question) : question), // a change of what its own type has
  );
  return { ...definition, questions };
}
