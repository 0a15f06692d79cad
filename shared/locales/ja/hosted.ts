import type { HostedWord } from "../en/hosted.ts";

export const hosted: Partial<Record<HostedWord, string>> = {
  language: "言語",
  needsScript:
    "このアンケートには JavaScript が必要な質問があります。ブラウザーで有効にしてから、ページを再読み込みしてください。",
  closedTitle: "このアンケートは終了しました",
  closedText: "回答の受付は終了しています。お越しいただきありがとうございます。",
  pausedTitle: "このアンケートは現在受け付けていません",
  pausedText: "時間をおいてもう一度お試しいただくか、リンクの送り主にお問い合わせください。",
  unknownTitle: "ページが見つかりません",
  unknownText: "アドレスが正しいかご確認ください。正しい場合は、リンクの送り主にお問い合わせください。",
  goesOn: "ご回答に応じて、下に続きの質問があります。",
  needsLook: "まだ送信されていません。下に示した回答をご確認ください。",
};
