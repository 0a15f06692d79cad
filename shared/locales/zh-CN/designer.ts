import type { designer as english } from "../en/designer.ts";

export const designer: Partial<Record<keyof typeof english, string>> = {
  "survey.tabs": "问卷的各部分",
  "survey.tab.questions": "题目",
  "survey.tab.targeting": "投放",
  "survey.tab.results": "结果",
};
