import type { Localized } from "../../shared/contract/primitives.schema.ts";
import type { Question, SurveyDefinition } from "../../shared/contract/survey.schema.ts";
import { type SaidField, saidBy, saidFields } from "../../shared/questions/in-language.ts";
import { withQuestion } from "./draft.ts";

/** One text of a survey, and the survey with other words in its place. */
export type Text = {
  readonly key: string;
  /** The question it belongs to, counted from 0; null for the thanks. */
  readonly at: number | null;
  /** Which of its words; of options and rows the place in their list, counted from 0. */
  readonly part: SaidField | { readonly option: number } | { readonly row: number } | null;
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
    {
      key: "thanks",
      at: null,
      part: null,
      words: thanks,
      put: (words) => ({ ...definition, thanks: words }),
    },
  ];
  return all.filter(({ words }) => Object.values(words).some((text) => text?.trim()));
}

const labelsOf = (definition: SurveyDefinition, question: Question, at: number): Text[] =>
  saidFields.flatMap((field) => {
    const words = saidBy(question)[field];
    if (!words) return [];
    const put = (changed: Localized) => withQuestion(definition, question.id, { [field]: changed });
    return [{ key: `${question.id} ${field}`, at, part: field, words, put }];
  });

function listedTexts(definition: SurveyDefinition, question: Question, at: number): Text[] {
  const name = "options" in question ? "options" : "rows";
  const list = "options" in question ? question.options : "rows" in question ? question.rows : [];
  return list.map(({ id, label }, nth) => ({
    key: `${question.id} ${name} ${id}`,
    at,
    part: name === "options" ? { option: nth } : { row: nth },
    words: label,
    put: (words) =>
      withQuestion(definition, question.id, {
        [name]: list.map((each) => (each.id === id ? { ...each, label: words } : each)),
      }),
  }));
}
