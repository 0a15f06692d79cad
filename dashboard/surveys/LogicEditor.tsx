import type { Condition, Question } from "../../shared/contract/survey.schema.ts";
import type { LanguageCode } from "../../shared/locales/languages.ts";
import { ruleOf } from "../../shared/questions/catalog.ts";
import { Button } from "../ui/Button.tsx";
import { SelectField } from "../ui/Field.tsx";
import { t } from "../words.ts";
import { nameOf, valueName } from "./question-words.ts";

const MOST_CONDITIONS = 10;

type Props = {
  readonly question: Question;
  readonly earlier: readonly Question[];
  readonly language: LanguageCode;
  readonly disabled: boolean;
  readonly onChange: (showIf: Condition[]) => void;
};

/** When a question is shown, as sentences of three parts: which question, how, what answer. */
export function LogicEditor({ question, earlier, language, disabled, onChange }: Props) {
  const showIf = question.showIf ?? [];
  const asked = earlier.filter(({ type }) => type !== "statement");
  const [first] = asked;
  if (!first && showIf.length === 0) return null;
  return (
    <fieldset class="logic" disabled={disabled}>
      <legend class="field-label">{t("question.logic")}</legend>
      {showIf.length === 0 && <p class="field-hint">{t("logic.always")}</p>}
      {showIf.map((condition, at) => (
        <div class="condition" key={at}>
          <ConditionLine
            condition={condition}
            earlier={earlier}
            language={language}
            onChange={(changed) => onChange(showIf.map((each, index) => (index === at ? changed : each)))}
          />
          <Button
            kind="quiet"
            icon="close"
            label={t("logic.remove", { n: at + 1 })}
            onClick={() => onChange(showIf.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      {showIf.length > 1 && <p class="field-hint">{t("logic.all")}</p>}
      {first && showIf.length < MOST_CONDITIONS && (
        <Button icon="plus" onClick={() => onChange([...showIf, firstConditionOn(asked.at(-1) ?? first)])}>
          {t("logic.add")}
        </Button>
      )}
    </fieldset>
  );
}

/** Ways to compare that make sense for what a question is answered with. */
function waysFor(question: Question): Condition["is"][] {
  const values = ruleOf(question).values(question);
  if (values.length === 0) return ["answered"];
  if (question.type === "yes_no" || typeof values[0] === "string") return ["one_of", "answered"];
  return ["at_most", "at_least", "one_of", "answered"];
}

const firstConditionOn = (question: Question): Condition =>
  conditionOn(question, waysFor(question)[0] ?? "answered");

/** A condition of this kind that can hold, to start from. */
function conditionOn(question: Question, is: Condition["is"]): Condition {
  const values = ruleOf(question).values(question);
  const middle = values[Math.floor(values.length / 2)];
  const value = typeof middle === "number" ? middle : 0;
  switch (is) {
    case "answered":
      return { question: question.id, is };
    case "one_of":
      return { question: question.id, is, values: values.slice(0, 1) };
    default:
      return { question: question.id, is, value };
  }
}

type LineProps = Omit<Props, "question" | "disabled" | "onChange"> & {
  readonly condition: Condition;
  readonly onChange: (condition: Condition) => void;
};

function ConditionLine({ condition, earlier, language, onChange }: LineProps) {
  const on = earlier.find(({ id }) => id === condition.question);
  const names = earlier.flatMap((question, at) =>
    question.type === "statement" ? [] : [{ value: question.id, label: nameOf(question, at, language) }],
  );
  return (
    <div class="condition-parts">
      <SelectField
        label={t("logic.question")}
        value={condition.question}
        options={on ? names : [{ value: condition.question, label: "–" }, ...names]}
        onChange={(id) => {
          const chosen = earlier.find((question) => question.id === id);
          if (chosen) onChange(firstConditionOn(chosen));
        }}
      />
      {on && (
        <SelectField
          label={t("logic.is")}
          value={condition.is}
          options={waysFor(on).map((is) => ({ value: is, label: t(`logic.${is}`) }))}
          onChange={(is) => onChange(conditionOn(on, is))}
        />
      )}
      {on && <Compared {...{ condition, on, language, onChange }} />}
    </div>
  );
}

function Compared({
  condition,
  on,
  language,
  onChange,
}: Omit<LineProps, "earlier"> & { readonly on: Question }) {
  const values = ruleOf(on).values(on);
  if (condition.is === "answered") return null;
  if (condition.is === "one_of") {
    const toggled = (value: number | string) =>
      condition.values.includes(value)
        ? condition.values.filter((each) => each !== value)
        : [...condition.values, value];
    return (
      <fieldset class="condition-values">
        <legend class="visually-hidden">{t("logic.value")}</legend>
        {values.map((value) => (
          <label key={value} class="choice">
            <input
              type="checkbox"
              checked={condition.values.includes(value)}
              onChange={() => onChange({ ...condition, values: toggled(value) })}
            />
            <span>{valueName(on, value, language)}</span>
          </label>
        ))}
      </fieldset>
    );
  }
  return (
    <SelectField
      label={t("logic.value")}
      value={String(condition.value)}
      options={values.map((value) => ({ value: String(value), label: String(value) }))}
      onChange={(value) => onChange({ ...condition, value: Number(value) })}
    />
  );
}
