import type { Localized } from "../contract/primitives.schema.ts";
import type { Question, SurveyDefinition } from "../contract/survey.schema.ts";
import { saidBy } from "./in-language.ts";
import { anyOf } from "./next.ts";
import { canBeReached } from "./reachable.ts";
import { recallsIn } from "./recall.ts";
import { textLimit } from "./text-limit.ts";

/** What keeps a survey from visitors, and at which question; null when it is about the survey as a whole. */
export type Gap = {
  readonly question: string | null;
  /** The field of the question (or of the survey) to mend. */
  readonly field: string;
  readonly lack:
    | "no_words"
    | "too_few_options"
    | "option_without_words"
    | "too_few_rows"
    | "row_without_words"
    | "no_contact_field"
    | "no_file_kind"
    | "picks_impossible"
    | "range_impossible"
    | "recalls_no_earlier"
    | "recalls_no_field"
    | "condition_without_answer"
    | "condition_on_no_earlier"
    | "condition_on_no_field"
    | "never_asked"
    | "nothing_asked";
};

type Found = Omit<Gap, "question">;
/** What of the survey a question is looked at with. */
type Around = { readonly earlier: readonly Question[] } & Pick<SurveyDefinition, "language" | "fields">;

/** Everything that must be mended before anybody is asked; nothing when every visitor can come to the survey's end. */
export function gapsOf(definition: SurveyDefinition): Gap[] {
  const { questions, thanks } = definition;
  const gaps = questions.flatMap((question, at) => {
    const around = { ...definition, earlier: questions.slice(0, at) };
    return [
      ...wordGaps(question, around),
      ...optionGaps(question, around),
      ...partGaps(question, around),
      ...rangeGaps(question),
      ...logicGaps(question, around),
    ].map((gap) => ({ question: question.id, ...gap }));
  });
  const isAsking = questions.some(({ type }) => type !== "statement");
  return [
    ...gaps,
    ...(isAsking ? [] : [{ question: null, field: "questions", lack: "nothing_asked" } as const]),
    ...textGaps("thanks", thanks, true, { earlier: questions, ...definition }).map((gap) => ({
      question: null,
      ...gap,
    })),
  ];
}

/** Words are needed in the language the survey is written in; elsewhere those stand in. */
function wordGaps(question: Question, around: Around): Found[] {
  return Object.entries(saidBy(question)).flatMap(([field, words]) =>
    textGaps(field, words, field === "title", around),
  );
}

function textGaps(
  field: string,
  words: Localized | undefined,
  isNeeded: boolean,
  { earlier, language = "en", fields = [] }: Around,
): Found[] {
  const said = Object.values(words ?? {}).filter((text) => text?.trim());
  if (!words?.[language]?.trim() && (isNeeded || said.length > 0)) return [{ field, lack: "no_words" }];
  return recallGaps(field, said, { earlier, fields });
}

/** Only what was asked or declared before can be recalled. */
function recallGaps(
  field: string,
  said: readonly (string | undefined)[],
  { earlier, fields = [] }: Pick<Around, "earlier" | "fields">,
): Found[] {
  const recalls = said.flatMap((text) => recallsIn(text ?? ""));
  const lacksEarlier = recalls.some(({ name, source }) => !source && !earlier.some(({ id }) => id === name));
  const lacksField = recalls.some(({ name, source }) => source === "fields" && !fields.includes(name));
  return [
    ...(lacksEarlier ? [{ field, lack: "recalls_no_earlier" } as const] : []),
    ...(lacksField ? [{ field, lack: "recalls_no_field" } as const] : []),
  ];
}

function optionGaps(question: Question, around: Around): Found[] {
  if (!("options" in question)) return [];
  const { options } = question;
  const { language = "en" } = around;
  const count = options.length + ("other" in question && question.other ? 1 : 0);
  if (count < 2) return [{ field: "options", lack: "too_few_options" }];
  const gaps = recallGaps("options", labelsOf(options), around);
  if (options.some(({ label }) => !label[language]?.trim()))
    gaps.push({ field: "options", lack: "option_without_words" });
  if (question.type === "multiple_choice") {
    const { min = 1, max = count } = question;
    if (min > max || min > count) gaps.push({ field: "min", lack: "picks_impossible" });
  }
  return gaps;
}

function partGaps(question: Question, around: Around): Found[] {
  const { language = "en" } = around;
  if (question.type === "contact" && question.fields.length === 0)
    return [{ field: "fields", lack: "no_contact_field" }];
  if (question.type === "file" && question.accept.length === 0)
    return [{ field: "accept", lack: "no_file_kind" }];
  if (!("rows" in question)) return [];
  if (question.rows.length === 0) return [{ field: "rows", lack: "too_few_rows" }];
  const isWordless = question.rows.some(({ label }) => !label[language]?.trim());
  return [
    ...recallGaps("rows", labelsOf(question.rows), around),
    ...(isWordless ? [{ field: "rows", lack: "row_without_words" } as const] : []),
  ];
}

const labelsOf = (listed: readonly { readonly label: Localized }[]) =>
  listed.flatMap(({ label }) => Object.values(label));

function rangeGaps(question: Question): Found[] {
  if (question.type === "text" && (question.minLength ?? 0) > textLimit(question))
    return [{ field: "minLength", lack: "range_impossible" }];
  if (question.type === "date" && (question.earliest ?? "") > (question.latest ?? "9"))
    return [{ field: "earliest", lack: "range_impossible" }];
  return [];
}

function logicGaps(question: Question, { earlier, fields = [] }: Around): Found[] {
  const found = (lack: Gap["lack"]): Found[] => [{ field: "showIf", lack }];
  const conditions = (question.showIf ?? []).flatMap(anyOf);
  const isEarlier = (id: string) => earlier.some((each) => each.id === id);
  if (conditions.some((condition) => "question" in condition && !isEarlier(condition.question)))
    return found("condition_on_no_earlier");
  if (conditions.some((condition) => "field" in condition && !fields.includes(condition.field)))
    return found("condition_on_no_field");
  if (conditions.some((condition) => condition.is === "one_of" && condition.values.length === 0))
    return found("condition_without_answer");
  return canBeReached(question, earlier) ? [] : found("never_asked");
}
