import type { Phrases } from "./rules.ts";

/** Phrases written with commas between them. */
export const list = (written: string): Phrases =>
  written
    .split(",")
    .map((phrase) => phrase.trim())
    .filter(Boolean);
