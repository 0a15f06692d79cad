import type { SurveyDefinition } from "../../shared/contract/survey.schema.ts";
import { type LanguageCode, languages, staffLanguages } from "../../shared/locales/languages.ts";

type Language = (typeof languages)[number];

/** The languages a survey is written in so far, those of staff among them, and `chosen`, which may be about to begin. */
export const languagesOf = (definition: SurveyDefinition, chosen?: LanguageCode): readonly Language[] =>
  languages.filter(
    ({ code }) =>
      code === chosen ||
      staffLanguages.some((own) => own === code) ||
      [...definition.questions.map(({ title }) => title), definition.thanks].some((words) =>
        words[code]?.trim(),
      ),
  );
