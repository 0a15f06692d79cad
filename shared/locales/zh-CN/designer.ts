import type { designer as english } from "../en/designer.ts";

export const designer: Partial<Record<keyof typeof english, string>> = {
  "survey.tabs": "问卷的各部分",
  "survey.tab.questions": "题目",
  "survey.tab.targeting": "投放",
  "survey.tab.results": "结果",

  "logic.about": "判断对象",
  "logic.field": "隐藏字段：{name}",
  "logic.customer": "页面提供的客户属性",
  "logic.attribute": "属性",
  "logic.attributeHint": "与页面在 Heed.identify 中的写法一致：plan、name、email",
  "logic.values": "取值，用逗号隔开",
  "logic.number": "数值",
  "logic.known": "有值",
  "logic.not_known": "没有值",
  "logic.not_answered": "未作答",
  "logic.not_one_of": "不是以下任何一项",
  "logic.not_at_least": "并非不低于",
  "logic.not_at_most": "并非不高于",
  "logic.or": "或",
  "logic.and": "且",
  "logic.addOr": "或者……",

  "fields.title": "隐藏字段",
  "fields.hint":
    "由页面随问卷一起提供、访客看不到的信息，例如订单号或套餐。显示条件可以用到它，写 {place} 可把它放进文案。",
  "fields.name": "字段名",
  "fields.nameProblem": "只能用小写字母、数字和下划线，并以字母开头。",
  "fields.taken": "已有同名字段。",
  "fields.add": "添加字段",
  "fields.remove": "删除字段 {name}",
  "fields.how": "页面如何填写",

  "preview.size": "屏幕",
  "preview.theme": "浅色或深色",
  "preview.light": "浅色",
  "preview.dark": "深色",
  "preview.start": "起点",
  "preview.beginning": "开头",
  "preview.language": "语言",
  "preview.again": "重新开始",
};
