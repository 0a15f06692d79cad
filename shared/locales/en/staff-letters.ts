/** Letters to who works with Heed. `{company}` is the workspace's name. */
export const staffLetters = {
  hello: "Hello,",
  helloName: "Hello {name},",
  "staff.open": "Open the complaint",
  "staff.why": "You get this letter because you work on complaints for {company}.",
  "invitation.subject": "{inviter} invites you to {company} on Heed",
  "invitation.text":
    "{inviter} invites you to work on customer feedback for {company}. Your e-mail address is your name there.",
  "invitation.open": "Join",
  "invitation.until": "The invitation holds until {date}. If you expected none, let it lie.",
  "test.subject": "A test letter from Heed",
  "test.text": "Letters from {company} leave. You need do nothing.",
  "assigned.subject": "{reference} is yours now",
  "assigned.text": "Complaint {reference} was handed to you.",
  "mentioned.subject": "You are mentioned in {reference}",
  "mentioned.text": "A colleague named you in a note on complaint {reference}.",
  "due_soon.subject": "{reference} is due soon: {target}",
  "due_soon.text": "Complaint {reference}: {target} is due on {date}.",
  "overdue.subject": "{reference} is overdue: {target}",
  "overdue.text": "Complaint {reference}: {target} was due on {date}, and nothing has happened yet.",
  "open_again.subject": "{reference} is open again",
  "open_again.text":
    "Complaint {reference} was resolved; its customer disagrees or wrote again. It is open again, with fresh deadlines.",
  "several.subject": "{count} things about complaints wait for you",
  "several.text": "These concern you, the most pressing first:",
  "several.more": "And {count} more.",
  "several.open": "Open what is for you",
  "target.acknowledge": "the acknowledgement",
  "target.first_answer": "the first answer",
  "target.update": "the next update",
  "target.resolve": "the resolution",
} as const satisfies Record<string, string>;

export type StaffLetterWord = keyof typeof staffLetters;
