import type { SurveyDefinition } from "../contract/survey.schema.ts";
import { type LanguageCode, languageCodes } from "../locales/languages.ts";

/**
 * The language in which a survey is put to a reader of `language`: theirs when its questions are written in it, else its
 * nearest kin (simplified for traditional Chinese), else the one it is written in first. One survey is never
 * read in two languages at once.
 */
export function spokenIn(definition: SurveyDefinition, language: LanguageCode): LanguageCode {
  const { language: first = "en" } = definition;
  const written = writtenIn(definition);
  const kin = written.find((code) => code.split("-")[0] === language.split("-")[0]);
  if (written.includes(language)) return language;
  return kin ?? (written.includes(first) ? first : written[0]) ?? language;
}

/** The languages a survey can be asked in. */
export const writtenIn = ({ questions }: SurveyDefinition): LanguageCode[] =>
  languageCodes.filter((code) => questions[0]?.title[code]?.trim());
