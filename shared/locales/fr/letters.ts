import type { LetterWord } from "../en/letters.ts";

export const letters: Record<LetterWord, string> = {
  hello: "Bonjour,",
  helloName: "Bonjour {name},",
  "customer.why":
    "Vous recevez ce message au sujet de la réclamation {reference} que vous avez adressée à {company}.",
  "customer.answerHere": "Pour nous écrire, répondez simplement à ce message.",
  "customer.answerThere":
    "Cette boîte n’est pas relevée. Pour nous écrire, ouvrez la page de votre réclamation.",
  "customer.open": "Ouvrir votre réclamation",
  "acknowledgement.subject": "Nous avons bien reçu votre réclamation {reference}",
  "acknowledgement.text": "Votre réclamation nous est parvenue le {date}. Sa référence est {reference}.",
  "acknowledgement.next":
    "Une personne de notre équipe va la lire et vous répondre. La page de votre réclamation vous permet de suivre chaque étape et de compléter votre message.",
  "answer.subject": "Au sujet de votre réclamation {reference}",
  "answer.text": "{author} vous écrit au sujet de votre réclamation\u00a0:",
  "answer.textTeam": "Nous vous écrivons au sujet de votre réclamation\u00a0:",
  "answer.files": "Ci-joint\u00a0: {names}",
  "answer.filesThere": "À consulter sur la page de votre réclamation\u00a0: {names}",
  "question.subject": "Une question au sujet de votre réclamation {reference}",
  "question.text":
    "Pour avancer, nous avons besoin d’une précision de votre part. {author} vous demande\u00a0:",
  "question.textTeam": "Pour avancer, nous avons besoin d’une précision de votre part\u00a0:",
  "delayed.subject": "Votre réclamation {reference} demande plus de temps que prévu",
  "delayed.text":
    "Nous pensions être plus avancés à ce stade. Votre réclamation n’est pas oubliée : nous y travaillons toujours et vous écrirons dès qu’il y aura du nouveau.",
  "resolved.subject": "Votre réclamation {reference} est résolue",
  "resolved.text":
    "Nous avons pris une décision au sujet de votre réclamation. Vous la trouverez sur sa page.",
  "resolved.textWith": "Nous avons pris une décision au sujet de votre réclamation\u00a0:",
  "resolved.next": "Si cela ne règle pas le problème, dites-le-nous sur la page de votre réclamation.",
  "rejected.subject": "Notre décision au sujet de votre réclamation {reference}",
  "follow_up.subject": "Est-ce résolu\u00a0? Votre réclamation {reference}",
  "follow_up.text":
    "Nous vous avons indiqué comment nous avons résolu votre réclamation. Le problème est-il réglé\u00a0?",
  "follow_up.yes": "Oui, c’est résolu",
  "follow_up.no": "Non, ce n’est pas résolu",
  "follow_up.handling.subject": "Comment avons-nous traité votre réclamation {reference}\u00a0?",
  "follow_up.handling.text":
    "Nous vous avons fait part de notre décision sur votre réclamation. Quel que soit le résultat, comment l’avons-nous traitée\u00a0?",
  "follow_up.handling.disagree":
    "Si vous n’êtes pas d’accord, les recours possibles figurent avec notre décision sur la page de votre réclamation. Si quelque chose nous a échappé, dites-le-nous sur cette page\u00a0: nous reprendrons votre dossier.",
  "follow_up.handling.rate": "Évaluer le traitement",
  "follow_up.handling.overlooked": "Dites-nous ce qui nous a échappé",
  "follow_up.next":
    "Sans réponse de votre part, nous clôturerons la réclamation. Vous pourrez toujours nous écrire sur sa page.",
  "reopened.subject": "Nous reprenons votre réclamation {reference}",
  "reopened.text": "Votre réclamation est rouverte et une personne de notre équipe s’en occupe.",
  "closed.subject": "Votre réclamation {reference} est close",
  "closed.text":
    "Votre réclamation est close. S’il reste un point à régler, dites-le-nous\u00a0: nous la rouvrirons.",
};
