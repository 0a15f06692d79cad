import { useState } from "preact/hooks";
import { asProblem, del } from "../api.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog, DialogActions } from "../ui/Dialog.tsx";
import { problemText } from "../ui/Failed.tsx";
import { Panel } from "../ui/Panel.tsx";
import { toast } from "../ui/Toast.tsx";
import { t } from "../words.ts";

type Props = { readonly stored: number; readonly onDeleted: () => void };

/** What was kept of it, and the way to be rid of all of it. */
export function StoredReadings({ stored, onDeleted }: Props) {
  const [isAsking, setAsking] = useState(false);
  const close = () => setAsking(false);
  const remove = async () => {
    try {
      const { deleted } = await del<{ deleted: number }>("/api/outside-reader/readings");
      toast({ text: t("outside.deleted", { n: deleted }) });
    } catch (thrown) {
      toast({ text: problemText(asProblem(thrown)) });
    }
    close();
    onDeleted();
  };
  return (
    <Panel title={t("outside.stored")}>
      <div class="outside-fields">
        <p>{stored === 0 ? t("outside.storedNone") : t("outside.storedText", { n: stored })}</p>
        {stored > 0 && (
          <div>
            <Button icon="trash" onClick={() => setAsking(true)}>
              {t("outside.delete")}
            </Button>
          </div>
        )}
      </div>
      <Dialog title={t("outside.delete")} open={isAsking} onClose={close}>
        <p>{t("outside.deleteText", { n: stored })}</p>
        <DialogActions>
          <Button onClick={close}>{t("cancel")}</Button>
          <Button kind="danger" onClick={() => void remove()}>
            {t("outside.deleteYes")}
          </Button>
        </DialogActions>
      </Dialog>
    </Panel>
  );
}
