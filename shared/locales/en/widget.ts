/** What visitors read in the widget; a survey's own words are written by its author. */
export const widget = {
  close: "Close",
  send: "Send",
  sending: "Sending…",
  optional: "optional",
  noticeOpened: "A short question has opened at the end of this page.",
  answerMissing: "Answer this question before sending.",
  charactersLeft: "{n} characters left",
  starsOf: "{n} of 5 stars",
  csat1: "Very dissatisfied",
  csat2: "Dissatisfied",
  csat3: "Neither satisfied nor dissatisfied",
  csat4: "Satisfied",
  csat5: "Very satisfied",
  answerKept:
    "There is no connection right now. Your answer is kept in this browser and will be sent when the connection is back.",
  refused: "This could not be accepted. Your words are still here, so you can copy them.",
  surveyClosed: "This survey has closed, so the answer could not be accepted.",
  complaintTab: "Make a complaint",
  complaintTitle: "Tell us what went wrong",
  complaintIntro: "You will get a reference and a link to follow what we do about it.",
  complaintCategory: "What is it about?",
  complaintCategoryMissing: "Choose what it is about.",
  complaintWhatHappened: "What happened?",
  complaintWhatHappenedMissing: "Write what happened, in your own words.",
  complaintRemedy: "What would put it right?",
  complaintContact: "E-mail or phone",
  complaintContactHint:
    "So that we can answer you. Without it, you can only follow the complaint by its link.",
  complaintContactWrong: "Write an e-mail address or a phone number, or leave this empty.",
  complaintOrder: "Order number",
  complaintSend: "Send complaint",
  complaintReceivedTitle: "We have your complaint",
  complaintReference: "Your reference",
  complaintFollow: "Follow your complaint",
  complaintOpensNewTab: "opens in a new tab",
  complaintAnswerTo: "We will answer you at {contact}. You can also see every step here:",
  complaintKeepLink: "Keep this link: it is how you see our answer.",
  complaintKeptTitle: "Your complaint is kept and will be sent",
  complaintKept:
    "There is no connection right now. Your words are safe in this browser; they will be sent by themselves when the connection is back, and your reference will appear here.",
} as const satisfies Record<string, string>;

/** The name of one piece of the widget's text. */
export type WidgetWord = keyof typeof widget;
