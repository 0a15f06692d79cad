import type { PublicSurvey } from "../../shared/contract/survey.schema.ts";
import { renderers } from "../questions/renderers.ts";
import type { Words } from "../words.ts";
import { type Answers, shownQuestions } from "./steps.ts";

/** What is on the form, and how sending it went. */
export type FormState = {
  readonly answers: Answers;
  /** Id of the question that must be answered before sending. */
  readonly missing?: string | undefined;
  /** Why the answers were not accepted. */
  readonly refusal?: string | undefined;
  readonly isSending?: boolean;
};

type SurveyFormProps = FormState & {
  survey: PublicSurvey;
  words: Words;
  onAnswer: (question: string, value: Answers[string]) => void;
  onSend: (form: HTMLFormElement) => void;
};

/** Walks the questions: a score first, what belongs to it once it is given. */
export function SurveyForm({
  survey,
  words,
  answers,
  missing,
  refusal,
  isSending,
  onAnswer,
  onSend,
}: SurveyFormProps) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSend(event.currentTarget);
      }}
    >
      {shownQuestions(survey.questions, answers).map((question, index) => {
        const Question = renderers[question.type];
        return (
          <Question
            key={question.id}
            question={question}
            words={words}
            titleId={index === 0 ? "title" : `title-${question.id}`}
            value={answers[question.id]}
            problem={missing === question.id ? words.answerMissing : undefined}
            onAnswer={(value) => onAnswer(question.id, value)}
          />
        );
      })}
      <div role="alert">{refusal && <p class="problem">{refusal}</p>}</div>
      {Object.keys(answers).length > 0 && (
        <button type="submit" class="send" aria-disabled={isSending}>
          {isSending ? words.sending : words.send}
        </button>
      )}
    </form>
  );
}
