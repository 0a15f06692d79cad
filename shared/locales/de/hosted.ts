import type { HostedWord } from "../en/hosted.ts";

export const hosted: Partial<Record<HostedWord, string>> = {
  language: "Sprache",
  needsScript:
    "Diese Umfrage hat Fragen, die JavaScript brauchen. Schalten Sie es im Browser ein und laden Sie die Seite neu.",
  closedTitle: "Diese Umfrage ist beendet",
  closedText: "Sie nimmt keine Antworten mehr an. Danke für Ihren Besuch.",
  pausedTitle: "Diese Umfrage ist gerade nicht offen",
  pausedText: "Kommen Sie später wieder oder fragen Sie, wer Ihnen den Link gegeben hat.",
  unknownTitle: "Dieser Link führt nirgendwohin",
  unknownText: "Prüfen Sie, ob die Adresse vollständig ist. Wenn ja, fragen Sie, wer sie Ihnen gegeben hat.",
  goesOn: "Nach Ihren Antworten geht es unten noch weiter.",
  needsLook: "Noch ist nichts gesendet: Sehen Sie sich die unten markierten Antworten noch einmal an.",
};
