import type { Question } from "../../shared/contract/survey.schema.ts";
import { LongTextField, SelectField } from "../ui/Field.tsx";
import { t } from "../words.ts";
import { ContactSettings } from "./ContactSettings.tsx";
import { withWords } from "./draft.ts";
import { FileSettings } from "./FileSettings.tsx";
import { DayLimits, TextLimits } from "./LimitSettings.tsx";
import { MatrixSettings } from "./MatrixSettings.tsx";
import { OptionList } from "./OptionList.tsx";
import { inEnglish } from "./question-words.ts";
import { Ends, type SettingProps, Steps, Words } from "./SettingFields.tsx";

type Props = SettingProps & { readonly question: Question };

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
    case "matrix":
      return <MatrixSettings {...props} question={question} />;
    case "file":
      return <FileSettings {...props} question={question} />;
    case "contact":
      return <ContactSettings {...props} question={question} />;
    case "yes_no":
      return <YesNo {...props} question={question} />;
    case "text":
      return <TextLimits {...props} question={question} />;
    case "date":
      return <DayLimits {...props} question={question} />;
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
