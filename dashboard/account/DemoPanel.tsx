import { useState } from "preact/hooks";
import type { Workspace } from "../../shared/contract/workspace.schema.ts";
import { del, post } from "../api.ts";
import { loadSession, session, switchWorkspace } from "../session.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { FailedLine } from "../ui/Failed.tsx";
import { Panel } from "../ui/Panel.tsx";
import { toast } from "../ui/Toast.tsx";
import { t } from "../words.ts";
import { useSubmit } from "./use-submit.ts";

/** A workspace of made-up feedback to look around in; made and removed by a press, apart from all that is real. */
export function DemoPanel({ workspaces }: { readonly workspaces: readonly Workspace[] }) {
  const demo = workspaces.find(({ isDemo }) => isDemo);
  return <Panel title={t("demoData.title")}>{demo ? <WithDemo demo={demo} /> : <WithoutDemo />}</Panel>;
}

function WithoutDemo() {
  const { busy, problem, submit } = useSubmit();
  const make = async () => {
    const made = await submit(async () => {
      await post("/api/demo");
      await loadSession();
    });
    if (made) toast({ text: t("demoData.made") });
  };
  return (
    <div class="account-form">
      <p class="quiet">{t("demoData.text")}</p>
      {problem && <FailedLine problem={problem} />}
      <div>
        <Button icon="demo" busy={busy} onClick={make}>
          {t("demoData.make")}
        </Button>
      </div>
    </div>
  );
}

function WithDemo({ demo }: { readonly demo: Workspace }) {
  const { problem, submit } = useSubmit();
  const [asking, setAsking] = useState(false);
  const isHere = session.value?.workspace.id === demo.id;
  return (
    <div class="account-form">
      <p class="quiet">{t("demoData.there", { name: demo.name })}</p>
      {problem && <FailedLine problem={problem} />}
      <div class="account-buttons">
        {!isHere && (
          <Button onClick={() => void submit(() => switchWorkspace(demo.id))}>{t("demoData.open")}</Button>
        )}
        {demo.role === "owner" && (
          <Button kind="danger" onClick={() => setAsking(true)}>
            {t("demoData.remove")}
          </Button>
        )}
      </div>
      <RemoveDemo open={asking} onClose={() => setAsking(false)} />
    </div>
  );
}

function RemoveDemo({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { busy, problem, submit } = useSubmit();
  const remove = async () => {
    if (!(await submit(() => del("/api/demo")))) return;
    toast({ text: t("demo.removed") });
    await loadSession();
  };
  return (
    <Dialog title={t("demo.removeTitle")} open={open} onClose={onClose}>
      <p>{t("demo.removeText")}</p>
      {problem && <FailedLine problem={problem} />}
      <DialogActions>
        <Button onClick={onClose}>{t("cancel")}</Button>
        <Button kind="danger" icon="trash" busy={busy} onClick={remove}>
          {t("demo.removeAll")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
