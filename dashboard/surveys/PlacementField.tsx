import type { Placement } from "../../shared/contract/placement.schema.ts";
import { placements } from "../../shared/placements.ts";
import { SelectField } from "../ui/Field.tsx";
import { t } from "../words.ts";
import type { EditorProps } from "./editor-views.tsx";

type Props = Pick<EditorProps, "survey" | "site" | "draft" | "change" | "disabled">;

/** In the list of choices, for a survey that has no place of its own. */
const AS_SITE = "site";

/** Where the survey stands on the page, and what the page needs for it. */
export function PlacementField({ survey, site, draft, change, disabled }: Props) {
  const usual = site?.placement ?? "bottom-end";
  const placement = draft.placement ?? usual;
  const options: { value: Placement | typeof AS_SITE; label: string }[] = [
    { value: AS_SITE, label: t("placement.asSite", { placement: t(`placement.${usual}`) }) },
    ...placements.map((value) => ({ value, label: t(`placement.${value}`) })),
  ];
  return (
    <>
      <SelectField
        label={t("placement.label")}
        hint={t(`placement.${placement}.hint`)}
        value={draft.placement ?? AS_SITE}
        options={options}
        disabled={disabled}
        onChange={(chosen) => change({ placement: chosen === AS_SITE ? null : chosen })}
      />
      {placement === "inline" && (
        <code class="code">{`<heed-survey survey="${survey.id}"></heed-survey>`}</code>
      )}
    </>
  );
}
