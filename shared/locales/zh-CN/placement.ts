import type { placement as english } from "../en/placement.ts";

export const placement: Partial<Record<keyof typeof english, string>> = {
  "survey.addLanguage": "添加语言",
};
