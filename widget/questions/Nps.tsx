import type { QuestionProps } from "./renderers.ts";
import { Scale } from "./Scale.tsx";

const steps = Array.from({ length: 11 }, (_, value) => ({ value, name: `${value}`, drawing: value }));

export const Nps = (props: QuestionProps) => <Scale {...props} look="numbers" steps={steps} />;
