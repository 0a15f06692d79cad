import type { placement as english } from "../en/placement.ts";

export const placement: Partial<Record<keyof typeof english, string>> = {
  "problem.slug_taken": "这个地址已被另一份问卷使用，请换一个。",
  "placement.label": "显示位置",
  "placement.bottom-end": "右下角",
  "placement.bottom-start": "左下角",
  "placement.bottom": "底部居中",
  "placement.top-end": "右上角",
  "placement.top-start": "左上角",
  "placement.modal": "页面中央的对话框",
  "placement.tab": "页面边缘的标签",
  "placement.inline": "嵌入页面",
  "placement.bottom-end.hint": "在手机上从底部升起，不影响浏览页面；在阿拉伯语页面上左右互换。",
  "placement.bottom-start.hint": "在手机上从底部升起，不影响浏览页面；在阿拉伯语页面上左右互换。",
  "placement.bottom.hint": "在手机上从底部升起，不影响浏览页面；在阿拉伯语页面上左右互换。",
  "placement.top-end.hint": "在手机上从底部升起，不影响浏览页面；在阿拉伯语页面上左右互换。",
  "placement.top-start.hint": "在手机上从底部升起，不影响浏览页面；在阿拉伯语页面上左右互换。",
  "placement.modal.hint": "作答或关闭之前，无法操作页面的其他部分。",
  "placement.tab.hint": "访客点击标签后才会打开，不会自动弹出。",
  "placement.inline.hint": "显示在页面放置此元素的地方，不会自动弹出。",
  "survey.addLanguage": "添加语言",
};
