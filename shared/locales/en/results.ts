/** Words of the dashboard about what came back from a survey. */
export const results = {
  "results.versions": "Answers to",
  "results.everyVersion": "Every version, in the newest words",
  "results.skipped": "{n} skipped it",
  "results.left": "{n} stopped before it",
  "results.notAsked": "{n} {n|was|were} not asked",
  "results.satisfied": "Satisfied",
  "results.score": "{name} {value}, {interval}",
  "results.meanBetween": "mean {value}, probably {low}–{high}",
  "results.intervals": "In brackets: between what a share probably lies among all your customers (95%).",
} as const;
