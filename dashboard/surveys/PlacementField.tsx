import { placements } from "../../shared/placements.ts";
import { SelectField } from "../ui/Field.tsx";
import { t } from "../words.ts";
import type { EditorProps } from "./editor-views.tsx";

type Props = Pick<EditorProps, "survey" | "draft" | "change" | "disabled">;

/** Where the survey stands on the page, and what the page needs for it. */
export function PlacementField({ survey, draft, change, disabled }: Props) {
  const { placement } = draft;
  return (
    <>
      <SelectField
        label={t("placement.label")}
        hint={t(`placement.${placement}.hint`)}
        value={placement}
        options={placements.map((value) => ({ value, label: t(`placement.${value}`) }))}
        disabled={disabled}
        onChange={(chosen) => change({ placement: chosen })}
      />
      {placement === "inline" && (
        <code class="code">{`<heed-survey survey="${survey.id}"></heed-survey>`}</code>
      )}
    </>
  );
}
