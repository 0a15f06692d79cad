import type { followUp as english } from "../en/follow-up.ts";

export const followUp: Partial<Record<keyof typeof english, string>> = {
  "followUp.title": "处理结果回访",
  "followUp.solved": "客户表示已解决",
  "followUp.unsolved": "客户表示未解决",
  "followUp.rated": "投诉未被支持，客户已评价处理过程",
  "followUp.asked": "已发邮件回访，客户尚未答复",
  "followUp.satisfaction": "对处理过程的满意度",
  "followUp.effort": "费力度（分数越高越轻松）",
  "followUp.of5": "{value} / 5",
  "followUp.of7": "{value} / 7",
  "followUp.notSaid": "未评分",
  "followUp.nps": "投诉前后的推荐意愿（NPS）",
  "followUp.npsNone": "暂无",
  "followUp.npsOf10": "{value} / 10",
  "followUp.npsTo": "之后",
  "customer.score.nps": "推荐意愿（NPS）",
  "customer.score.csat": "满意度（CSAT）",
  "customer.score.ces": "费力度（CES）",
  "history.follow_up.solved": "已解决",
  "history.follow_up.unsolved": "未解决",
};
