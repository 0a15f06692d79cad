import type { PageRule, Targeting } from "../../../shared/contract/targeting.schema.ts";
import { Button } from "../../ui/Button.tsx";
import { SelectField, TextField } from "../../ui/Field.tsx";
import { t } from "../../words.ts";
import type { PartProps } from "./TargetingView.tsx";

const ways = ["contains", "equals", "starts_with", "glob"] as const;
const mostRules = 30;

/** On which pages it asks, and on which never. */
export function Pages({ targeting, change, disabled }: PartProps) {
  const pages: NonNullable<Targeting["pages"]> = targeting.pages ?? { only: [], never: [] };
  return (
    <fieldset class="target-part" disabled={disabled}>
      <legend class="field-label">{t("targeting.pages")}</legend>
      <p class="field-hint">{t("targeting.pagesHint")}</p>
      <Rules
        title={t("targeting.only")}
        addLabel={t("targeting.addOnly")}
        rules={pages.only}
        onChange={(only) => change({ pages: { ...pages, only } })}
      />
      <Rules
        title={t("targeting.never")}
        addLabel={t("targeting.addNever")}
        rules={pages.never}
        onChange={(never) => change({ pages: { ...pages, never } })}
      />
    </fieldset>
  );
}

type RulesProps = {
  readonly title: string;
  readonly addLabel: string;
  readonly rules: readonly PageRule[];
  readonly onChange: (rules: PageRule[]) => void;
};

function Rules({ title, addLabel, rules, onChange }: RulesProps) {
  const put = (at: number, part: Partial<PageRule>) =>
    onChange(rules.map((rule, index) => (index === at ? { ...rule, ...part } : rule)));
  return (
    <fieldset class="target-list">
      <legend class={rules.length > 0 ? "target-legend" : "visually-hidden"}>{title}</legend>
      {rules.map((rule, at) => (
        <div class="target-line" key={at}>
          <div class="target-parts">
            <SelectField
              label={t("targeting.how")}
              value={rule.how}
              options={ways.map((value) => ({ value, label: t(`targeting.how.${value}`) }))}
              onChange={(how) => put(at, { how })}
            />
            <TextField
              label={t("targeting.address")}
              value={rule.value}
              placeholder="/checkout/"
              maxLength={300}
              onInput={(value) => put(at, { value })}
            />
          </div>
          <Button
            kind="quiet"
            icon="close"
            label={t("targeting.remove", { name: rule.value || t("targeting.address") })}
            onClick={() => onChange(rules.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      {rules.length < mostRules && (
        <Button icon="plus" onClick={() => onChange([...rules, { how: "contains", value: "" }])}>
          {addLabel}
        </Button>
      )}
    </fieldset>
  );
}
