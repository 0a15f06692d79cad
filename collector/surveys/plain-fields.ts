import { html } from "hono/html";
import { storable } from "../../shared/contract/primitives.schema.ts";
import type { PublicQuestion, QuestionType } from "../../shared/contract/survey.schema.ts";
import type { LanguageCode } from "../../shared/locales/languages.ts";
import { fill, widgetWords } from "../../shared/locales/words.ts";
import { ruleOf } from "../../shared/questions/catalog.ts";
import { OTHER_LIMIT } from "../../shared/questions/choice.ts";
import { type AnswerValue, OTHER } from "../../shared/questions/rule.ts";
import { textLimit } from "../../shared/questions/text-limit.ts";

type Html = ReturnType<typeof html>;

/** A form as it was sent, by the names of its fields. Files are no answers. */
export type SentForm = {
  readonly all: (name: string) => readonly string[];
  readonly first: (name: string) => string;
};

/** How a question is asked and answered in a form that needs no script. */
type PlainField<Question> = {
  readonly draw: (question: Question, given: AnswerValue | undefined, language: LanguageCode) => Html;
  /** What was answered; undefined when nothing was. Whether it is an answer to this question is for its rule to say. */
  readonly read: (question: Question, form: SentForm) => AnswerValue | undefined;
};

const nameOf = ({ id }: { readonly id: string }) => `answer.${id}`;
const writtenNameOf = ({ id }: { readonly id: string }) => `other.${id}`;

type Scale = Extract<PublicQuestion, { type: "nps" | "csat" | "ces" | "rating" | "yes_no" }>;

/** Steps as radio buttons in a row; those that have words of their own, below each other. */
const scale: PlainField<Scale> = {
  draw: (question, given, language) => {
    const named = stepWords(question, language);
    const steps = ruleOf(question).values(question);
    const { lowLabel, highLabel } = { lowLabel: undefined, highLabel: undefined, ...question };
    return html`<div class="${named ? "options" : "steps"}">${steps.map(
      (step) =>
        html`<label><input type="radio" name="${nameOf(question)}" value="${step}"${given === step ? html` checked` : ""}${question.required ? html` required` : ""} /><span>${named?.(Number(step)) ?? step}</span></label>`,
    )}</div>
    ${lowLabel || highLabel ? html`<p class="ends"><span>${lowLabel}</span><span>${highLabel}</span></p>` : ""}`;
  },
  read: (question, form) => {
    const step = form.first(nameOf(question));
    return /^\d{1,2}$/.test(step) ? Number(step) : undefined;
  },
};

function stepWords(question: Scale, language: LanguageCode): ((step: number) => string) | null {
  const words = widgetWords[language];
  if (question.type === "yes_no")
    return (step) => (step === 1 ? question.yesLabel || words.yes : question.noLabel || words.no);
  const satisfaction = [words.csat1, words.csat2, words.csat3, words.csat4, words.csat5];
  return question.type === "csat" ? (step) => satisfaction[step - 1] ?? "" : null;
}

type Choosing = Extract<PublicQuestion, { type: "single_choice" | "multiple_choice" }>;

const choice: PlainField<Choosing> = {
  draw: (question, given, language) => {
    const words = widgetWords[language];
    const { chosen = [], other = "" } = typeof given === "object" && "chosen" in given ? given : {};
    const isSingle = question.type === "single_choice";
    const otherLabel = question.otherLabel || words.other;
    const hint = isSingle ? "" : howMany(question, language);
    const option = (id: string, label: string, isChecked: boolean) =>
      html`<label><input type="${isSingle ? "radio" : "checkbox"}" name="${nameOf(question)}" value="${id}"${isChecked ? html` checked` : ""}${isSingle && question.required ? html` required` : ""} /><span>${label}</span></label>`;
    return html`${hint ? html`<p class="quiet">${hint}</p>` : ""}
      <div class="options">
        ${question.options.map(({ id, label }) => option(id, label, chosen.includes(id)))}
        ${question.other ? option(OTHER, otherLabel, other !== "") : ""}
      </div>
      ${question.other ? html`<input type="text" name="${writtenNameOf(question)}" aria-label="${otherLabel}: ${words.otherWhat}" placeholder="${words.otherWhat}" maxlength="${OTHER_LIMIT}" value="${other}" dir="auto" />` : ""}`;
  },
  read: (question, form) => {
    const picked = [...new Set(form.all(nameOf(question)))];
    const chosen = picked.filter((id) => id !== OTHER);
    const written = question.other ? form.first(writtenNameOf(question)).trim() : "";
    // Words beside another option that was chosen instead are left over from before.
    const counts = written !== "" && (question.type === "multiple_choice" || chosen.length === 0);
    if (chosen.length === 0 && !counts) return undefined;
    return { chosen, ...(counts ? { other: written } : {}) };
  },
};

function howMany(
  { min, max }: { min?: number | undefined; max?: number | undefined },
  language: LanguageCode,
) {
  const words = widgetWords[language];
  const values = { n: `${min ?? max}`, m: `${max}` };
  if (min && max) return fill(min === max ? words.chooseExactly : words.chooseBetween, values);
  if (max) return fill(words.chooseAtMost, values);
  return min && min > 1 ? fill(words.chooseAtLeast, values) : words.chooseAny;
}

const text: PlainField<Extract<PublicQuestion, { type: "text" }>> = {
  draw: (question, given, _language) => {
    const value = typeof given === "string" ? given : "";
    const rules = html`name="${nameOf(question)}" id="${question.id}" maxlength="${textLimit(question)}"${question.required ? html` required` : ""} dir="auto"`;
    return question.size === "short"
      ? html`<input type="text" ${rules} value="${value}" />`
      : html`<textarea rows="4" ${rules}>${value}</textarea>`;
  },
  read: (question, form) => form.first(nameOf(question)).trim() || undefined,
};

const statement: PlainField<PublicQuestion> = { draw: () => html``, read: () => undefined };

/** Null for what cannot be asked well without a script. */
const plainFields: {
  readonly [Type in QuestionType]: PlainField<Extract<PublicQuestion, { type: Type }>> | null;
} = {
  nps: scale,
  csat: scale,
  ces: scale,
  rating: scale,
  yes_no: scale,
  single_choice: choice,
  multiple_choice: choice,
  text,
  statement,
  ranking: null,
  matrix: null,
  contact: null,
  date: null,
  file: null,
};

export const plainFieldOf = (question: PublicQuestion) =>
  plainFields[question.type] as PlainField<PublicQuestion> | null; // a question's own type picked the field

/** Whether all of a survey can be asked in a form that needs no script. */
export const isPlain = (questions: readonly { readonly type: QuestionType }[]): boolean =>
  questions.every(({ type }) => plainFields[type] !== null);

/** @param fields of the form as it was sent, whoever wrote it */
export const sentForm = (fields: FormData): SentForm => {
  const all = (name: string) =>
    fields
      .getAll(name)
      .flatMap((value) => (typeof value === "string" ? [storable(value).replaceAll("\r\n", "\n")] : []));
  return { all, first: (name) => all(name)[0] ?? "" };
};
