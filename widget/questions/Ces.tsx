import { stepsFrom } from "../../shared/questions/steps.ts";
import type { QuestionProps } from "./renderers.ts";
import { numbered, Scale } from "./Scale.tsx";

const steps = numbered(stepsFrom(1, 7));

export const Ces = (props: QuestionProps<"ces">) => (
  <Scale {...props} look="numbers" steps={steps} columns={7} />
);
