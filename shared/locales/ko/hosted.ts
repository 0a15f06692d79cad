import type { HostedWord } from "../en/hosted.ts";

export const hosted: Partial<Record<HostedWord, string>> = {
  language: "언어",
  needsScript:
    "이 설문에는 JavaScript가 필요한 질문이 있습니다. 브라우저에서 켠 뒤 페이지를 다시 열어 주세요.",
  closedTitle: "설문이 종료되었습니다",
  closedText: "더 이상 응답을 받지 않습니다. 찾아 주셔서 감사합니다.",
  pausedTitle: "지금은 참여할 수 없는 설문입니다",
  pausedText: "나중에 다시 오시거나 링크를 보낸 분에게 문의해 주세요.",
  unknownTitle: "페이지를 찾을 수 없습니다",
  unknownText: "주소가 올바른지 확인해 주세요. 올바르다면 링크를 보낸 분에게 문의해 주세요.",
  goesOn: "답변에 따라 아래에 질문이 더 있습니다.",
  needsLook: "아직 제출되지 않았습니다. 아래에 표시된 답변을 확인해 주세요.",
};
