import type { Localized } from "../../shared/contract/primitives.schema.ts";
import type { Question } from "../../shared/contract/survey.schema.ts";
import type { LanguageCode } from "../../shared/locales/languages.ts";
import { SelectField, TextField } from "../ui/Field.tsx";
import { t } from "../words.ts";
import { withWords } from "./draft.ts";
import { inEnglish } from "./question-words.ts";

/** What every setting of a question is given. */
export type SettingProps = {
  readonly language: LanguageCode;
  readonly disabled: boolean;
  readonly onChange: (change: Partial<Question>) => void;
};

type WordsProps = SettingProps & {
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

const ratingSteps = [3, 4, 5, 6, 7, 8, 9, 10];

type StepsProps = Omit<SettingProps, "language"> & {
  readonly value: number;
  readonly steps?: readonly number[];
};

export const Steps = ({ value, steps = ratingSteps, disabled, onChange }: StepsProps) => (
  <SelectField
    label={t("question.steps")}
    value={String(value)}
    options={steps.map((count) => ({ value: String(count), label: String(count) }))}
    disabled={disabled}
    onChange={(count) => onChange({ steps: Number(count) })}
  />
);

type Scale = Extract<Question, { type: "nps" | "csat" | "ces" | "rating" | "matrix" }>;

export const Ends = ({ question, ...props }: SettingProps & { readonly question: Scale }) => (
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
