import type { HostedWord } from "../en/hosted.ts";

export const hosted: Partial<Record<HostedWord, string>> = {
  language: "语言",
  needsScript: "这份问卷中有些题目需要 JavaScript 才能作答。请在浏览器中启用后重新打开本页。",
  closedTitle: "本次调查已结束",
  closedText: "现在不再接收新的回答，感谢您的关注。",
  pausedTitle: "本次调查暂未开放",
  pausedText: "请稍后再来，或联系给您链接的人。",
  unknownTitle: "找不到这个页面",
  unknownText: "请检查网址是否完整；如果没有问题，请联系给您链接的人。",
  goesOn: "根据您的回答，下面还有几个问题。",
  needsLook: "还没有提交：请检查下面标出的题目。",
};
