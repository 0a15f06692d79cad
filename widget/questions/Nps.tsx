import { stepsFrom } from "../../shared/questions/steps.ts";
import type { QuestionProps } from "./renderers.ts";
import { numbered, Scale } from "./Scale.tsx";

const steps = numbered(stepsFrom(0, 10));

export const Nps = (props: QuestionProps<"nps">) => <Scale {...props} look="numbers" steps={steps} />;
