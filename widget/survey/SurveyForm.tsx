import type { PublicSurvey } from "../../shared/contract/survey.schema.ts";
import { recalled } from "../../shared/questions/recall.ts";
import { type Answers, type Renderer, usual } from "../questions/renderers.ts";
import type { Words } from "../words.ts";
import { oneScreen } from "./steps.ts";

/** What is on the form, and how sending it went. */
export type FormState = {
  readonly answers: Answers;
  /** Id of the question a walk has come to; undefined at its beginning. */
  readonly at?: string | undefined;
  /** Id of the question that must be answered before going on. */
  readonly missing?: string | undefined;
  /** Why the answers were not accepted. */
  readonly refusal?: string | undefined;
  readonly isSending?: boolean;
};

export type SurveyFormProps = FormState & {
  survey: PublicSurvey;
  words: Words;
  update: (form: Partial<FormState>) => void;
  onSend: (form: HTMLFormElement) => void;
};

/** A score first, what belongs to it once it is given. */
export function SurveyForm({
  survey,
  words,
  answers,
  missing,
  refusal,
  isSending,
  update,
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
      {oneScreen.shown(survey.questions, answers).map((question, index) => {
        const Question = usual[question.type as keyof typeof usual] as Renderer; // one screen has no other types
        return (
          <Question
            key={question.id}
            question={{ ...question, title: recalled(question.title, (id) => `${answers[id] ?? ""}`) }}
            words={words}
            titleId={index === 0 ? "title" : `title-${question.id}`}
            value={answers[question.id]}
            problem={missing === question.id ? words.answerMissing : undefined}
            onAnswer={(value) =>
              update({ answers: { ...answers, [question.id]: value }, missing: undefined })
            }
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
