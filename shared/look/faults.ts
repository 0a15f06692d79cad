import type { Colours, SiteLook } from "../contract/look.schema.ts";
import { contrast, withContrast } from "./colour.ts";

/** A colour too near to its background. */
export type LookFault = {
  /** `light.text`, `dark.accent` … */
  readonly field: string;
  readonly ratio: number;
  readonly needs: number;
  /** The nearest colour that will do. */
  readonly fix: string;
};

/** WCAG 2.2: 1.4.3 asks 4.5:1 of text, 1.4.11 asks 3:1 of what must be told apart, such as a chosen step. */
const needed = { text: 4.5, accent: 3 } as const satisfies Partial<Record<keyof Colours, number>>;

export const lookFaults = ({ light, dark }: Pick<SiteLook, "light" | "dark">): LookFault[] => [
  ...faultsIn("light", light),
  ...(dark ? faultsIn("dark", dark) : []),
];

const faultsIn = (scheme: "light" | "dark", colours: Colours): LookFault[] =>
  (["text", "accent"] as const).flatMap((name) => {
    const ratio = contrast(colours[name], colours.background);
    const needs = needed[name];
    const fix = withContrast(colours[name], colours.background, needs);
    return ratio < needs ? [{ field: `${scheme}.${name}`, ratio, needs, fix }] : [];
  });
