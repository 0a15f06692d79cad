import type { Question, QuestionType } from "../../shared/contract/survey.schema.ts";

const twoOptions = () => [
  { id: "option_1", label: {} },
  { id: "option_2", label: {} },
];

/** What a type needs beyond what every question has. */
const settings: { readonly [Type in QuestionType]: () => object } = {
  nps: () => ({}),
  csat: () => ({ look: "faces" }),
  ces: () => ({}),
  rating: () => ({ steps: 5, look: "stars" }),
  single_choice: () => ({ options: twoOptions() }),
  multiple_choice: () => ({ options: twoOptions() }),
  yes_no: () => ({}),
  ranking: () => ({ options: twoOptions() }),
  date: () => ({}),
  text: () => ({ size: "long" }),
  statement: () => ({}),
};

/** In the order a person looks for them: scales, choices, the rest. */
export const typesOffered = Object.keys(settings) as QuestionType[]; // a record's own keys are its key type

/** The first of `stem_1`, `stem_2`, … that is not taken. */
export function freeId(stem: string, taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`${stem}_${number}`)) number++;
  return `${stem}_${number}`;
}

/** An empty question of this type. `taken`: ids that were given out, those of removed questions included. */
export const newQuestion = (type: QuestionType, taken: readonly string[]): Question =>
  ({
    id: freeId(type, taken),
    type,
    required: false,
    title: {},
    ...settings[type](),
  }) as Question; // settings hold what the type needs

/** The list with the element at `from` moved by `by` places; as it was where that leads out of it. */
export function moved<Element>(list: readonly Element[], from: number, by: number): Element[] {
  const to = from + by;
  const element = list[from];
  if (element === undefined || to < 0 || to >= list.length) return [...list];
  const others = list.filter((_, index) => index !== from);
  return [...others.slice(0, to), element, ...others.slice(to)];
}
