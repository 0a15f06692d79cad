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
  matrix: () => ({ rows: [{ id: "row_1", label: {} }], steps: 5 }),
  contact: () => ({
    fields: [
      { id: "name", required: false },
      { id: "email", required: true },
    ],
  }),
  file: () => ({ accept: ["image"], maxMegabytes: 5, maxFiles: 3 }),
  date: () => ({}),
  text: () => ({ size: "long" }),
  statement: () => ({}),
};

/** In the order a person looks for them: scales, choices, the rest. */
export const typesOffered = Object.keys(settings) as QuestionType[]; // a record's own keys are its key type

const letters = "abcdefghjkmnpqrstuvwxyz23456789";
const LETTERS_OF_AN_ID = 4;

/**
 * An id such as `text_k4dm` that is not taken. By chance, not counted: what was removed long ago keeps its answers, and
 * a new one must not inherit them.
 * @param random 0 ≤ result < 1
 */
export function freeId(stem: string, taken: readonly string[], random = Math.random): string {
  const letter = () => letters[Math.floor(random() * letters.length)];
  const id = `${stem}_${Array.from({ length: LETTERS_OF_AN_ID }, letter).join("")}`;
  return taken.includes(id) ? freeId(stem, taken, random) : id;
}

/** An empty question of this type. */
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
