import type { Estimate } from "../../shared/contract/primitives.schema.ts";

/** Below this a score is noise dressed as a number: only the count is shown. */
const FEWEST_FOR_A_SCORE = 10;
/** Below this the score stands, but quietly. */
const FEWEST_FOR_A_FIRM_SCORE = 30;

/** How much a number may say for itself. */
export type Standing =
  | { readonly kind: "none" }
  | { readonly kind: "few"; readonly answered: number }
  | {
      readonly kind: "rough" | "firm";
      readonly answered: number;
      readonly value: number;
      readonly low: number;
      readonly high: number;
    };

export function standingOf({ value, low, high, answered }: Estimate): Standing {
  if (answered === 0) return { kind: "none" };
  if (value === null || answered < FEWEST_FOR_A_SCORE) return { kind: "few", answered };
  const kind = answered < FEWEST_FOR_A_FIRM_SCORE ? "rough" : "firm";
  return { kind, answered, value, low: low ?? value, high: high ?? value };
}
