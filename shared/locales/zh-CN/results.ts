import type { results as english } from "../en/results.ts";

export const results: Partial<Record<keyof typeof english, string>> = {
  "results.skipped": "{n} 人跳过",
  "results.left": "{n} 人在此之前离开",
  "results.notAsked": "{n} 人未被问到",
  "results.satisfied": "满意的占比",
  "results.intervals": "小字表示该占比在全体客户中很可能所处的范围（95% 置信）。",
};
