import type { learning as english } from "../en/learning.ts";

export const learning: Partial<Record<keyof typeof english, string>> = {
  "keys.correct": "纠正识别结果：再按一个字母或数字",
  "correct.open": "纠正",
  "correct.title": "纠正识别结果",
  "correct.sentiment": "情感",
  "correct.emotion": "情绪",
  "correct.category": "类别",
  "correct.said.sentiment": "情感已改为「{value}」",
  "correct.said.emotion": "情绪已改为「{value}」",
  "correct.said.category": "已归入「{value}」",
  "correct.undone": "已撤销",
  "correct.byTeam": "团队判定",
  "correct.heedRead": "Heed 原判：{value}",
  "correct.same": "已经是这样了。",
  "problem.superseded": "这条纠正已不再生效：已有人再次纠正或撤销。",
  "problem.nothing_written": "这里没有可供纠正的文字。",
};
