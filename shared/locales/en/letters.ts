/** Letters to customers about their complaint. `{company}` is the workspace's name. */
export const letters = {
  hello: "Hello,",
  helloName: "Hello {name},",
  "customer.why": "You get this letter because of complaint {reference}, which you made to {company}.",
  "customer.answerHere": "To write back, simply answer this letter.",
  "customer.answerThere": "This mailbox is not read. To write back, open the page of your complaint.",
  "customer.open": "Open your complaint",
  "acknowledgement.subject": "We received your complaint {reference}",
  "acknowledgement.text": "Your complaint reached us on {date}. Its reference is {reference}.",
  "acknowledgement.next":
    "Somebody will read it and answer you. You can follow every step, and add to it, on the page of your complaint.",
  "answer.subject": "About your complaint {reference}",
  "answer.text": "{author} wrote to you about your complaint:",
  "answer.textTeam": "We wrote to you about your complaint:",
  "answer.files": "Enclosed: {names}",
  "answer.filesThere": "With it on the page of your complaint: {names}",
  "question.subject": "A question about your complaint {reference}",
  "question.text": "To go on we need something from you. {author} asks:",
  "question.textTeam": "To go on we need something from you:",
  "delayed.subject": "Your complaint {reference} takes longer than we planned",
  "delayed.text":
    "We meant to be further with your complaint by now. It is not forgotten: we are still working on it, and you hear from us as soon as there is something to tell.",
  "resolved.subject": "Your complaint {reference} is resolved",
  "resolved.text": "We have come to a decision about your complaint. You find it on its page.",
  "resolved.textWith": "We have come to a decision about your complaint:",
  "resolved.next": "If this does not settle it for you, tell us on the page of your complaint.",
  "rejected.subject": "Our decision on your complaint {reference}",
  "follow_up.subject": "Is it solved? Your complaint {reference}",
  "follow_up.text": "We told you how we resolved your complaint. Did that settle it?",
  "follow_up.yes": "Yes, it is solved",
  "follow_up.no": "No, it is not",
  "follow_up.handling.subject": "How did we handle your complaint {reference}?",
  "follow_up.handling.text":
    "We told you our decision on your complaint. How did we handle it, whatever the decision?",
  "follow_up.handling.disagree":
    "If you do not agree: where you can turn stands with our decision on the page of your complaint. If we have overlooked something, tell us there, and we look into it again.",
  "follow_up.handling.rate": "Rate how we handled it",
  "follow_up.handling.overlooked": "Tell us what we have overlooked",
  "follow_up.next": "Without an answer we close the complaint. You can still write to us on its page.",
  "reopened.subject": "We are looking into your complaint {reference} again",
  "reopened.text": "Your complaint is open again, and somebody is looking into it.",
  "closed.subject": "Your complaint {reference} is closed",
  "closed.text": "Your complaint is closed. Should something be left, tell us: we open it again.",
} as const satisfies Record<string, string>;

export type LetterWord = keyof typeof letters;
