import type { HostedWord } from "../en/hosted.ts";

export const hosted: Partial<Record<HostedWord, string>> = {
  language: "語言",
  needsScript: "這份問卷中有些題目需要 JavaScript 才能作答。請在瀏覽器中啟用後重新開啟本頁。",
  closedTitle: "本次調查已結束",
  closedText: "目前不再收集新的回答，感謝您的關注。",
  pausedTitle: "本次調查尚未開放",
  pausedText: "請稍後再來，或聯絡提供連結的人。",
  unknownTitle: "找不到這個頁面",
  unknownText: "請確認網址是否完整；如果沒有問題，請聯絡提供連結的人。",
  goesOn: "根據您的回答，下面還有幾個問題。",
  needsLook: "尚未送出：請檢查下面標示的題目。",
};
