/** Where a browser keeps what was begun of a survey and not sent. */
export const begunKey = (surveyId: string) => `begun:${surveyId}`;
