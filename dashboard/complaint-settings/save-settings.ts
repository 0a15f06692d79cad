import { useState } from "preact/hooks";
import type { ComplaintSettings } from "../../shared/contract/complaint-settings.schema.ts";
import type { Problem } from "../../shared/contract/problem.schema.ts";
import { asProblem, patch } from "../api.ts";
import { toast } from "../ui/Toast.tsx";
import { t } from "../words.ts";

export type PanelProps = {
  readonly settings: ComplaintSettings;
  readonly disabled: boolean;
  readonly onSaved: (settings: ComplaintSettings) => void;
};

/** One part of the settings on its way to the collector. */
export function useSettingsSave(onSaved: PanelProps["onSaved"]) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = async (change: Partial<ComplaintSettings>) => {
    setBusy(true);
    setProblem(null);
    try {
      onSaved(await patch<ComplaintSettings>("/api/complaint-settings", change));
      toast({ text: t("complaintSettings.saved") });
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
    setBusy(false);
  };
  return { busy, problem, save };
}
