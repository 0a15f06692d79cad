import type { ComponentChildren } from "preact";
import type { PublicQuestion } from "../../shared/contract/survey.schema.ts";
import type { widget } from "../../shared/locales/en/widget.ts";
import { ruleOf } from "../../shared/questions/catalog.ts";
import { type AnswerValue, OTHER, picksOf } from "../../shared/questions/rule.ts";
import { PreviewMatrix } from "./PreviewMatrix.tsx";
import { FaceShape, StarShape } from "./scale-shapes.tsx";

type Of<Type extends PublicQuestion["type"]> = Extract<PublicQuestion, { type: Type }>;
type Props<Question = PublicQuestion> = {
  readonly question: Question;
  readonly words: Readonly<Record<keyof typeof widget, string>>;
  readonly value: AnswerValue | undefined;
  readonly onAnswer: (value: AnswerValue) => void;
};

/** One question, to be tried as a visitor would. */
export function PreviewQuestion(props: Props) {
  const { question, words } = props;
  const titleId = `preview-${question.id}`;
  if (question.type === "statement") return <p class="ask-title ask-statement">{question.title}</p>;
  return (
    <fieldset class="ask-question" aria-labelledby={titleId}>
      <p class={question.type === "text" ? "ask-comment" : "ask-title"} id={titleId}>
        {question.title} {!question.required && <small>{words.optional}</small>}
      </p>
      <Answer {...props} titleId={titleId} />
    </fieldset>
  );
}

function Answer({ question, titleId, ...props }: Props & { readonly titleId: string }) {
  const { value, onAnswer } = props;
  switch (question.type) {
    case "nps":
    case "csat":
    case "ces":
    case "rating":
      return <Scale {...props} question={question} />;
    case "single_choice":
    case "multiple_choice":
      return <Choice {...props} question={question} />;
    case "yes_no":
      return <YesNo {...props} question={question} />;
    case "ranking":
      return <Ranking {...props} question={question} />;
    case "matrix":
      return <PreviewMatrix {...props} question={question} />;
    case "contact":
      return (
        <>
          {question.fields.map(({ id, required }) => (
            <label key={id} class="ask-comment">
              {contactWords(props.words)[id]} {!required && <small>{props.words.optional}</small>}
              <input class="ask-field" autoComplete="off" />
            </label>
          ))}
        </>
      );
    case "date":
    case "text": {
      const written = typeof value === "string" ? value : "";
      const field = { "aria-labelledby": titleId, class: "ask-field", value: written };
      return question.type === "date" ? (
        <input {...field} type="date" onInput={(event) => onAnswer(event.currentTarget.value)} />
      ) : (
        <textarea
          {...field}
          rows={question.size === "short" ? 1 : 3}
          onInput={(event) => onAnswer(event.currentTarget.value)}
        />
      );
    }
    case "statement":
      return null;
  }
}

const contactWords = (words: Props["words"]) => ({
  name: words.contactName,
  email: words.contactEmail,
  phone: words.contactPhone,
});

function Scale({ question, value, onAnswer }: Props<Of<"nps" | "csat" | "ces" | "rating">>) {
  const steps = ruleOf(question).values(question);
  const look =
    question.type === "csat"
      ? (question.look ?? "faces")
      : question.type === "rating"
        ? question.look
        : "numbers";
  const lit = (step: number | string) =>
    look === "stars" ? typeof value === "number" && Number(step) <= value : step === value;
  return (
    <>
      <div class={`ask-scale ask-${look} ask-scale-${steps.length}`}>
        {steps.map((step) => (
          <label key={step} class={lit(step) ? "lit" : ""}>
            <input
              type="radio"
              name={`preview-${question.id}`}
              aria-label={String(step)}
              checked={value === step}
              onChange={() => onAnswer(Number(step))}
            />
            {look === "faces" ? <FaceShape score={Number(step)} /> : look === "stars" ? <StarShape /> : step}
          </label>
        ))}
      </div>
      <p class="ask-ends">
        <span>{question.lowLabel}</span>
        <span>{question.highLabel}</span>
      </p>
    </>
  );
}

function Choice({ question, words, value, onAnswer }: Props<Of<"single_choice" | "multiple_choice">>) {
  const given = typeof value === "object" && "chosen" in value ? value : { chosen: [] };
  const isSingle = question.type === "single_choice";
  const picked = picksOf(given);
  const pick = (id: string) => {
    const others = isSingle ? [] : picked.filter((each) => each !== id);
    const now = picked.includes(id) ? others : [...others, id];
    const chosen = now.filter((each): each is string => each !== OTHER && typeof each === "string");
    onAnswer({ chosen, ...(now.includes(OTHER) ? { other: question.otherLabel || words.other } : {}) });
  };
  const options = [
    ...question.options,
    ...(question.other ? [{ id: OTHER, label: question.otherLabel || words.other }] : []),
  ];
  return (
    <div class="ask-options">
      {options.map(({ id, label }) => (
        <Option
          key={id}
          type={isSingle ? "radio" : "checkbox"}
          name={question.id}
          checked={picked.includes(id)}
          onPick={() => pick(id)}
        >
          {label || "–"}
        </Option>
      ))}
    </div>
  );
}

function YesNo({ question, words, value, onAnswer }: Props<Of<"yes_no">>) {
  return (
    <>
      {question.consent && <p class="ask-consent">{question.consent}</p>}
      <div class="ask-options">
        {[1, 0].map((answer) => (
          <Option
            key={answer}
            type="radio"
            name={question.id}
            checked={value === answer}
            onPick={() => onAnswer(answer)}
          >
            {answer === 1 ? question.yesLabel || words.yes : question.noLabel || words.no}
          </Option>
        ))}
      </div>
    </>
  );
}

function Ranking({ question, value, onAnswer }: Props<Of<"ranking">>) {
  const order: readonly (string | number)[] = typeof value === "object" ? picksOf(value) : [];
  const press = (id: string) => {
    const others = order.filter((each) => each !== id).map(String);
    onAnswer(order.includes(id) ? others : [...others, id]);
  };
  return (
    <div class="ask-options">
      {question.options.map(({ id, label }) => {
        const rank = order.indexOf(id) + 1;
        return (
          <button key={id} type="button" class="ask-option" aria-pressed={rank > 0} onClick={() => press(id)}>
            <b class="ask-rank">{rank || ""}</b>
            <span>{label || "–"}</span>
          </button>
        );
      })}
    </div>
  );
}

type OptionProps = {
  readonly type: "radio" | "checkbox";
  readonly name: string;
  readonly checked: boolean;
  readonly onPick: () => void;
  readonly children: ComponentChildren;
};

const Option = ({ type, name, checked, onPick, children }: OptionProps) => (
  <label class="ask-option">
    <input type={type} name={`preview-${name}`} checked={checked} onChange={onPick} />
    <span>{children}</span>
  </label>
);
