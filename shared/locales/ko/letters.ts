import type { LetterWord } from "../en/letters.ts";

export const letters: Record<LetterWord, string> = {
  hello: "안녕하세요.",
  helloName: "{name} 고객님, 안녕하세요.",
  "customer.why": "{company}에 접수하신 불만 {reference} 건으로 보내 드리는 메일입니다.",
  "customer.answerHere": "답장은 이 메일에 바로 회신해 주세요.",
  "customer.answerThere": "이 메일 주소로는 회신을 받지 않습니다. 하실 말씀은 접수 페이지에 남겨 주세요.",
  "customer.open": "접수 페이지 열기",
  "acknowledgement.subject": "불만 {reference}이(가) 접수되었습니다",
  "acknowledgement.text": "{date}에 고객님의 불만이 접수되었습니다. 접수 번호는 {reference}입니다.",
  "acknowledgement.next":
    "담당자가 내용을 확인한 뒤 답변드리겠습니다. 접수 페이지에서 진행 상황을 확인하고 내용을 추가하실 수 있습니다.",
  "answer.subject": "불만 {reference} 건에 대한 답변",
  "answer.text": "접수하신 불만에 대해 담당자 {author}의 답변을 전해 드립니다.",
  "answer.textTeam": "접수하신 불만에 대해 답변드립니다.",
  "answer.files": "첨부 파일: {names}",
  "answer.filesThere": "첨부 파일은 불만 페이지에서 확인하실 수 있습니다: {names}",
  "question.subject": "불만 {reference} 건과 관련해 여쭙니다",
  "question.text": "처리를 이어 가기 위해 담당자 {author}의 질문을 전해 드립니다.",
  "question.textTeam": "처리를 이어 가기 위해 다음 내용을 확인하고 싶습니다.",
  "delayed.subject": "불만 {reference} 건의 처리가 예정보다 늦어지고 있습니다",
  "delayed.text":
    "접수하신 불만의 처리가 예정보다 늦어지고 있습니다. 기다리시게 해 죄송합니다. 계속 확인하고 있으며, 진행되는 대로 알려 드리겠습니다.",
  "resolved.subject": "불만 {reference} 건의 처리 결과 안내",
  "resolved.text": "접수하신 불만의 처리 결과가 나왔습니다. 접수 페이지에서 확인해 주세요.",
  "resolved.textWith": "접수하신 불만의 처리 결과를 안내드립니다.",
  "resolved.next": "이 결과로 해결되지 않는 점이 있으면 접수 페이지에서 알려 주세요.",
  "rejected.subject": "불만 {reference} 건에 대한 결정 안내",
  "follow_up.subject": "문제가 해결되었나요? 불만 {reference}",
  "follow_up.text": "불만 처리 결과를 안내드린 바 있습니다. 문제가 해결되었나요?",
  "follow_up.yes": "네, 해결되었습니다",
  "follow_up.no": "아니요, 해결되지 않았습니다",
  "follow_up.handling.subject": "불만 {reference} 건의 처리 과정은 어떠셨나요?",
  "follow_up.handling.text":
    "불만에 대한 결정을 안내드린 바 있습니다. 결과와 관계없이 처리 과정이 어떠셨는지 알려 주세요.",
  "follow_up.handling.disagree":
    "결정에 동의하지 않으시면 문의하실 수 있는 다른 곳을 접수 페이지의 결정 내용에서 확인하실 수 있습니다. 저희가 빠뜨린 점이 있으면 같은 페이지에 글을 남겨 주세요. 다시 확인하겠습니다.",
  "follow_up.handling.rate": "처리 과정 평가하기",
  "follow_up.handling.overlooked": "빠뜨린 점 알리기",
  "follow_up.next": "답변이 없으면 이 건을 종료합니다. 종료 후에도 접수 페이지에서 글을 남기실 수 있습니다.",
  "reopened.subject": "불만 {reference} 건을 다시 확인하고 있습니다",
  "reopened.text": "접수하신 불만을 다시 열어 담당자가 확인하고 있습니다.",
  "closed.subject": "불만 {reference} 건이 종료되었습니다",
  "closed.text":
    "접수하신 불만 건이 종료되었습니다. 해결되지 않은 점이 있으면 알려 주세요. 다시 처리해 드리겠습니다.",
};
