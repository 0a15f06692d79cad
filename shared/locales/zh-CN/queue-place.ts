import type { queuePlace as english } from "../en/queue-place.ts";

/** 投诉为何排在这个位置，逐项说明。 */
export const queuePlace: Partial<Record<keyof typeof english, string>> = {
  "place.title": "排序依据",
  "place.score": "{score} 分",
  "place.severity": "严重程度",
  "place.proposed": "{value}（系统建议，待评估）",
  "place.sentiment": "语气",
  "place.deadline": "时限",
  "place.deadline.none": "没有时限",
  "place.deadline.waiting": "等待客户回复",
  "place.deadline.ahead": "时间充裕",
  "place.deadline.near": "即将到期",
  "place.deadline.missed": "已超时",
  "place.worth": "客户订单数",
  "place.worth.unknown": "未知",
  "place.safety": "安全",
  "place.safety.judged": "涉及或可能涉及人身安全",
  "place.safety.read": "客户的话提到危险，尚待人工评估",
  "place.how": "各项系数相乘；涉及安全时再加分，加分高于其他各项相乘的最大值。分数高的先处理。",
};
