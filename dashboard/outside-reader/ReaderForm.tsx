import { useState } from "preact/hooks";
import type {
  OutsideReaderChange,
  OutsideReaderSettings,
} from "../../shared/contract/outside-reader.schema.ts";
import type { Problem } from "../../shared/contract/problem.schema.ts";
import { asProblem, patch } from "../api.ts";
import { Button } from "../ui/Button.tsx";
import { FailedLine } from "../ui/Failed.tsx";
import { TextField } from "../ui/Field.tsx";
import { Panel } from "../ui/Panel.tsx";
import { toast } from "../ui/Toast.tsx";
import { t } from "../words.ts";

type Props = {
  readonly settings: OutsideReaderSettings;
  readonly onSaved: (settings: OutsideReaderSettings) => void;
};

/** As it stands in the form: all text, so that a field may be empty while it is typed into. */
type Draft = { isOn: boolean; baseUrl: string; model: string; key: string; mostPerMonth: string };

const usualMost = "5000";

const draftOf = (own: OutsideReaderSettings["own"]): Draft => ({
  isOn: own?.isOn ?? false,
  baseUrl: own?.baseUrl ?? "",
  model: own?.model ?? "",
  key: "",
  mostPerMonth: own ? String(own.mostPerMonth) : usualMost,
});

const changeIn = ({ isOn, baseUrl, model, key, mostPerMonth }: Draft): OutsideReaderChange => ({
  ...{ isOn, baseUrl, model, mostPerMonth: Number(mostPerMonth) },
  ...(key === "" ? {} : { key: key.trim() }),
});

/** Which model reads, at which server, by which key, how much, and whether. */
export function ReaderForm({ settings: { own }, onSaved }: Props) {
  const [draft, setDraft] = useState(() => draftOf(own));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  const save = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      const saved = await patch<OutsideReaderSettings>("/api/outside-reader", changeIn(draft));
      onSaved(saved);
      // Without the key: what is stored is not shown again.
      setDraft(draftOf(saved.own));
      toast({ text: t("outside.saved") });
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
    setBusy(false);
  };
  const isAddressWrong = problem?.errors?.some(({ field }) => field === "baseUrl") ?? false;
  return (
    <Panel title={t("outside.model")}>
      <form class="outside-fields" onSubmit={save}>
        <Fields
          draft={draft}
          set={set}
          hasKey={own?.hasKey ?? false}
          addressError={isAddressWrong ? t("outside.baseUrlWrong") : undefined}
        />
        <label class="outside-switch">
          <input
            type="checkbox"
            checked={draft.isOn}
            onChange={(event) => set({ isOn: event.currentTarget.checked })}
          />
          {t("outside.isOn")}
        </label>
        {problem && !isAddressWrong && <FailedLine problem={problem} />}
        <div>
          <Button kind="primary" type="submit" busy={busy}>
            {t("save")}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

type FieldsProps = {
  readonly draft: Draft;
  readonly set: (change: Partial<Draft>) => void;
  readonly hasKey: boolean;
  readonly addressError: string | undefined;
};

const Fields = ({ draft, set, hasKey, addressError }: FieldsProps) => (
  <>
    <TextField
      label={t("outside.baseUrl")}
      hint={t("outside.baseUrlHint")}
      error={addressError}
      inputMode="url"
      required
      maxLength={500}
      autoComplete="off"
      placeholder="https://api.example.com/v1"
      value={draft.baseUrl}
      onInput={(baseUrl) => set({ baseUrl })}
    />
    <div class="outside-pair">
      <TextField
        label={t("outside.modelName")}
        required
        maxLength={200}
        autoComplete="off"
        value={draft.model}
        onInput={(model) => set({ model })}
      />
      <TextField
        label={t("outside.key")}
        optional
        type="password"
        hint={hasKey ? t("outside.keyKept") : undefined}
        maxLength={500}
        autoComplete="new-password"
        value={draft.key}
        onInput={(key) => set({ key })}
      />
    </div>
    <TextField
      label={t("outside.most")}
      hint={t("outside.mostHint")}
      type="number"
      inputMode="numeric"
      required
      min={1}
      max={1_000_000}
      value={draft.mostPerMonth}
      onInput={(mostPerMonth) => set({ mostPerMonth })}
    />
  </>
);
