/** Words of the dashboard about how surveys are shown: where, in which looks and languages, and by which links. */
export const placement = {
  "survey.addLanguage": "Add a language",
} as const;
