import type { Localized } from "../../shared/contract/primitives.schema.ts";
import type { Question, SurveyDefinition } from "../../shared/contract/survey.schema.ts";
import { saidBy } from "../../shared/questions/in-language.ts";
import { withQuestion } from "./draft.ts";

/** One text of a survey, and the survey with other words in its place. */
export type Text = {
  readonly key: string;
  /** The question it belongs to, counted from 0; null for the thanks. */
  readonly at: number | null;
  readonly words: Localized;
  readonly put: (words: Localized) => SurveyDefinition;
};

/** Every text a survey has in some language, in the order visitors come to them. */
export function textsOf(definition: SurveyDefinition): Text[] {
  const { questions, thanks } = definition;
  const all: Text[] = [
    ...questions.flatMap((question, at) => [
      ...labelsOf(definition, question, at),
      ...listedTexts(definition, question, at),
    ]),
    { key: "thanks", at: null, words: thanks, put: (words) => ({ ...definition, thanks: words }) },
  ];
  return all.filter(({ words }) => Object.values(words).some((text) => text?.trim()));
}

const labelsOf = (definition: SurveyDefinition, question: Question, at: number): Text[] =>
  Object.entries(saidBy(question)).flatMap(([field, words]) =>
    words
      ? [
          {
            key: `${question.id} ${field}`,
            at,
            words,
            put: (changed) => withQuestion(definition, question.id, { [field]: changed }),
          },
        ]
      : [],
  );

function listedTexts(definition: SurveyDefinition, question: Question, at: number): Text[] {
  const name = "options" in question ? "options" : "rows";
  const list = "options" in question ? question.options : "rows" in question ? question.rows : [];
  return list.map(({ id, label }) => ({
    key: `${question.id} ${name} ${id}`,
    at,
    words: label,
    put: (words) =>
      withQuestion(definition, question.id, {
        [name]: list.map((each) => (each.id === id ? { ...each, label: words } : each)),
      }),
  }));
}
