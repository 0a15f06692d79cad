import type { Question, SurveyDefinition } from "../contract/survey.schema.ts";

/** Seconds a question takes, as people commonly need them: reading it and one press, or typing two lines. */
function secondsFor(question: Question): number {
  switch (question.type) {
    case "text":
      return question.required ? 30 : 15;
    case "contact":
      return 30;
    case "ranking":
      return 5 * question.options.length;
    case "matrix":
      return (question.asksExpectation ? 8 : 4) * question.rows.length;
    default:
      return 6;
  }
}

/** About how long a visitor sits at a survey, questions behind conditions counted half. */
export const secondsToAnswer = ({ questions }: SurveyDefinition): number =>
  questions.reduce((sum, question) => sum + secondsFor(question) * (question.showIf?.length ? 0.5 : 1), 0);
