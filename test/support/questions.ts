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

const each = (role: string, names: readonly (string | number)[]) => names.map((name) => `${role} ${name}`);
const to = (last: number, first = 1) => Array.from({ length: last - first + 1 }, (_, step) => first + step);
const abc = ["Option a", "Option b", "Option c"];
const agreement = each("radio", ["1, disagree", 2, 3, 4, 5, 6, "7, agree"]);

/** What a screen reader calls the parts of each question of `everyType` in English, in their order. */
export const spoken: Record<QuestionType, readonly string[]> = {
  statement: [],
  nps: ["group About nps?", ...each("radio", to(10, 0))],
  csat: [
    "group About csat?",
    "radio Very dissatisfied",
    "radio Dissatisfied",
    "radio Neither satisfied nor dissatisfied",
    "radio Satisfied",
    "radio Very satisfied",
  ],
  ces: ["group You gave 10. Was it easy?", ...each("radio", to(7))],
  rating: [
    "group About rating?",
    ...each(
      "radio",
      to(10).map((step) => `${step} of 10`),
    ),
  ],
  single_choice: ["group About single choice?", ...each("radio", [...abc, "Other"])],
  multiple_choice: ["group About multiple choice?", ...each("checkbox", abc)],
  yes_no: ["group About yes no?", "radio Yes", "radio No"],
  ranking: ["group About ranking?", ...each("button", abc)],
  matrix: [
    "group About matrix?",
    ...abc.flatMap((row) => [
      `group ${row}`,
      `radiogroup ${row}: How it should be`,
      ...agreement,
      `radiogroup ${row}: How it was`,
      ...agreement,
    ]),
  ],
  contact: [
    "group About contact? optional",
    "textbox Name optional",
    "textbox E-mail",
    "textbox Phone optional",
  ],
  file: ["button About file? optional"],
  date: ["textbox About date? optional"],
  text: ["textbox About text? optional"],
};
