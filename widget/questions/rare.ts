import type { PublicQuestion, QuestionType } from "../../shared/contract/survey.schema.ts";
import { cesProblem } from "../../shared/questions/ces.ts";
import { csatProblem } from "../../shared/questions/csat.ts";
import { npsProblem } from "../../shared/questions/nps.ts";
import type { QuestionRule } from "../../shared/questions/rule.ts";
import { textProblem } from "../../shared/questions/text.ts";
import { type QuestionProps, type Renderer, scores } from "./renderers.ts";

/** What some types need of where they stand. */
export type Around = {
  /** Uploads a file under an id of its own. @returns whether the collector has it */
  readonly upload: (about: { id: string; question: string; name: string }, file: File) => Promise<boolean>;
  readonly redraw: () => void;
};

export type RareProps<Type extends QuestionType = QuestionType> = QuestionProps<Type> & { around: Around };

/** How a type of question is asked, and what is wrong with an answer to it. */
export type Asking<Type extends QuestionType = QuestionType> = {
  readonly Question: (props: RareProps<Type>) => ReturnType<Renderer<Type>>;
  readonly problem: QuestionRule<Extract<PublicQuestion, { type: Type }>>["problem"];
  /** Looks that only this type needs. */
  readonly css?: string;
};
type Fetch<Type extends QuestionType> = () => Asking<Type> | Promise<Asking<Type>>;

/** Every type: what is always here, and what is fetched when a survey asks such a question. */
const fetchers: { readonly [Type in QuestionType]: Fetch<Type> } = {
  nps: () => ({ Question: scores.nps, problem: npsProblem }),
  csat: () => ({ Question: scores.csat, problem: csatProblem }),
  ces: () => ({ Question: scores.ces, problem: cesProblem }),
  text: () => import("../later.ts").then(({ Text }) => ({ Question: Text, problem: textProblem })),
  rating: () => import("./Rating.tsx"),
  single_choice: () => import("./Choice.tsx").then((choice) => choice.single),
  multiple_choice: () => import("./Choice.tsx").then((choice) => choice.multiple),
  yes_no: () => import("./YesNo.tsx"),
  ranking: () => import("./Ranking.tsx"),
  matrix: () => import("./Matrix.tsx"),
  contact: () => import("./Contact.tsx"),
  file: () => import("./FileField.tsx"),
  date: () => import("./DateField.tsx"),
  statement: () => import("./Statement.tsx"),
};

const fetched = new Map<QuestionType, unknown>();

/**
 * Fetches what asks these questions; what was fetched before takes no time.
 * @param adopt takes the looks that come along
 */
export async function fetchRenderers(
  questions: readonly PublicQuestion[],
  adopt: (css: string) => void,
): Promise<void> {
  const types = new Set(questions.map(({ type }) => type));
  const fetchOne = async (type: QuestionType) => {
    if (fetched.has(type)) return;
    const asking = await fetchers[type]();
    if (asking.css) adopt(asking.css);
    fetched.set(type, asking);
  };
  await Promise.all([...types].map(fetchOne));
}

/** What asks this question, once fetched. */
export const askingOf = ({ type }: PublicQuestion) => fetched.get(type) as Asking; // of the question's own type
