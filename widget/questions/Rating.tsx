import { ratingProblem } from "../../shared/questions/rating.ts";
import { stepsFrom } from "../../shared/questions/steps.ts";
import { filledAll } from "../survey/filled-all.ts";
import { star } from "./Csat.tsx";
import type { QuestionProps } from "./renderers.ts";
import { Scale } from "./Scale.tsx";

/** As many targets of 44 px as a small phone has room for; more steps stand in two rows. */
const MOST_IN_A_ROW = 7;

export const problem = ratingProblem;

export function Question(props: QuestionProps<"rating">) {
  const { question, words } = props;
  const { look, steps: count } = question;
  const steps = stepsFrom(1, count).map((step) => ({
    value: step,
    name: filledAll(words.stepOf, { n: step, m: count }),
    drawing: look === "stars" ? star : step,
  }));
  const columns = count > MOST_IN_A_ROW ? Math.ceil(count / 2) : count;
  return <Scale {...props} look={look} steps={steps} columns={columns} />;
}
