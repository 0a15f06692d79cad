import { useId, useState } from "preact/hooks";
import { facets } from "../facets.ts";
import { exampleTouchpoint, touchpointAttribute } from "../install/snippet.ts";
import { CopyButton } from "../ui/CopyButton.tsx";
import { Field, TextField } from "../ui/Field.tsx";
import { Panel } from "../ui/Panel.tsx";
import { t } from "../words.ts";
import type { EditorProps } from "./editor-views.tsx";
import { LowScoreField } from "./LowScoreField.tsx";
import { PlacementField } from "./PlacementField.tsx";

const onlyOpened = -1;
const usualSeconds = 20;

type Props = Pick<EditorProps, "draft" | "change" | "disabled">;

/** Everything about a survey that is not its words. All of it holds at once, without publishing. */
export function SettingsPanel({ survey, site, draft, change, disabled }: EditorProps) {
  return (
    <Panel title={t("survey.settings")}>
      <div class="settings">
        <TextField
          label={t("survey.name")}
          hint={t("survey.nameHint")}
          value={draft.name}
          error={draft.name.trim() ? undefined : t("survey.nameMissing")}
          maxLength={120}
          disabled={disabled}
          onInput={(name) => change({ name })}
        />
        <TouchpointField draft={draft} change={change} disabled={disabled} />
        <Timing draft={draft} change={change} disabled={disabled} />
        {draft.showAfterSeconds === onlyOpened && <OwnButton id={survey.id} />}
        <PlacementField survey={survey} site={site} draft={draft} change={change} disabled={disabled} />
        <LowScoreField draft={draft} change={change} disabled={disabled} />
        {survey.status === "published" && <p class="field-hint">{t("survey.atOnce")}</p>}
      </div>
    </Panel>
  );
}

/** What to put on a page that opens the survey itself. */
function OwnButton({ id }: { readonly id: string }) {
  const code = `<button data-heed-open="${id}">${t("survey.ownButtonWords")}</button>`;
  return (
    <div class="own-button">
      <p class="field-hint">{t("survey.ownButton")}</p>
      <code class="code">{code}</code>
      <CopyButton text={code} />
    </div>
  );
}

function TouchpointField({ draft, change, disabled }: Props) {
  const list = useId();
  const attribute = touchpointAttribute(draft.touchpoint?.trim() || exampleTouchpoint);
  const hint = (
    <>
      {t(draft.touchpoint ? "survey.touchpointHint" : "survey.touchpointNone")}{" "}
      <code class="survey-attribute">{attribute}</code>
    </>
  );
  return (
    <Field label={t("survey.touchpoint")} optional hint={hint}>
      {(ids) => (
        <>
          <input
            {...ids}
            value={draft.touchpoint ?? ""}
            list={list}
            maxLength={60}
            disabled={disabled}
            onInput={(event) => change({ touchpoint: event.currentTarget.value || null })}
          />
          <datalist id={list}>
            {facets.value.touchpoints.map((touchpoint) => (
              <option key={touchpoint} value={touchpoint} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}

function Timing({ draft: { showAfterSeconds }, change, disabled }: Props) {
  const bySelf = showAfterSeconds !== onlyOpened;
  const [typed, setTyped] = useState(String(bySelf ? showAfterSeconds : usualSeconds));
  const seconds = secondsIn(typed);
  return (
    <fieldset class="choices" disabled={disabled}>
      <legend class="field-label">{t("survey.timing")}</legend>
      <label class="choice">
        <input
          type="radio"
          name="timing"
          checked={bySelf}
          onChange={() => change({ showAfterSeconds: seconds ?? usualSeconds })}
        />
        <span>{t("survey.bySelf")}</span>
      </label>
      {bySelf && (
        <div class="seconds">
          <TextField
            label={t("survey.seconds")}
            inputMode="numeric"
            value={typed}
            error={seconds === null ? t("survey.secondsProblem") : undefined}
            disabled={disabled}
            onInput={(value) => {
              setTyped(value);
              const next = secondsIn(value);
              if (next !== null) change({ showAfterSeconds: next });
            }}
          />
        </div>
      )}
      <label class="choice">
        <input
          type="radio"
          name="timing"
          checked={!bySelf}
          onChange={() => change({ showAfterSeconds: onlyOpened })}
        />
        <span>{t("survey.onlyOpened")}</span>
      </label>
    </fieldset>
  );
}

/** Whole seconds from nothing to an hour; null for anything else. */
function secondsIn(typed: string): number | null {
  const seconds = Number(typed);
  return /^\d{1,4}$/.test(typed.trim()) && seconds <= 3600 ? seconds : null;
}
