import type { QuestionType } from "../contract/survey.schema.ts";
import { csat } from "./csat.ts";
import { nps } from "./nps.ts";
import type { QuestionRule } from "./rule.ts";
import { text } from "./text.ts";

export const questionRules: Record<QuestionType, QuestionRule> = { nps, csat, text };
