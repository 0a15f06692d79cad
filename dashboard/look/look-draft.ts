import type { SiteLook } from "../../shared/contract/look.schema.ts";
import { contrast } from "../../shared/look/colour.ts";
import { lookFaults } from "../../shared/look/faults.ts";

export type Scheme = "light" | "dark";
export const colourNames = ["background", "text", "accent"] as const;
export type ColourName = (typeof colourNames)[number];

/** `#rrggbb` of what was typed, with or without its `#` or in capitals; null when it is no colour. */
export function colourIn(typed: string): string | null {
  const hex = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/.exec(typed.trim().toLowerCase())?.[1];
  if (!hex) return null;
  return `#${hex.length === 3 ? [...hex].map((digit) => digit + digit).join("") : hex}`;
}

/** How far a colour is from its background, and what is offered where that is too near. Null for the background itself. */
export function standingOf(look: Pick<SiteLook, "light" | "dark">, scheme: Scheme, name: ColourName) {
  const colours = look[scheme];
  if (!colours || name === "background") return null;
  const fault = lookFaults(look).find(({ field }) => field === `${scheme}.${name}`);
  return { ratio: contrast(colours[name], colours.background), fault: fault ?? null };
}

/** What the collector takes as names of fonts. */
export const areFonts = (typed: string): boolean => /^[\p{L}\p{N} ,_-]{0,120}$/u.test(typed);
