import { NO, YES, yesNo } from "../../shared/questions/yes-no.ts";
import { FieldProblem } from "./FieldProblem.tsx";
import type { QuestionProps } from "./renderers.ts";

export const { problem } = yesNo;

/** Yes or no, under what is agreed to when the question asks for consent. */
export function Question({ question, words, titleId, value, problem, onAnswer }: QuestionProps<"yes_no">) {
  const answers = [
    { answer: YES, label: question.yesLabel || words.yes },
    { answer: NO, label: question.noLabel || words.no },
  ];
  return (
    <fieldset class="question" aria-describedby={`${titleId}-consent ${titleId}-problem`}>
      <legend id={titleId}>
        {question.title} {!question.required && <small>{words.optional}</small>}
      </legend>
      {question.consent && (
        <p class="consent" id={`${titleId}-consent`}>
          {question.consent}
        </p>
      )}
      <div class="options pair">
        {answers.map(({ answer, label }) => (
          <label class="option" key={answer}>
            <input
              type="radio"
              class="native"
              name={question.id}
              checked={value === answer}
              onChange={() => onAnswer(answer)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
      <FieldProblem id={`${titleId}-problem`} problem={problem} />
    </fieldset>
  );
}
