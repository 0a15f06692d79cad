import { useState } from "preact/hooks";
import type { Condition } from "../../shared/contract/condition.schema.ts";
import type { Question } from "../../shared/contract/survey.schema.ts";
import type { LanguageCode } from "../../shared/locales/languages.ts";
import { ruleOf } from "../../shared/questions/catalog.ts";
import { SelectField, TextField } from "../ui/Field.tsx";
import { t } from "../words.ts";
import {
  conditionThat,
  firstConditionOn,
  subjectKey,
  subjectOf,
  type Way,
  wayOf,
  waysForFact,
  waysForQuestion,
} from "./condition-parts.ts";
import { nameOf, valueName } from "./question-words.ts";

type Props = {
  readonly condition: Condition;
  readonly earlier: readonly Question[];
  readonly fields: readonly string[];
  readonly language: LanguageCode;
  readonly onChange: (condition: Condition) => void;
};

/** One condition as a sentence of three parts: what it looks at, how, and what it must be. */
export function ConditionLine(props: Props) {
  const { condition, earlier, onChange } = props;
  const on = "question" in condition ? earlier.find(({ id }) => id === condition.question) : undefined;
  const isGone = "question" in condition && !on;
  const ways = on ? waysForQuestion(on) : waysForFact;
  const values = on ? ruleOf(on).values(on) : [];
  return (
    <>
      <Subject {...props} />
      {!isGone && (
        <SelectField
          label={t("logic.is")}
          value={wayOf(condition)}
          options={[...new Set([...ways, wayOf(condition)])].map((way) => ({
            value: way,
            label: wayName(way, on === undefined),
          }))}
          onChange={(way) => onChange(conditionThat(subjectOf(condition), way, values))}
        />
      )}
      {on && <ComparedAnswer {...props} on={on} />}
      {!("question" in condition) && <ComparedFact condition={condition} onChange={onChange} />}
    </>
  );
}

function wayName(way: Way, isFact: boolean): string {
  if (isFact && way === "answered") return t("logic.known");
  if (isFact && way === "not answered") return t("logic.not_known");
  const [first, is] = way.split(" ");
  return t(`logic.${is ? "not_" : ""}${(is ?? first) as Condition["is"]}`); // a way is a comparison with or without its not
}

function Subject({ condition, earlier, fields, language, onChange }: Props) {
  const key = subjectKey(condition);
  const options = [
    ...earlier.flatMap((question, at) =>
      question.type === "statement"
        ? []
        : [{ value: `question:${question.id}`, label: nameOf(question, at, language) }],
    ),
    ...fields.map((name) => ({ value: `field:${name}`, label: t("logic.field", { name }) })),
    { value: "customer", label: t("logic.customer") },
  ];
  const isKnown = options.some(({ value }) => value === key);
  return (
    <>
      <SelectField
        label={t("logic.about")}
        value={key}
        options={isKnown ? options : [{ value: key, label: "–" }, ...options]}
        onChange={(chosen) => {
          const [of, name = ""] = chosen.split(":");
          const question = earlier.find(({ id }) => of === "question" && id === name);
          if (question) onChange(firstConditionOn(question));
          else
            onChange(conditionThat(of === "field" ? { field: name } : { customer: "plan" }, "answered", []));
        }}
      />
      {"customer" in condition && <Attribute condition={condition} onChange={onChange} />}
    </>
  );
}

type FactProps = {
  readonly condition: Condition;
  readonly onChange: (condition: Condition) => void;
};

/** The attribute's name; one that cannot be a name waits until it is. */
function Attribute({
  condition,
  onChange,
}: FactProps & { readonly condition: Extract<Condition, { customer: string }> }) {
  const [typed, setTyped] = useState(condition.customer);
  return (
    <TextField
      label={t("logic.attribute")}
      hint={t("logic.attributeHint")}
      value={typed}
      maxLength={60}
      onInput={(name) => {
        setTyped(name);
        if (/^[A-Za-z]\w{0,59}$/.test(name)) onChange({ ...condition, customer: name });
      }}
    />
  );
}

function ComparedFact({ condition, onChange }: FactProps) {
  const [typed, setTyped] = useState(() =>
    "values" in condition ? condition.values.join(", ") : "value" in condition ? `${condition.value}` : "",
  );
  if (condition.is === "answered") return null;
  const isList = condition.is === "one_of";
  return (
    <TextField
      label={t(isList ? "logic.values" : "logic.number")}
      inputMode={isList ? "text" : "decimal"}
      value={typed}
      maxLength={1000}
      onInput={(words) => {
        setTyped(words);
        if (condition.is === "one_of") onChange({ ...condition, values: listed(words) });
        else if (words.trim() && Number.isFinite(Number(words)))
          onChange({ ...condition, value: Number(words) });
      }}
    />
  );
}

const MOST_VALUES = 31;
const listed = (words: string): string[] =>
  words
    .split(/[,，]/)
    .map((word) => word.trim().slice(0, 200))
    .filter(Boolean)
    .slice(0, MOST_VALUES);

function ComparedAnswer({ condition, on, language, onChange }: Props & { readonly on: Question }) {
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
