import type { PublicQuestion, PublicSurvey } from "../../shared/contract/survey.schema.ts";
import type { Facts } from "../../shared/questions/next.ts";
import { recalledIn } from "../../shared/questions/recalled-in.ts";
import type { Later } from "../desk.ts";
import { type Answers, isScore, type Renderer, scores } from "../questions/renderers.ts";
import type { Words } from "../words.ts";
import type { Fields } from "./fields.ts";

/** What is on the form, and how sending it went. */
export type FormState = {
  readonly answers: Answers;
  /** What follows the first answer; undefined until it is fetched. */
  readonly later?: Later;
  /** Id of the question a walk has come to; undefined at its beginning. */
  readonly at?: string | undefined;
  /** Id of the question that must be answered before going on. */
  readonly missing?: string | undefined;
  /** Why the answers were not accepted. */
  readonly refusal?: string | undefined;
  readonly isSending?: boolean;
};

/** What the page tells with a survey: the hidden fields it declares, if any, and who is visiting. */
export type PageTold = {
  readonly fields: Fields | undefined;
  readonly customer: Facts;
};

export type SurveyFormProps = FormState & {
  survey: PublicSurvey;
  words: Words;
  /** What the page tells with it, at this moment. */
  told: () => PageTold;
  update: (form: Partial<FormState>) => void;
  onSend: (form: HTMLFormElement) => void;
};

/** A score and the comments that belong to it stand on one screen; anything else is walked a question at a time. */
export const isOneScreen = ([first, ...others]: readonly PublicQuestion[]): boolean =>
  first !== undefined &&
  isScore(first) &&
  others.every((question) => question.type === "text" && !question.showIf?.length && !question.minLength);

/** A score first, what belongs to it once it is given. */
export function SurveyForm(props: SurveyFormProps) {
  const { survey, words, answers, later, missing, told, update, onSend } = props;
  const [score] = survey.questions;
  if (!score) return null;
  const Score = scores[score.type as keyof typeof scores] as Renderer; // one screen begins with a score
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSend(event.currentTarget);
      }}
    >
      <Score
        // Nothing was answered before it.
        question={recalledIn(score, (name, source) => `${Object(source && told()[source])[name] ?? ""}`)}
        words={words}
        titleId="title"
        value={answers[score.id]}
        problem={missing === score.id ? words.answerMissing : undefined}
        onAnswer={(value) => update({ answers: { ...answers, [score.id]: value }, missing: undefined })}
      />
      {later && <later.ScoreFollowUp {...props} />}
    </form>
  );
}
