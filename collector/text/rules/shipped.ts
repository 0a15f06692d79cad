import { chinese } from "./chinese.ts";
import { english } from "./english.ts";
import type { Rules } from "./rules.ts";

/** The rules Heed comes with; a workspace may read by its own. */
export const shippedRules: Rules = { en: english, zh: chinese };
