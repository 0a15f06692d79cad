import type { Rules, RuleVersion } from "../../../shared/contract/rule.schema.ts";
import { canManage } from "../../session.ts";
import { Button } from "../../ui/Button.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { Time } from "../../ui/time.tsx";
import { t } from "../../words.ts";
import { shortName } from "./rule-words.ts";

type RuleHistoryProps = { readonly rules: Rules; readonly undo: (version: number) => void };

/** Who changed what, newest first; what still holds can be taken back. */
export function RuleHistory({ rules: { versions }, undo }: RuleHistoryProps) {
  return (
    <Panel title={t("rules.history")}>
      <p class="quiet">{t(versions.length === 0 ? "rules.historyNone" : "rules.historyText")}</p>
      <ul class="learning-log">
        {versions.map((one) => (
          <li key={one.version} class="learning-entry" data-stands={one.stands}>
            <div>
              <p>{one.changes.map(said).join(" · ")}</p>
              <p class="quiet dense">
                {t("rules.version", { version: one.version })}
                {one.undoes !== null && ` · ${t("rules.undoes", { version: one.undoes })}`}
                {" · "}
                {one.by ?? t("rules.nobody")} · <Time at={one.at} />
              </p>
            </div>
            {one.stands && canManage.value && (
              <Button kind="quiet" icon="undo" onClick={() => undo(one.version)}>
                {t("undo")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const said = ({ action, phrase, list }: RuleVersion["changes"][number]): string =>
  t(`rules.did.${action}`, { phrase, list: shortName(list) });
