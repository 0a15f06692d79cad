import { useState } from "preact/hooks";
import type { Problem } from "../../shared/contract/problem.schema.ts";
import type { ApiKey, Role } from "../../shared/contract/workspace.schema.ts";
import { asProblem, post } from "../api.ts";
import { Button } from "../ui/Button.tsx";
import { CopyButton } from "../ui/CopyButton.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { FailedLine } from "../ui/Failed.tsx";
import { SelectField, TextField } from "../ui/Field.tsx";
import { t } from "../words.ts";
import { keyRoleOptions, roleMeaning } from "./role-words.ts";

type Props = { readonly open: boolean; readonly onClose: () => void; readonly onMade: () => void };
type Made = ApiKey & { readonly key: string };

export function NewKey({ open, onClose, onMade }: Props) {
  return (
    <Dialog title={t("apiKeys.newTitle")} open={open} onClose={onClose}>
      <NewKeySteps onClose={onClose} onMade={onMade} />
    </Dialog>
  );
}

function NewKeySteps({ onClose, onMade }: Omit<Props, "open">) {
  const [made, setMade] = useState<Made | null>(null);
  if (!made) {
    const keep = (key: Made) => {
      setMade(key);
      onMade();
    };
    return <NewKeyForm onClose={onClose} onMade={keep} />;
  }
  return (
    <>
      <p>{t("apiKeys.once")}</p>
      <code class="secret">{made.key}</code>
      <DialogActions>
        <CopyButton kind="primary" text={made.key} label={t("apiKeys.copy")} />
        <Button onClick={onClose}>{t("apiKeys.kept")}</Button>
      </DialogActions>
    </>
  );
}

function NewKeyForm({
  onClose,
  onMade,
}: {
  readonly onClose: () => void;
  readonly onMade: (key: Made) => void;
}) {
  const [name, setName] = useState("");
  const [role, setRole] = useState<Exclude<Role, "owner">>("analyst");
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const make = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      onMade(await post<Made>("/api/keys", { name, role }));
    } catch (thrown) {
      setProblem(asProblem(thrown));
      setBusy(false);
    }
  };
  return (
    <form class="team-form" onSubmit={make}>
      <TextField
        label={t("apiKeys.name")}
        hint={t("apiKeys.nameHint")}
        required
        maxLength={120}
        value={name}
        onInput={setName}
      />
      <SelectField
        label={t("newInvitation.role")}
        hint={roleMeaning(role)}
        value={role}
        options={keyRoleOptions()}
        onChange={setRole}
      />
      {problem && <FailedLine problem={problem} />}
      <DialogActions>
        <Button onClick={onClose}>{t("cancel")}</Button>
        <Button kind="primary" type="submit" busy={busy}>
          {t("apiKeys.make")}
        </Button>
      </DialogActions>
    </form>
  );
}
