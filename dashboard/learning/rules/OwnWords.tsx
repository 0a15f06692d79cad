import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { Rules, RulesOfList } from "../../../shared/contract/rule.schema.ts";
import { canManage } from "../../session.ts";
import { Button } from "../../ui/Button.tsx";
import { problemText } from "../../ui/Failed.tsx";
import { Field } from "../../ui/Field.tsx";
import { Panel } from "../../ui/Panel.tsx";
import { t } from "../../words.ts";
import { shortName } from "./rule-words.ts";
import { TrialResult } from "./TrialResult.tsx";
import type { ChangeRules } from "./use-rules.ts";
import { useTrial } from "./use-trial.ts";

type OwnWordsProps = { readonly rules: Rules; readonly of: RulesOfList; readonly change: ChangeRules };

/** The workspace's words of a list, and a line to try and add another. */
export function OwnWords({ rules, of: { list, own }, change }: OwnWordsProps) {
  return (
    <Panel title={`${t("rules.yours")} · ${shortName(list)}`}>
      {own.length === 0 && <p class="quiet">{t("rules.none")}</p>}
      {own.length > 0 && (
        <ul class="rule-words" aria-label={t("rules.yours")}>
          {own.map((phrase) => (
            <li key={phrase} class="rule-own">
              {phrase}
              {canManage.value && (
                <Button
                  kind="quiet"
                  icon="close"
                  label={t("rules.remove", { phrase })}
                  onClick={() => void change({ list, phrase, action: "remove" })}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {canManage.value ? (
        <Draft rules={rules} list={list} change={change} />
      ) : (
        <p class="quiet">{t("rules.managers")}</p>
      )}
    </Panel>
  );
}

type DraftProps = Pick<OwnWordsProps, "rules" | "change"> & { readonly list: RulesOfList["list"] };

function Draft({ rules: { language, version }, list, change }: DraftProps) {
  const typed = useSignal("");
  const busy = useSignal(false);
  const input = useRef<HTMLInputElement>(null);
  const { trial, fault, problem, isPending } = useTrial({ language, list, phrase: typed.value }, version);
  const wrong = fault && fault !== "empty" ? t(`rules.fault.${fault}`) : problem && problemText(problem);
  const add = async () => {
    if (fault || busy.value) return;
    busy.value = true;
    if (await change({ list, phrase: typed.value, action: "add" })) typed.value = "";
    busy.value = false;
    input.current?.focus();
  };
  return (
    <form
      class="rule-draft"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Field label={t("rules.add")} hint={t("rules.addHint")} error={wrong ?? undefined}>
        {(ids) => (
          <div class="rule-line">
            <input
              {...ids}
              ref={input}
              type="text"
              autoComplete="off"
              spellcheck={false}
              lang={language}
              value={typed.value}
              onInput={(event) => {
                typed.value = event.currentTarget.value;
              }}
            />
            <Button
              type="submit"
              kind="primary"
              icon="plus"
              busy={busy.value}
              disabled={typed.value.trim() === ""}
            >
              {t("rules.addButton")}
            </Button>
          </div>
        )}
      </Field>
      <TrialResult trial={fault ? null : trial} language={language} isPending={isPending} />
      <HowToWrite />
    </form>
  );
}

const HowToWrite = () => (
  <details class="rule-how">
    <summary>{t("rules.how")}</summary>
    <dl>
      {(["word", "phrase", "beginning", "number"] as const).map((kind) => (
        <div key={kind}>
          <dt>{t(`rules.example.${kind}`)}</dt>
          <dd>{t(`rules.how.${kind}`)}</dd>
        </div>
      ))}
    </dl>
    <p class="quiet">{t("rules.how.denial")}</p>
  </details>
);
