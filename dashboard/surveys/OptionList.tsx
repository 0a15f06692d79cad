import { useState } from "preact/hooks";
import type { Question } from "../../shared/contract/survey.schema.ts";
import type { LanguageCode } from "../../shared/locales/languages.ts";
import { Button } from "../ui/Button.tsx";
import { SelectField, TextField } from "../ui/Field.tsx";
import { t } from "../words.ts";
import { DragHandle } from "./DragHandle.tsx";
import { withWords } from "./draft.ts";
import { MoveButtons } from "./MoveButtons.tsx";
import { freeId, moved } from "./new-question.ts";
import { inEnglish } from "./question-words.ts";
import { useReorder } from "./reorder.ts";

const MOST_OPTIONS = 30;

type Choosing = Extract<Question, { type: "single_choice" | "multiple_choice" | "ranking" }>;
type Props = {
  readonly question: Choosing;
  readonly language: LanguageCode;
  readonly disabled: boolean;
  readonly onChange: (change: Partial<Question>) => void;
};

/** The options of a question, each a line; for choices also what lies beside them. */
export function OptionList({ question, language, disabled, onChange }: Props) {
  const { options } = question;
  const [moveSaid, sayMove] = useState("");
  const move = (from: number, by: number) => {
    onChange({ options: moved(options, from, by) });
    sayMove(t("question.optionMovedTo", { n: from + by + 1, of: options.length }));
  };
  const dragging = useReorder(move);
  return (
    <fieldset class="option-list" disabled={disabled}>
      <legend class="field-label">{t("question.options")}</legend>
      <p class="visually-hidden" role="status">
        {moveSaid}
      </p>
      {options.map(({ id, label }, at) => (
        <div class="option-line" key={id} {...dragging(at).place}>
          {!disabled && <DragHandle {...dragging(at).handle} />}
          <input
            aria-label={t("question.option", { n: at + 1 })}
            value={label[language] ?? ""}
            placeholder={inEnglish(label, language) || t("question.option", { n: at + 1 })}
            maxLength={500}
            onInput={(event) => {
              const words = withWords(label, language, event.currentTarget.value);
              onChange({ options: options.map((each) => (each.id === id ? { id, label: words } : each)) });
            }}
          />
          <MoveButtons
            up={t("question.optionUp", { n: at + 1 })}
            down={t("question.optionDown", { n: at + 1 })}
            isFirst={at === 0}
            isLast={at === options.length - 1}
            onMove={(by) => move(at, by)}
          />
          <Button
            kind="quiet"
            icon="close"
            label={t("question.removeOption", { n: at + 1 })}
            onClick={() => onChange({ options: options.filter((each) => each.id !== id) })}
          />
        </div>
      ))}
      <Button
        icon="plus"
        disabled={options.length >= MOST_OPTIONS}
        onClick={() => {
          const id = freeId(
            "option",
            options.map((each) => each.id),
          );
          onChange({ options: [...options, { id, label: {} }] });
        }}
      >
        {t("question.addOption")}
      </Button>
      {question.type !== "ranking" && <Beside {...{ question, language, disabled, onChange }} />}
    </fieldset>
  );
}

function Beside({
  question,
  language,
  disabled,
  onChange,
}: Props & { readonly question: Exclude<Choosing, { type: "ranking" }> }) {
  return (
    <>
      <label class="choice">
        <input
          type="checkbox"
          checked={question.other ?? false}
          onChange={(event) => onChange({ other: event.currentTarget.checked })}
        />
        <span>{t("question.other")}</span>
      </label>
      {question.other && (
        <TextField
          label={t("question.otherLabel")}
          optional
          value={question.otherLabel?.[language] ?? ""}
          placeholder={inEnglish(question.otherLabel, language)}
          maxLength={500}
          disabled={disabled}
          onInput={(value) => onChange({ otherLabel: withWords(question.otherLabel, language, value) })}
        />
      )}
      {question.type === "multiple_choice" && (
        <div class="end-labels">
          <Picks name="min" value={question.min} most={question.options.length} onChange={onChange} />
          <Picks name="max" value={question.max} most={question.options.length} onChange={onChange} />
        </div>
      )}
    </>
  );
}

type PicksProps = {
  readonly name: "min" | "max";
  readonly value: number | undefined;
  readonly most: number;
  readonly onChange: Props["onChange"];
};

/** How many must, or may, be chosen. */
function Picks({ name, value, most, onChange }: PicksProps) {
  const numbers = Array.from({ length: Math.max(most, value ?? 0) + 1 }, (_, index) => String(index + 1));
  return (
    <SelectField
      label={t(`question.${name}`)}
      value={value === undefined ? "" : String(value)}
      options={[
        { value: "", label: t("question.anyNumber") },
        ...numbers.map((number) => ({ value: number, label: number })),
      ]}
      // What is undefined does not travel: no limit.
      onChange={(chosen) => onChange({ [name]: chosen === "" ? undefined : Number(chosen) })}
    />
  );
}
