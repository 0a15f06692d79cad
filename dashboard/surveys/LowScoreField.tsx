import { SelectField } from "../ui/Field.tsx";
import { t } from "../words.ts";
import type { EditorProps } from "./editor-views.tsx";

const rules = ["case", "alert", "nothing"] as const;

/** What somebody unhappy who says why leads to. */
export function LowScoreField({
  draft,
  change,
  disabled,
}: Pick<EditorProps, "draft" | "change" | "disabled">) {
  return (
    <SelectField
      label={t("lowScore.label")}
      hint={t(`lowScore.${draft.lowScore}.hint`)}
      value={draft.lowScore}
      options={rules.map((value) => ({ value, label: t(`lowScore.${value}`) }))}
      disabled={disabled}
      onChange={(lowScore) => change({ lowScore })}
    />
  );
}
