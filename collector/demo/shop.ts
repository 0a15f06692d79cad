import type { Tongue } from "./phrasebook.ts";

export const SHOP_NAME = "Lumen & Oak (demo)";
/** A name nobody can register: the address of a shop that does not exist. */
const SHOP = "https://lumenandoak.example";

export const shopPage = (tongue: Tongue, path: string): string =>
  `${SHOP}${tongue === "zh" ? "/zh" : ""}${path}`;

/**
 * The shop's goods by number, the same number in both languages, and what fits which sentence: `{lamp}` in a sentence
 * stands for one of the lamps, `{item}` for any. One text speaks of one of them throughout.
 */
export const goods = {
  item: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  lamp: [0, 1, 2],
  furniture: [3, 4, 5, 6],
  textile: [7, 8],
  fragile: [0, 1, 2, 3, 4, 5, 6, 9, 10],
} as const;
export const goodsPaths = [
  "desk-lamp",
  "floor-lamp",
  "pendant-light",
  "oak-side-table",
  "oak-bench",
  "reading-chair",
  "wall-shelf",
  "wool-throw",
  "linen-duvet-cover",
  "stoneware-bowl-set",
  "ceramic-vase",
  "rattan-basket",
] as const;
