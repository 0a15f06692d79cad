/** Words of what people teach Heed about the texts of their workspace. */
export const learning = {
  "keys.correct": "Correct what was read: then one letter or number",
  "correct.open": "Correct",
  "correct.title": "Correct what was read",
  "correct.sentiment": "How it sounds",
  "correct.emotion": "What it feels",
  "correct.category": "What it is about",
  "correct.said.sentiment": "Sounds: {value}",
  "correct.said.emotion": "Feels: {value}",
  "correct.said.category": "Filed under {value}",
  "correct.undone": "Taken back",
  "correct.byTeam": "said by your team",
  "correct.heedRead": "Heed read: {value}",
  "correct.same": "It is so already.",
  "problem.superseded": "This no longer holds: somebody has corrected it again or taken it back.",
  "problem.nothing_written": "There are no words here to correct.",
} as const;
