import type { LetterWord } from "../en/letters.ts";

export const letters: Record<LetterWord, string> = {
  hello: "Guten Tag,",
  helloName: "Guten Tag {name},",
  "customer.why":
    "Sie erhalten diese Nachricht wegen der Beschwerde {reference}, die Sie an {company} gerichtet haben.",
  "customer.answerHere": "Um uns zu schreiben, antworten Sie einfach auf diese Nachricht.",
  "customer.answerThere":
    "Dieses Postfach wird nicht gelesen. Um uns zu schreiben, öffnen Sie die Seite Ihrer Beschwerde.",
  "customer.open": "Beschwerde öffnen",
  "acknowledgement.subject": "Ihre Beschwerde {reference} ist eingegangen",
  "acknowledgement.text":
    "Ihre Beschwerde ist am {date} bei uns eingegangen. Sie hat die Nummer {reference}.",
  "acknowledgement.next":
    "Jemand aus unserem Team liest sie und antwortet Ihnen. Auf der Seite Ihrer Beschwerde sehen Sie jeden Schritt und können etwas ergänzen.",
  "answer.subject": "Zu Ihrer Beschwerde {reference}",
  "answer.text": "{author} schreibt Ihnen zu Ihrer Beschwerde:",
  "answer.textTeam": "Wir schreiben Ihnen zu Ihrer Beschwerde:",
  "answer.files": "Anbei: {names}",
  "answer.filesThere": "Auf der Seite Ihrer Beschwerde: {names}",
  "question.subject": "Eine Frage zu Ihrer Beschwerde {reference}",
  "question.text": "Damit wir weiterkommen, brauchen wir noch etwas von Ihnen. {author} fragt:",
  "question.textTeam": "Damit wir weiterkommen, brauchen wir noch etwas von Ihnen:",
  "delayed.subject": "Ihre Beschwerde {reference} dauert länger als geplant",
  "delayed.text":
    "Wir wollten mit Ihrer Beschwerde inzwischen weiter sein. Sie ist nicht vergessen: Wir arbeiten weiter daran und melden uns, sobald es etwas zu sagen gibt.",
  "resolved.subject": "Ihre Beschwerde {reference} ist gelöst",
  "resolved.text":
    "Wir haben über Ihre Beschwerde entschieden. Die Entscheidung finden Sie auf der Seite Ihrer Beschwerde.",
  "resolved.textWith": "Wir haben über Ihre Beschwerde entschieden:",
  "resolved.next":
    "Ist die Sache damit für Sie nicht erledigt, sagen Sie es uns auf der Seite Ihrer Beschwerde.",
  "rejected.subject": "Unsere Entscheidung über Ihre Beschwerde {reference}",
  "follow_up.subject": "Ist es gelöst? Ihre Beschwerde {reference}",
  "follow_up.text":
    "Wir haben Ihnen mitgeteilt, wie wir Ihre Beschwerde gelöst haben. Ist die Sache damit erledigt?",
  "follow_up.yes": "Ja, es ist gelöst",
  "follow_up.no": "Nein, noch nicht",
  "follow_up.handling.subject": "Wie haben wir uns um Ihre Beschwerde {reference} gekümmert?",
  "follow_up.handling.text":
    "Wir haben Ihnen unsere Entscheidung über Ihre Beschwerde mitgeteilt. Wie haben wir uns darum gekümmert, unabhängig vom Ergebnis?",
  "follow_up.handling.disagree":
    "Wenn Sie nicht einverstanden sind: An wen Sie sich wenden können, steht bei unserer Entscheidung auf der Seite Ihrer Beschwerde. Haben wir etwas übersehen, schreiben Sie es uns dort, dann kümmern wir uns noch einmal darum.",
  "follow_up.handling.rate": "Bearbeitung bewerten",
  "follow_up.handling.overlooked": "Sagen Sie uns, was wir übersehen haben",
  "follow_up.next":
    "Ohne Antwort schließen wir die Beschwerde. Sie können uns auf ihrer Seite weiterhin schreiben.",
  "reopened.subject": "Wir kümmern uns noch einmal um Ihre Beschwerde {reference}",
  "reopened.text": "Ihre Beschwerde ist wieder offen, und jemand aus unserem Team kümmert sich darum.",
  "closed.subject": "Ihre Beschwerde {reference} ist abgeschlossen",
  "closed.text":
    "Ihre Beschwerde ist abgeschlossen. Ist noch etwas offen, sagen Sie es uns: Dann nehmen wir sie wieder auf.",
};
