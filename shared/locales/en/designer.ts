/** Words of the survey designer: its tabs and what each is for. */
export const designer = {
  "survey.tabs": "Parts of the survey",
  "survey.tab.questions": "Questions",
  "survey.tab.targeting": "Targeting",
  "survey.tab.results": "Results",
} as const;
