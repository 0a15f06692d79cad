import { recalledIn } from "../../shared/questions/recalled-in.ts";
import { About } from "../frame/About.tsx";
import { Text } from "../questions/Text.tsx";
import type { SurveyFormProps } from "./SurveyForm.tsx";
import { oneScreen } from "./steps.ts";

/** What stands below a score: the comments that belong to it and the button that sends it, once it is given. */
export function ScoreFollowUp({
  survey,
  words,
  answers,
  missing,
  refusal,
  isSending,
  told,
  update,
}: SurveyFormProps) {
  const say = oneScreen.say(survey.questions, answers, told(), words);
  const [, ...comments] = oneScreen.shown(survey.questions, answers, {});
  return (
    <>
      {comments.map(
        (comment) =>
          comment.type === "text" && (
            <Text
              key={comment.id}
              question={recalledIn(comment, say)}
              words={words}
              titleId={`title-${comment.id}`}
              value={answers[comment.id]}
              problem={missing === comment.id ? words.answerMissing : undefined}
              onAnswer={(value) =>
                update({ answers: { ...answers, [comment.id]: value }, missing: undefined })
              }
            />
          ),
      )}
      <div role="alert">{refusal && <p class="problem">{refusal}</p>}</div>
      {Object.keys(answers).length > 0 && (
        <button type="submit" class="send" aria-disabled={isSending}>
          {isSending ? words.sending : words.send}
        </button>
      )}
      <About words={words} />
    </>
  );
}
