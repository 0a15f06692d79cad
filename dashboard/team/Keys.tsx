import { useState } from "preact/hooks";
import type { Problem } from "../../shared/contract/problem.schema.ts";
import type { ApiKey } from "../../shared/contract/workspace.schema.ts";
import { asProblem, del, get } from "../api.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { FailedLine } from "../ui/Failed.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Panel } from "../ui/Panel.tsx";
import { Time } from "../ui/time.tsx";
import { useLoad } from "../ui/use-load.ts";
import { t } from "../words.ts";
import { NewKey } from "./NewKey.tsx";
import { roleWord } from "./role-words.ts";

/** Keys for programs that read or write through the API. */
export function Keys() {
  const load = useLoad(() => get<{ keys: ApiKey[] }>("/api/keys"), []);
  const [making, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<ApiKey | null>(null);
  return (
    <Panel
      title={t("apiKeys.title")}
      actions={
        <Button icon="plus" onClick={() => setMaking(true)}>
          {t("apiKeys.new")}
        </Button>
      }
    >
      <Loaded load={load} lines={2}>
        {({ keys }) =>
          keys.length === 0 ? (
            <p class="quiet dense">{t("apiKeys.none")}</p>
          ) : (
            <ul class="people">
              {keys.map((key) => (
                <KeyRow key={key.id} apiKey={key} onRevoke={() => setRevoking(key)} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <NewKey open={making} onClose={() => setMaking(false)} onMade={load.reload} />
      <RevokeKey apiKey={revoking} onClose={() => setRevoking(null)} onRevoked={load.reload} />
    </Panel>
  );
}

function KeyRow({ apiKey, onRevoke }: { readonly apiKey: ApiKey; readonly onRevoke: () => void }) {
  return (
    <li class="person">
      <div class="person-who">
        <p class="person-name">
          {apiKey.name} <code class="quiet">{apiKey.start}…</code>
        </p>
        <p class="person-about">
          {roleWord(apiKey.role)} · {t("apiKeys.made")} <Time at={apiKey.createdAt} /> ·{" "}
          {apiKey.lastUsedAt ? (
            <>
              {t("apiKeys.used")} <Time at={apiKey.lastUsedAt} />
            </>
          ) : (
            t("apiKeys.unused")
          )}
        </p>
      </div>
      <Button kind="quiet" onClick={onRevoke}>
        {t("apiKeys.revoke")}
        <span class="visually-hidden"> {apiKey.name}</span>
      </Button>
    </li>
  );
}

type RevokeProps = {
  readonly apiKey: ApiKey | null;
  readonly onClose: () => void;
  readonly onRevoked: () => void;
};

function RevokeKey({ apiKey, onClose, onRevoked }: RevokeProps) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const close = () => {
    setProblem(null);
    onClose();
  };
  const revoke = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await del(`/api/keys/${apiKey?.id}`);
      onRevoked();
      close();
    } catch (thrown) {
      setProblem(asProblem(thrown));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      title={t("apiKeys.revokeTitle", { name: apiKey?.name ?? "" })}
      open={apiKey !== null}
      onClose={close}
    >
      <p>{t("apiKeys.revokeText")}</p>
      {problem && <FailedLine problem={problem} />}
      <DialogActions>
        <Button onClick={close}>{t("cancel")}</Button>
        <Button kind="danger" busy={busy} onClick={revoke}>
          {t("apiKeys.revoke")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
