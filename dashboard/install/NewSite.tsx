import { useState } from "preact/hooks";
import type { Problem } from "../../shared/contract/problem.schema.ts";
import type { Site } from "../../shared/contract/site.schema.ts";
import { asProblem, post } from "../api.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { FailedLine } from "../ui/Failed.tsx";
import { TextField } from "../ui/Field.tsx";
import { t } from "../words.ts";
import { type OriginProblem, originFrom } from "./origin.ts";

type Props = { readonly open: boolean; readonly onClose: () => void; readonly onAdded: (site: Site) => void };

export function NewSite({ open, onClose, onAdded }: Props) {
  return (
    <Dialog title={t("install.newTitle")} open={open} onClose={onClose}>
      <NewSiteForm onClose={onClose} onAdded={onAdded} />
    </Dialog>
  );
}

function NewSiteForm({ onClose, onAdded }: Omit<Props, "open">) {
  const [name, setName] = useState("");
  const [address, setAddress] = useState("");
  const [addressProblem, setAddressProblem] = useState<OriginProblem | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const add = async (event: Event) => {
    event.preventDefault();
    const origin = originFrom(address, []);
    if (!origin.ok && origin.code !== "empty") return setAddressProblem(origin.code);
    setBusy(true);
    setProblem(null);
    try {
      onAdded(await post<Site>("/api/sites", { name, allowedOrigins: origin.ok ? [origin.value] : [] }));
      onClose();
    } catch (thrown) {
      setProblem(asProblem(thrown));
      setBusy(false);
    }
  };
  return (
    <form class="site-form" onSubmit={add}>
      <TextField label={t("install.siteName")} value={name} required maxLength={120} onInput={setName} />
      <TextField
        label={t("install.address")}
        hint={t("install.addressHint")}
        error={addressProblem ? t(`origins.problem.${addressProblem}`) : undefined}
        optional
        placeholder="https://shop.example"
        inputMode="url"
        value={address}
        onInput={(value) => {
          setAddress(value);
          setAddressProblem(null);
        }}
      />
      {problem && <FailedLine problem={problem} />}
      <DialogActions>
        <Button onClick={onClose}>{t("cancel")}</Button>
        <Button kind="primary" type="submit" busy={busy}>
          {t("install.addDo")}
        </Button>
      </DialogActions>
    </form>
  );
}
