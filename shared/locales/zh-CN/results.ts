import type { results as english } from "../en/results.ts";

export const results: Partial<Record<keyof typeof english, string>> = {
  "results.versions": "统计范围",
  "results.everyVersion": "全部版本（按最新文案显示）",
  "results.skipped": "{n} 人跳过",
  "results.left": "{n} 人在此之前离开",
  "results.notAsked": "{n} 人未被问到",
  "results.satisfied": "满意率",
  "results.score": "{name} {value}，{interval}",
  "results.meanBetween": "平均 {value}，很可能在 {low}–{high} 之间",
  "results.intervals": "括号内为该占比在全体客户中很可能所处的范围（95% 置信）。",
};
