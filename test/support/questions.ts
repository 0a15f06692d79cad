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
  file: { accept: ["image", "pdf"], maxMegabytes: 1, maxFiles: 2 },
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

/** A question of every type, with some logic, recall and limits among them. */
export const everyType = aDefinition(
  aQuestion("statement"),
  aQuestion("nps", { required: true }),
  aQuestion("csat", { showIf: [{ question: "nps", is: "at_least", value: 9 }] }),
  aQuestion("ces", {
    title: { en: "You gave {{nps}}. Was it easy?", "zh-CN": "您打了 {{nps}} 分，轻松吗？" },
  }),
  aQuestion("rating", { steps: 10, look: "stars" }),
  aQuestion("single_choice", { other: true, required: true }),
  aQuestion("multiple_choice", { min: 2, max: 3, required: true }),
  aQuestion("yes_no", { consent: { en: "We may call you.", "zh-CN": "我们可以致电给您。" }, required: true }),
  aQuestion("ranking", { required: true }),
  aQuestion("matrix", {
    required: true,
    asksExpectation: true,
    steps: 7,
    lowLabel: { en: "disagree", "zh-CN": "不同意" },
    highLabel: { en: "agree", "zh-CN": "同意" },
  }),
  aQuestion("contact"),
  aQuestion("file"),
  aQuestion("date"),
  aQuestion("text"),
);
