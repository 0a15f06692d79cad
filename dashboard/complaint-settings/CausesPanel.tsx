import { useState } from "preact/hooks";
import type { CauseTree } from "../../shared/contract/complaint-settings.schema.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { Button } from "../ui/Button.tsx";
import { causeName } from "../ui/cause-words.ts";
import { Tag } from "../ui/Tag.tsx";
import { t } from "../words.ts";
import { SettingsForm } from "./SettingsForm.tsx";
import { type PanelProps, useSettingsSave } from "./save-settings.ts";

type Cause = CauseTree[number]["causes"][number];

/** Why complaints happen: groups, and causes in each. */
export function CausesPanel({ settings, disabled, onSaved }: PanelProps) {
  const [tree, setTree] = useState<CauseTree>(settings.causes);
  const { busy, problem, save } = useSettingsSave(onSaved);
  const isNamed = tree.every((group) => [group, ...group.causes].every(({ name }) => name?.trim() !== ""));
  const setGroup = (id: string, part: Partial<CauseTree[number]>) =>
    setTree(tree.map((group) => (group.id === id ? { ...group, ...part } : group)));
  return (
    <SettingsForm
      title={t("causes.title")}
      disabled={disabled}
      busy={busy}
      problem={problem}
      fault={isNamed ? null : t("causes.problem")}
      save={() => save({ causes: tree })}
    >
      <p class="quiet dense">{t("causes.about")}</p>
      {tree.map((group) => (
        <div class="causes-group" key={group.id}>
          <CauseLine cause={group} disabled={disabled} change={(part) => setGroup(group.id, part)} />
          {group.causes.map((cause) => (
            <div class="causes-cause" key={cause.id}>
              <CauseLine
                cause={cause}
                disabled={disabled}
                change={(part) =>
                  setGroup(group.id, {
                    causes: group.causes.map((one) => (one.id === cause.id ? { ...one, ...part } : one)),
                  })
                }
              />
            </div>
          ))}
          {!disabled && (
            <div class="causes-cause">
              <Button
                kind="quiet"
                icon="plus"
                label={t("causes.add", { group: causeName(group) })}
                onClick={() => setGroup(group.id, { causes: [...group.causes, aNewCause()] })}
              />
            </div>
          )}
        </div>
      ))}
      {!disabled && (
        <div>
          <Button icon="plus" onClick={() => setTree([...tree, { ...aNewCause(), causes: [] }])}>
            {t("causes.addGroup")}
          </Button>
        </div>
      )}
    </SettingsForm>
  );
}

const aNewCause = (): Cause => ({ id: uuidv7(), name: t("causes.new"), retired: false });

type CauseLineProps = {
  readonly cause: Cause;
  readonly disabled: boolean;
  readonly change: (part: Partial<Cause>) => void;
};

function CauseLine({ cause, disabled, change }: CauseLineProps) {
  const name = causeName(cause);
  return (
    <div class="causes-line">
      <input
        aria-label={t("causes.name", { cause: name })}
        maxLength={120}
        value={name}
        onInput={(event) => change({ name: event.currentTarget.value })}
      />
      {cause.retired && <Tag>{t("causes.retired")}</Tag>}
      {!disabled && (
        <Button
          kind="quiet"
          icon={cause.retired ? "undo" : "close"}
          label={t(cause.retired ? "causes.restore" : "causes.retire", { cause: name })}
          onClick={() => change({ retired: !cause.retired })}
        />
      )}
    </div>
  );
}
