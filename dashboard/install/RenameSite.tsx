import { useState } from "preact/hooks";
import type { Problem } from "../../shared/contract/problem.schema.ts";
import type { Site } from "../../shared/contract/site.schema.ts";
import { asProblem, patch } from "../api.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { FailedLine } from "../ui/Failed.tsx";
import { TextField } from "../ui/Field.tsx";
import { t } from "../words.ts";

type Props = {
  readonly site: Site;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onChanged: (site: Site) => void;
};

export function RenameSite(props: Props) {
  return (
    <Dialog title={t("install.renameTitle")} open={props.open} onClose={props.onClose}>
      <RenameForm {...props} />
    </Dialog>
  );
}

function RenameForm({ site, onClose, onChanged }: Props) {
  const [name, setName] = useState(site.name);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const rename = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      onChanged(await patch<Site>(`/api/sites/${site.id}`, { name }));
      onClose();
    } catch (thrown) {
      setProblem(asProblem(thrown));
      setBusy(false);
    }
  };
  return (
    <form class="site-form" onSubmit={rename}>
      <TextField label={t("install.siteName")} value={name} required maxLength={120} onInput={setName} />
      {problem && <FailedLine problem={problem} />}
      <DialogActions>
        <Button onClick={onClose}>{t("cancel")}</Button>
        <Button kind="primary" type="submit" busy={busy}>
          {t("save")}
        </Button>
      </DialogActions>
    </form>
  );
}
