import type { Question, QuestionType, SurveyDefinition } from "../../shared/contract/survey.schema.ts";

const option = (id: string) => ({ id, label: { en: `Option ${id}`, "zh-CN": `选项${id}` } });
const options = [option("a"), option("b"), option("c")];

/** What a type needs beyond what every question has. */
const settings: Record<QuestionType, object> = {
  nps: {},
  csat: {},
  ces: {},
  rating: { steps: 5, look: "numbers" },
  single_choice: { options },
  multiple_choice: { options },
  yes_no: {},
  ranking: { options },
  matrix: { rows: options, steps: 5 },
  contact: {
    fields: [
      { id: "name", required: false },
      { id: "email", required: true },
      { id: "phone", required: false },
    ],
  },
  date: {},
  text: {},
  statement: {},
};

/** A question of this type with an id of the same name, written in both languages. */
export const aQuestion = <Type extends QuestionType>(
  type: Type,
  given: Partial<Extract<Question, { type: Type }>> = {},
) =>
  ({
    id: type,
    type,
    required: false,
    title: { en: `About ${type.replace("_", " ")}?`, "zh-CN": `关于${type}？` },
    ...settings[type],
    ...given,
  }) as Extract<Question, { type: Type }>; // settings hold what the type needs; the rules' test holds it to that

export const aDefinition = (...questions: Question[]): SurveyDefinition => ({
  questions,
  thanks: { en: "Thank you.", "zh-CN": "谢谢。" },
});
