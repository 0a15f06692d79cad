import { useSignal } from "@preact/signals";
import { asProblem, del } from "../api.ts";
import { isOwner, loadSession, session, switchWorkspace } from "../session.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { problemText } from "../ui/Failed.tsx";
import { Icon } from "../ui/Icon.tsx";
import { toast } from "../ui/Toast.tsx";
import { t } from "../words.ts";
import { attempt } from "./rail-menus.ts";

/** Nobody may take the made-up feedback for real; the way back to what is real, and for its owner the way to be rid of it, are here. */
export function DemoBanner() {
  const asking = useSignal(false);
  const busy = useSignal(false);
  const own = session.value?.workspaces.find(({ isDemo }) => !isDemo);
  const remove = async () => {
    busy.value = true;
    try {
      await del("/api/demo");
      toast({ text: t("demo.removed") });
      await loadSession();
    } catch (thrown) {
      toast({ text: problemText(asProblem(thrown)) });
    }
    busy.value = false;
  };
  const close = () => {
    asking.value = false;
  };
  return (
    <aside class="frame-notice frame-notice-demo" aria-label={t("demo.title")}>
      <Icon name="demo" />
      <p>{t("demo.banner")}</p>
      {own && (
        <button type="button" class="notice-button" onClick={() => attempt(() => switchWorkspace(own.id))}>
          {t("demo.leave", { name: own.name })}
        </button>
      )}
      {isOwner.value && (
        <button
          type="button"
          class="notice-button"
          onClick={() => {
            asking.value = true;
          }}
        >
          {t("demo.remove")}
        </button>
      )}
      <Dialog title={t("demo.removeTitle")} open={asking.value} onClose={close}>
        <p>{t("demo.removeText")}</p>
        <DialogActions>
          <Button onClick={close}>{t("cancel")}</Button>
          <Button kind="danger" icon="trash" busy={busy.value} onClick={remove}>
            {t("demo.removeAll")}
          </Button>
        </DialogActions>
      </Dialog>
    </aside>
  );
}
