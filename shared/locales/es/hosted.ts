import type { HostedWord } from "../en/hosted.ts";

export const hosted: Partial<Record<HostedWord, string>> = {
  language: "Idioma",
  needsScript:
    "Esta encuesta tiene preguntas que necesitan JavaScript. Actívelo en su navegador y vuelva a cargar la página.",
  closedTitle: "Esta encuesta ha terminado",
  closedText: "Ya no admite respuestas. Gracias por su visita.",
  pausedTitle: "Esta encuesta no está abierta en este momento",
  pausedText: "Vuelva más tarde o pregunte a quien le dio el enlace.",
  unknownTitle: "Este enlace no lleva a ninguna parte",
  unknownText: "Compruebe que la dirección esté completa. Si lo está, pregunte a quien se la dio.",
  goesOn: "Según lo que ha respondido, abajo hay algo más.",
  needsLook: "Aún no se ha enviado nada: revise las respuestas marcadas abajo.",
};
