import { useState } from "preact/hooks";
import type { Survey } from "../../shared/contract/survey.schema.ts";
import { asProblem, del } from "../api.ts";
import { Button } from "../ui/Button.tsx";
import { problemText } from "../ui/Failed.tsx";
import { toast } from "../ui/Toast.tsx";
import { t } from "../words.ts";

type Props = { readonly id: string; readonly onChanged: (survey: Survey) => void };

/** Calls off that the draft goes live by itself. */
export function CancelSchedule({ id, onChanged }: Props) {
  const [busy, setBusy] = useState(false);
  const cancel = async () => {
    setBusy(true);
    try {
      onChanged(await del<Survey>(`/api/surveys/${id}/schedule`));
      toast({ text: t("schedule.cancelled") });
    } catch (thrown) {
      toast({ text: problemText(asProblem(thrown)) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button kind="quiet" busy={busy} onClick={cancel}>
      {t("schedule.cancel")}
    </Button>
  );
}
