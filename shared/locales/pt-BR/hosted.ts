import type { HostedWord } from "../en/hosted.ts";

export const hosted: Partial<Record<HostedWord, string>> = {
  language: "Idioma",
  needsScript:
    "Esta pesquisa tem perguntas que precisam de JavaScript. Ative-o no navegador e recarregue a página.",
  closedTitle: "Esta pesquisa foi encerrada",
  closedText: "Ela não recebe mais respostas. Obrigado pela visita.",
  pausedTitle: "Esta pesquisa não está aberta no momento",
  pausedText: "Volte mais tarde ou fale com quem lhe passou o link.",
  unknownTitle: "Este link não leva a lugar nenhum",
  unknownText: "Confira se o endereço está completo. Se estiver, fale com quem o passou a você.",
  goesOn: "Pelas suas respostas, há mais perguntas abaixo.",
  needsLook: "Nada foi enviado ainda: reveja as respostas marcadas abaixo.",
};
