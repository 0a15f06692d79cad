import type { Localized } from "../../shared/contract/primitives.schema.ts";
import type { SurveyDefinition } from "../../shared/contract/survey.schema.ts";
import { type LanguageCode, languageCodes } from "../../shared/locales/languages.ts";
import { listedBy, saidBy } from "../../shared/questions/in-language.ts";

const wordsOf = ({ questions, thanks }: SurveyDefinition) => [
  ...questions.map((question) => ({ words: question.title, needed: true })),
  ...questions.flatMap((question) => {
    const { title, ...others } = saidBy(question);
    return Object.values(others).map((words) => ({ words, needed: false }));
  }),
  ...questions.flatMap((question) => listedBy(question).map(({ label }) => ({ words: label, needed: true }))),
  { words: thanks, needed: true },
];

const isWritten = (words: Localized | undefined, language: LanguageCode) =>
  Boolean(words?.[language]?.trim());

/**
 * How many texts of a survey a reader of this language would not find in it.
 * Labels at the ends of a scale may be left out altogether; they are missing only where another language has them.
 */
export function missingIn(definition: SurveyDefinition, language: LanguageCode): number {
  return wordsOf(definition).filter(
    ({ words, needed }) =>
      !isWritten(words, language) && (needed || languageCodes.some((other) => isWritten(words, other))),
  ).length;
}
