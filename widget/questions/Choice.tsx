import { multipleChoice, OTHER_LIMIT, singleChoice } from "../../shared/questions/choice.ts";
import type { Choice } from "../../shared/questions/rule.ts";
import { filledAll } from "../survey/filled-all.ts";
import type { Words } from "../words.ts";
import { FieldProblem } from "./FieldProblem.tsx";
import type { Asking } from "./rare.ts";
import type { QuestionProps } from "./renderers.ts";

type Props = QuestionProps<"single_choice" | "multiple_choice">;

/** Options to pick one or several of, and a line for what is not among them. */
function Question({ question, words, titleId, value, problem, onAnswer }: Props) {
  const given: Choice = typeof value === "object" && "chosen" in value ? value : { chosen: [] };
  const isSingle = question.type === "single_choice";
  const isOther = given.other !== undefined;
  const answer = (chosen: readonly string[], other: string | undefined) =>
    onAnswer({ chosen: [...chosen], ...(other === undefined ? {} : { other }) });
  const pick = (id: string) => {
    if (isSingle) return answer([id], undefined);
    const others = given.chosen.filter((each) => each !== id);
    answer(others.length < given.chosen.length ? others : [...given.chosen, id], given.other);
  };
  const pickOther = () => answer(isSingle ? [] : given.chosen, isOther && !isSingle ? undefined : "");
  const hint = isSingle ? "" : howMany(question, words);
  const option = (id: string, label: string, isChecked: boolean, onPick: () => void) => (
    <label class="option" key={id}>
      <input
        type={isSingle ? "radio" : "checkbox"}
        class="native"
        name={question.id}
        checked={isChecked}
        onChange={onPick}
      />
      <span>{label}</span>
    </label>
  );
  const otherLabel = question.otherLabel || words.other || "";
  return (
    <fieldset class="question" aria-describedby={`${titleId}-hint ${titleId}-problem`}>
      <legend id={titleId}>
        {question.title} {!question.required && <small>{words.optional}</small>}
      </legend>
      {hint && (
        <p class="note" id={`${titleId}-hint`}>
          {hint}
        </p>
      )}
      <div class="options">
        {question.options.map(({ id, label }) =>
          option(id, label, given.chosen.includes(id), () => pick(id)),
        )}
        {question.other && option("other", otherLabel, isOther, pickOther)}
      </div>
      {isOther && (
        <input
          type="text"
          aria-label={`${otherLabel}: ${words.otherWhat}`}
          placeholder={words.otherWhat}
          maxLength={OTHER_LIMIT}
          value={given.other}
          onInput={(event) => answer(given.chosen, event.currentTarget.value)}
        />
      )}
      <FieldProblem id={`${titleId}-problem`} problem={problem} />
    </fieldset>
  );
}

/** How many to choose, in words. */
function howMany(question: Props["question"], words: Words): string {
  const { min, max } = { min: undefined, max: undefined, ...question };
  if (min && max)
    return filledAll(min === max ? words.chooseExactly : words.chooseBetween, { n: min, m: max });
  if (max) return filledAll(words.chooseAtMost, { n: max });
  return min && min > 1 ? filledAll(words.chooseAtLeast, { n: min }) : (words.chooseAny ?? "");
}

export const single: Asking<"single_choice"> = { Question, problem: singleChoice.problem };
export const multiple: Asking<"multiple_choice"> = { Question, problem: multipleChoice.problem };
