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

  "learning.title": "Heed 学到了什么",
  "learning.intro":
    "您纠正或认可识别结果时，Heed 会从中学习，且只用于本工作区。只有在没学过的文字上确实比出厂识别更准，学到的内容才会启用。",
  "learning.nothing": "还没有学到内容",
  "learning.nothingText":
    "在收件箱打开一条反馈，按 l，再按一个字母或数字。认可与纠正同样有用。Heed 会在五分钟内学习。",
  "learning.used": "已启用",
  "learning.notUsed": "未启用",
  "learning.before": "出厂识别",
  "learning.after": "学习之后",
  "learning.interval": "正确，大概率在 {low} 到 {high} 之间",
  "learning.from":
    "共评判 {judged} 条，每条都由没学过它的版本来判：其中 {said} 条经您纠正或认可，{letStand} 条在处理时未作改动。",
  "learning.isBetter": "确实更准：改对了 {mended} 条，改错了 {broken} 条。新反馈已按学到的内容识别。",
  "learning.isNotBetter":
    "还不能确定更准：改对了 {mended} 条，改错了 {broken} 条，可能只是巧合，新反馈仍按出厂方式识别。",
  "learning.tooFew": "要判断是否有效需要 {least} 条，目前有 {judged} 条。在此之前不会有任何变化。",
  "learning.log": "纠正记录",
  "learning.logEmpty": "还没有人纠正过。",
  "learning.more": "显示更早的记录",
  "learning.agreed": "{value}（认可原判）",
  "learning.changed": "{from} → {to}",
  "learning.unread": "未识别",
  "learning.nobody": "API 密钥，或已离开的成员",

  "reread.title": "重新识别已有反馈",
  "reread.text":
    "新反馈按 Heed 现在的方式识别，之前的反馈可以在后台重新识别一遍；团队的判定和投诉的归类保持不变。Heed 升级后会自动开始。",
  "reread.start": "重新识别",
  "reread.pause": "暂停",
  "reread.resume": "继续",
  "reread.running": "已识别 {done} / {total} 条",
  "reread.paused": "已暂停：{done} / {total} 条",
  "reread.done": "已完成：{done} / {total} 条",
};
