import { fileKinds, MOST_FILE_MEGABYTES, MOST_FILES } from "../../shared/attachments.ts";
import type { Question } from "../../shared/contract/survey.schema.ts";
import { stepsFrom } from "../../shared/questions/steps.ts";
import { SelectField } from "../ui/Field.tsx";
import { t } from "../words.ts";
import type { SettingProps } from "./SettingFields.tsx";

type Props = SettingProps & { readonly question: Extract<Question, { type: "file" }> };

/** Which kinds of files a question takes, how large and how many. */
export function FileSettings({ question: { accept, maxMegabytes, maxFiles }, disabled, onChange }: Props) {
  return (
    <>
      <fieldset class="option-list" disabled={disabled}>
        <legend class="field-label">{t("question.accept")}</legend>
        {fileKinds.map((kind) => (
          <label class="choice" key={kind}>
            <input
              type="checkbox"
              checked={accept.includes(kind)}
              onChange={(event) => {
                const { checked } = event.currentTarget;
                onChange({
                  accept: fileKinds.filter((each) => (each === kind ? checked : accept.includes(each))),
                });
              }}
            />
            <span>{t(`question.accept.${kind}`)}</span>
          </label>
        ))}
      </fieldset>
      <div class="end-labels">
        <SelectField
          label={t("question.maxMegabytes")}
          value={String(maxMegabytes)}
          options={stepsFrom(1, MOST_FILE_MEGABYTES).map((n) => ({
            value: String(n),
            label: t("question.megabytes", { n }),
          }))}
          disabled={disabled}
          onChange={(chosen) => onChange({ maxMegabytes: Number(chosen) })}
        />
        <SelectField
          label={t("question.maxFiles")}
          value={String(maxFiles)}
          options={stepsFrom(1, MOST_FILES).map((n) => ({ value: String(n), label: String(n) }))}
          disabled={disabled}
          onChange={(chosen) => onChange({ maxFiles: Number(chosen) })}
        />
      </div>
    </>
  );
}
