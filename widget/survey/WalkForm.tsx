import { next, reached } from "../../shared/questions/next.ts";
import { recalledIn } from "../../shared/questions/recalled-in.ts";
import { isGiven } from "../../shared/questions/rule.ts";
import { sayer } from "../../shared/questions/say.ts";
import { askingOf } from "../questions/rare.ts";
import { filledAll } from "./filled-all.ts";
import type { SurveyFormProps } from "./SurveyForm.tsx";
import type { Way } from "./steps.ts";

export { fetchRenderers } from "../questions/rare.ts";
export { default as css } from "./walk.css?inline";
export const way: Way = {
  shown: reached,
  isGiven: (value) => isGiven(value),
  say: (questions, answers, told, words) => sayer(reached(questions, answers, told), answers, told, words),
  isWanting: (question, value) =>
    isGiven(value) ? askingOf(question).problem(value, question) !== null : question.required,
};

/** One question at a time, each chosen by the answers before it. */
export function WalkForm({
  survey,
  words,
  answers,
  at,
  missing,
  refusal,
  isSending,
  later,
  told,
  update,
  onSend,
}: SurveyFormProps) {
  const steps = reached(survey.questions, answers, told());
  const index = Math.max(
    steps.findIndex(({ id }) => id === at),
    0,
  );
  const asked = steps[index];
  const say = sayer(steps, answers, told(), words);
  if (!asked) return <p id="title">{recalledIn(survey.thanks, say)}</p>;
  const value = answers[asked.id];
  const following = next(survey.questions, answers, asked.id, told());
  const go = (form: HTMLFormElement) => {
    if (way.isWanting(asked, value)) {
      update({ missing: asked.id });
      focusIn(form);
    } else if (following) update({ at: following.id, missing: undefined });
    else onSend(form);
  };
  const { Question } = askingOf(asked);
  const problem = isGiven(value) ? words.answerIncomplete : words.answerFirst;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        go(event.currentTarget);
      }}
    >
      {steps.length > 1 && (
        <p class="progress">{filledAll(words.questionOf, { n: index + 1, m: steps.length })}</p>
      )}
      <div class="step-in" key={asked.id} ref={at ? focusIn : null}>
        <Question
          question={recalledIn(asked, say)}
          words={words}
          titleId="title"
          value={value}
          problem={missing === asked.id ? problem : undefined}
          around={{
            upload: async (about, file) =>
              (await later?.client.upload({ ...about, survey: survey.id, version: survey.version }, file)) ??
              false,
            redraw: () => update({}),
          }}
          onAnswer={(answer) => update({ answers: { ...answers, [asked.id]: answer }, missing: undefined })}
        />
      </div>
      <div role="alert">{refusal && <p class="problem">{refusal}</p>}</div>
      <div class="walk">
        {index > 0 && (
          <button
            type="button"
            class="send back"
            onClick={() => update({ at: steps[index - 1]?.id, missing: undefined })}
          >
            {words.back}
          </button>
        )}
        <button type="submit" class="send" aria-disabled={isSending}>
          {following ? words.next : isSending ? words.sending : words.send}
        </button>
      </div>
      {later && <later.About words={words} />}
    </form>
  );
}

/** Where the answer goes: what is wanting, else what is checked, else the first control, else what is to be read. */
function focusIn(part: HTMLElement | null): void {
  const target =
    part?.querySelector<HTMLElement>("[aria-invalid] input,input[aria-invalid]") ??
    part?.querySelector<HTMLElement>(":checked") ??
    part?.querySelector<HTMLElement>("input,textarea,.option,.statement");
  target?.focus();
}
