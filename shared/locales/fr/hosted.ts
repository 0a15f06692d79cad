import type { HostedWord } from "../en/hosted.ts";

export const hosted: Partial<Record<HostedWord, string>> = {
  language: "Langue",
  needsScript:
    "Certaines questions de cette enquête ont besoin de JavaScript. Activez-le dans votre navigateur, puis rechargez la page.",
  closedTitle: "Cette enquête est terminée",
  closedText: "Elle ne prend plus de réponses. Merci de votre visite.",
  pausedTitle: "Cette enquête n’est pas ouverte pour le moment",
  pausedText: "Revenez plus tard ou adressez-vous à la personne qui vous a donné le lien.",
  unknownTitle: "Ce lien ne mène nulle part",
  unknownText:
    "Vérifiez que l’adresse est complète. Si c’est le cas, adressez-vous à la personne qui vous l’a donnée.",
  goesOn: "D’après vos réponses, il y a une suite ci-dessous.",
  needsLook: "Rien n’a encore été envoyé : les réponses signalées ci-dessous sont à revoir.",
};
