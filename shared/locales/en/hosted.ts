/** What a survey's own page, `/s/{slug}`, says besides the survey itself. */
export const hosted = {
  language: "Language",
  needsScript:
    "This survey has questions that need JavaScript. Turn it on in your browser, then load this page again.",
  closedTitle: "This survey has closed",
  closedText: "It takes no more answers. Thank you for coming by.",
  pausedTitle: "This survey is not open right now",
  pausedText: "Come back later, or ask whoever gave you the link.",
  unknownTitle: "This link leads nowhere",
  unknownText: "Check that the address is complete. If it is, ask whoever gave it to you.",
  goesOn: "What you answered leads to one more part, below.",
  needsLook: "Nothing has been sent yet: some answers, marked below, need another look.",
} as const satisfies Record<string, string>;

export type HostedWord = keyof typeof hosted;
