import { useState } from "preact/hooks";
import type { Workspace } from "../../shared/contract/workspace.schema.ts";
import { patch } from "../api.ts";
import { loadSession } from "../session.ts";
import { Button } from "../ui/Button.tsx";
import { FailedLine } from "../ui/Failed.tsx";
import { SelectField, TextField } from "../ui/Field.tsx";
import { Panel } from "../ui/Panel.tsx";
import { toast } from "../ui/Toast.tsx";
import { t } from "../words.ts";
import { useSubmit } from "./use-submit.ts";

/** Its name, and the clock by which its days are cut. */
export function WorkspacePanel({ workspace }: { readonly workspace: Workspace }) {
  const [name, setName] = useState(workspace.name);
  const [timeZone, setTimeZone] = useState(workspace.timeZone);
  const { busy, problem, submit } = useSubmit();
  const save = async (event: Event) => {
    event.preventDefault();
    const saved = await submit(async () => {
      await patch("/api/workspace", { name, timeZone });
      await loadSession();
    });
    if (saved) toast({ text: t("workspace.saved") });
  };
  return (
    <Panel title={t("workspace.title")}>
      <form class="account-form" onSubmit={save}>
        <TextField label={t("workspace.name")} required maxLength={120} value={name} onInput={setName} />
        <SelectField
          label={t("workspace.timeZone")}
          hint={t("workspace.timeZoneHint")}
          value={timeZone}
          options={timeZones(workspace.timeZone).map((zone) => ({
            value: zone,
            label: zone.replaceAll("_", " "),
          }))}
          onChange={setTimeZone}
        />
        {problem && <FailedLine problem={problem} />}
        <div>
          <Button
            type="submit"
            busy={busy}
            disabled={name === workspace.name && timeZone === workspace.timeZone}
          >
            {t("save")}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

/** Browsers leave out aliases such as UTC, which a workspace may well be set to. */
const timeZones = (current: string): string[] =>
  [...new Set([...Intl.supportedValuesOf("timeZone"), "UTC", current])].toSorted();
