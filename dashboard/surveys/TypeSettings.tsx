import type { Localized } from "../../shared/contract/primitives.schema.ts";
import type { Question } from "../../shared/contract/survey.schema.ts";
import type { LanguageCode } from "../../shared/locales/languages.ts";
import { LongTextField, SelectField, TextField } from "../ui/Field.tsx";
import { t } from "../words.ts";
import { withWords } from "./draft.ts";
import { OptionList } from "./OptionList.tsx";
import { inEnglish } from "./question-words.ts";

type Props = {
  readonly question: Question;
  readonly language: LanguageCode;
  readonly disabled: boolean;
  readonly onChange: (change: Partial<Question>) => void;
};

/** What can be set for a question of this type, and whether it must be answered. */
export function TypeSettings(props: Props) {
  const { question, disabled, onChange } = props;
  return (
    <>
      <OfType {...props} />
      {question.type !== "statement" && (
        <label class="choice">
          <input
            type="checkbox"
            checked={question.required}
            disabled={disabled}
            onChange={(event) => onChange({ required: event.currentTarget.checked })}
          />
          <span>{t("question.required")}</span>
        </label>
      )}
    </>
  );
}

function OfType(props: Props) {
  const { question, disabled, onChange } = props;
  switch (question.type) {
    case "nps":
    case "ces":
      return <Ends {...props} question={question} />;
    case "csat":
      return (
        <>
          <Look value={question.look ?? "faces"} looks={["faces", "stars"]} {...{ disabled, onChange }} />
          <Ends {...props} question={question} />
        </>
      );
    case "rating":
      return (
        <>
          <div class="end-labels">
            <Steps value={question.steps} {...{ disabled, onChange }} />
            <Look value={question.look} looks={["numbers", "stars"]} {...{ disabled, onChange }} />
          </div>
          <Ends {...props} question={question} />
        </>
      );
    case "single_choice":
    case "multiple_choice":
    case "ranking":
      return <OptionList {...props} question={question} />;
    case "yes_no":
      return <YesNo {...props} question={question} />;
    case "text":
      return (
        <SelectField
          label={t("question.size")}
          value={question.size ?? "long"}
          options={(["short", "long"] as const).map((value) => ({
            value,
            label: t(`question.size.${value}`),
          }))}
          disabled={disabled}
          onChange={(size) => onChange({ size })}
        />
      );
    case "date":
    case "statement":
      return null;
  }
}

type Setting = Pick<Props, "disabled" | "onChange">;
type Drawn = "faces" | "stars" | "numbers";
const lookWords = {
  faces: "survey.look.faces",
  stars: "survey.look.stars",
  numbers: "question.look.numbers",
} as const;

function Look({
  value,
  looks,
  disabled,
  onChange,
}: Setting & { readonly value: Drawn; readonly looks: readonly Drawn[] }) {
  return (
    <SelectField
      label={t("question.look")}
      value={value}
      options={looks.map((look) => ({ value: look, label: t(lookWords[look]) }))}
      disabled={disabled}
      // Only the looks of its own type are offered.
      onChange={(look) => onChange({ look } as Partial<Question>)}
    />
  );
}

const Steps = ({ value, disabled, onChange }: Setting & { readonly value: number }) => (
  <SelectField
    label={t("question.steps")}
    value={String(value)}
    options={[3, 4, 5, 6, 7, 8, 9, 10].map((steps) => ({ value: String(steps), label: String(steps) }))}
    disabled={disabled}
    onChange={(steps) => onChange({ steps: Number(steps) })}
  />
);

type Scale = Extract<Question, { type: "nps" | "csat" | "ces" | "rating" }>;

const Ends = ({ question, ...props }: Props & { readonly question: Scale }) => (
  <div class="end-labels">
    <Words
      {...props}
      label={t("survey.lowLabel")}
      words={question.lowLabel}
      change={(lowLabel) => ({ lowLabel })}
    />
    <Words
      {...props}
      label={t("survey.highLabel")}
      words={question.highLabel}
      change={(highLabel) => ({ highLabel })}
    />
  </div>
);

const YesNo = ({
  question,
  ...props
}: Props & { readonly question: Extract<Question, { type: "yes_no" }> }) => (
  <>
    <div class="end-labels">
      <Words
        {...props}
        label={t("question.yesLabel")}
        words={question.yesLabel}
        change={(yesLabel) => ({ yesLabel })}
      />
      <Words
        {...props}
        label={t("question.noLabel")}
        words={question.noLabel}
        change={(noLabel) => ({ noLabel })}
      />
    </div>
    <LongTextField
      label={t("question.consent")}
      optional
      rows={2}
      value={question.consent?.[props.language] ?? ""}
      placeholder={inEnglish(question.consent, props.language)}
      maxLength={500}
      disabled={props.disabled}
      onInput={(value) => props.onChange({ consent: withWords(question.consent, props.language, value) })}
    />
  </>
);

type WordsProps = Omit<Props, "question"> & {
  readonly label: string;
  readonly words: Localized | undefined;
  readonly change: (words: Localized) => object;
};

/** A line of words in the language being written. */
export const Words = ({ label, words, language, disabled, change, onChange }: WordsProps) => (
  <TextField
    label={label}
    value={words?.[language] ?? ""}
    placeholder={inEnglish(words, language)}
    maxLength={500}
    disabled={disabled}
    onInput={(value) => onChange(change(withWords(words, language, value)))}
  />
);
