import type { Question } from "../../shared/contract/survey.schema.ts";
import { textLimit } from "../../shared/questions/text-limit.ts";
import { SelectField, TextField } from "../ui/Field.tsx";
import { t } from "../words.ts";
import type { SettingProps } from "./SettingFields.tsx";
import { NumberField } from "./targeting/NumberField.tsx";

type Props<Type extends Question["type"]> = Omit<SettingProps, "language"> & {
  readonly question: Extract<Question, { type: Type }>;
};

/** Room to write, and how much must and may be written. */
export function TextLimits({ question, disabled, onChange }: Props<"text">) {
  const { size = "long", minLength, maxLength } = question;
  const most = textLimit({ size });
  return (
    <>
      <SelectField
        label={t("question.size")}
        value={size}
        options={(["short", "long"] as const).map((value) => ({
          value,
          label: t(`question.size.${value}`),
        }))}
        disabled={disabled}
        onChange={(chosen) => onChange({ size: chosen })}
      />
      {/* What is undefined does not travel: no limit of its own. */}
      <div class="end-labels">
        <NumberField
          label={t("question.minLength")}
          value={minLength}
          min={1}
          max={most}
          disabled={disabled}
          onChange={(least) => onChange({ minLength: least } as Partial<Question>)} // undefined takes the limit away
        />
        <NumberField
          label={t("question.maxLength")}
          hint={t("question.maxLengthHint", { n: most })}
          value={maxLength}
          min={1}
          max={most}
          disabled={disabled}
          onChange={(longest) => onChange({ maxLength: longest } as Partial<Question>)} // as above
        />
      </div>
    </>
  );
}

/** The first and the last day that may be answered. */
export const DayLimits = ({ question, disabled, onChange }: Props<"date">) => (
  <div class="end-labels">
    {(["earliest", "latest"] as const).map((end) => (
      <TextField
        key={end}
        label={t(`question.${end}`)}
        optional
        type="date"
        value={question[end] ?? ""}
        disabled={disabled}
        onInput={(day) => onChange({ [end]: day || undefined })}
      />
    ))}
  </div>
);
