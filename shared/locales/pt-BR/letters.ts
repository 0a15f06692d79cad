import type { LetterWord } from "../en/letters.ts";

export const letters: Record<LetterWord, string> = {
  hello: "Olá,",
  helloName: "Olá, {name},",
  "customer.why": "Você recebeu esta mensagem por causa da reclamação {reference}, feita a {company}.",
  "customer.answerHere": "Para nos escrever, basta responder a esta mensagem.",
  "customer.answerThere":
    "Esta caixa de entrada não é lida. Para nos escrever, abra a página da sua reclamação.",
  "customer.open": "Abrir sua reclamação",
  "acknowledgement.subject": "Recebemos sua reclamação {reference}",
  "acknowledgement.text": "Sua reclamação chegou em {date}. O número dela é {reference}.",
  "acknowledgement.next":
    "Uma pessoa da nossa equipe vai ler e responder. Na página da reclamação você acompanha cada etapa e pode acrescentar informações.",
  "answer.subject": "Sobre sua reclamação {reference}",
  "answer.text": "{author} escreveu para você sobre sua reclamação:",
  "answer.textTeam": "Escrevemos para você sobre sua reclamação:",
  "answer.files": "Em anexo: {names}",
  "answer.filesThere": "Na página da sua reclamação: {names}",
  "question.subject": "Uma pergunta sobre sua reclamação {reference}",
  "question.text": "Para continuar, precisamos de uma informação sua. {author} pergunta:",
  "question.textTeam": "Para continuar, precisamos de uma informação sua:",
  "delayed.subject": "Sua reclamação {reference} está demorando mais do que o previsto",
  "delayed.text":
    "Queríamos já ter avançado mais com a sua reclamação. Ela não foi esquecida: continuamos trabalhando nela e avisaremos assim que houver novidades.",
  "resolved.subject": "Sua reclamação {reference} foi resolvida",
  "resolved.text": "Chegamos a uma decisão sobre sua reclamação. Ela está na página da reclamação.",
  "resolved.textWith": "Chegamos a uma decisão sobre sua reclamação:",
  "resolved.next": "Se isso não resolver para você, avise na página da sua reclamação.",
  "rejected.subject": "Nossa decisão sobre sua reclamação {reference}",
  "follow_up.subject": "O problema foi resolvido? Sua reclamação {reference}",
  "follow_up.text": "Informamos como resolvemos sua reclamação. O problema foi resolvido?",
  "follow_up.yes": "Sim, foi resolvido",
  "follow_up.no": "Não, ainda não",
  "follow_up.handling.subject": "Como foi o nosso atendimento à sua reclamação {reference}?",
  "follow_up.handling.text":
    "Informamos nossa decisão sobre sua reclamação. Seja qual for o resultado, como foi o nosso atendimento?",
  "follow_up.handling.disagree":
    "Se você não concorda, a quem recorrer está junto da nossa decisão, na página da sua reclamação. Se deixamos passar algo, conte por lá e vamos analisar o caso de novo.",
  "follow_up.handling.rate": "Avaliar o atendimento",
  "follow_up.handling.overlooked": "Conte o que deixamos passar",
  "follow_up.next": "Sem resposta, vamos encerrar a reclamação. Você ainda poderá escrever na página dela.",
  "reopened.subject": "Estamos analisando de novo sua reclamação {reference}",
  "reopened.text": "Sua reclamação foi reaberta, e uma pessoa da nossa equipe está cuidando dela.",
  "closed.subject": "Sua reclamação {reference} foi encerrada",
  "closed.text": "Sua reclamação foi encerrada. Se algo ficou pendente, avise: vamos reabrir.",
};
