import type { schedule as english } from "../en/schedule.ts";

export const schedule: Partial<Record<keyof typeof english, string>> = {
  "schedule.when": "发布时间",
  "schedule.now": "立即发布",
  "schedule.later": "定时发布",
  "schedule.at": "日期和时间",
  "schedule.zone": "以工作区时区（{zone}）为准。发布前仍可继续修改草稿。",
  "schedule.do": "定时发布",
  "schedule.done": "已设定，草稿到时将自动在 {site} 上线。",
  "schedule.on": "定时发布 · {at}",
  "schedule.heldBack": "暂缓发布：内容不完整",
  "schedule.cancel": "取消定时",
  "schedule.cancelled": "已取消，草稿将等待手动发布。",
  "problem.schedule_past": "请选择将来的日期和时间。",
};
