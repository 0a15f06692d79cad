import type { trial as english } from "../en/trial.ts";

export const trial: Partial<Record<keyof typeof english, string>> = {
  "trial.open": "在我的网站上试用",
  "trial.title": "在你的网站上试用",
  "trial.what":
    "草稿会在新标签页里的这个页面上立即弹出，不受投放规则限制。其他人看不到，也不会留下任何数据：不保存答案，不计次数，浏览器里也不留痕迹。",
  "trial.address": "已安装代码的页面地址",
  "trial.addressHint": "{site} 的任意页面。",
  "trial.addressSeen": "最近一次在这里检测到代码。",
  "trial.addressProblem": "请填写以 https:// 或 http:// 开头的地址",
  "trial.hour": "链接一小时内有效。请勿转发：拿到链接的人都能看到草稿。",
  "trial.go": "打开页面",
  "trial.unsaved": "最近的修改还没有保存，打开后看到的会是旧草稿。保存后再试。",
  "trial.note": "试用中，不保存任何数据",
  "trial.again": "再次显示",
  "trial.over": "试用已结束。请在 Heed 的问卷页面重新打开。",
  "trial.notAllowed": "这个地址还不能显示问卷。请在“接入”里把它加入网站的允许地址。",
};
