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

  "learning.title": "What Heed has learned",
  "learning.intro":
    "When you correct how a text was read, or agree with it, Heed learns from that for this workspace alone. What it learned is used only once it does better than the shipped reading on texts it had not learned from.",
  "learning.nothing": "Nothing learned yet",
  "learning.nothingText":
    "Open a text in the inbox and press l, then a letter or number. Agreeing counts as much as correcting. Heed learns from it within five minutes.",
  "learning.used": "In use",
  "learning.notUsed": "Not in use",
  "learning.before": "As shipped",
  "learning.after": "With what you taught",
  "learning.interval": "right, probably {low} to {high}",
  "learning.from":
    "{judged} {judged|text|texts} judged, each by what was learned without it: {said} that you corrected or agreed with, {letStand} that were handled and let stand.",
  "learning.isBetter":
    "Better for sure: it has {mended} {mended|text|texts} right that the shipped reading had wrong, and {broken} the other way round. New feedback is read with it.",
  "learning.isNotBetter":
    "Not better for sure: it has {mended} {mended|text|texts} right that the shipped reading had wrong, and {broken} the other way round. That may be luck, so new feedback is read as shipped.",
  "learning.tooFew":
    "{judged} of the {least} texts it takes to tell whether this helps. Until then nothing changes.",
  "learning.log": "Corrections",
  "learning.logEmpty": "Nobody has corrected anything yet.",
  "learning.more": "Show older ones",
  "learning.agreed": "{value}, as read",
  "learning.changed": "{from} → {to}",
  "learning.unread": "not read",
  "learning.nobody": "An API key, or somebody who has left",

  "reread.title": "Read existing feedback anew",
  "reread.text":
    "New feedback is read as Heed reads now. What came before can be read again with that, in the background; what your team said of it stays, and so does where complaints are filed. After an update of Heed this begins by itself.",
  "reread.start": "Read anew",
  "reread.pause": "Pause",
  "reread.resume": "Go on",
  "reread.running": "{done} of {total} read",
  "reread.paused": "Paused: {done} of {total} read",
  "reread.done": "Done: {done} of {total} read",
} as const;
