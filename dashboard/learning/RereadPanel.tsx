import { useEffect } from "preact/hooks";
import type { Rereading, RereadingChange } from "../../shared/contract/rereading.schema.ts";
import { asProblem, get, post } from "../api.ts";
import { canManage } from "../session.ts";
import { Button } from "../ui/Button.tsx";
import { problemText } from "../ui/Failed.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Panel } from "../ui/Panel.tsx";
import { toast } from "../ui/Toast.tsx";
import { useLoad } from "../ui/use-load.ts";
import { t } from "../words.ts";

const lookEveryMs = 2_000;

/** Reads what is already there anew, in the background; how far it is, and whether it goes on. */
export function RereadPanel() {
  const load = useLoad(() => get<Rereading>("/api/reading/rereading"), []);
  const { data, reload } = load;
  const isRunning = data?.state === "running";
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(reload, lookEveryMs);
    return () => clearInterval(timer);
  }, [isRunning, reload]);
  const change = async (action: RereadingChange["action"]) => {
    try {
      load.replace(await post<Rereading>("/api/reading/rereading", { action }));
    } catch (thrown) {
      toast({ text: problemText(asProblem(thrown)) });
    }
  };
  return (
    <Panel title={t("reread.title")}>
      <p class="learning-text">{t("reread.text")}</p>
      <Loaded load={load} lines={2}>
        {(at) => (
          <div class="learning-progress">
            {at.total > 0 && <progress max={at.total} value={at.done} aria-label={t("reread.title")} />}
            <span role="status">
              {at.total > 0 && t(`reread.${at.state}`, { done: at.done, total: at.total })}
            </span>
            {canManage.value && <Controls state={at.state} change={(action) => void change(action)} />}
          </div>
        )}
      </Loaded>
    </Panel>
  );
}

type ControlsProps = {
  readonly state: Rereading["state"];
  readonly change: (action: RereadingChange["action"]) => void;
};

function Controls({ state, change }: ControlsProps) {
  if (state === "running")
    return (
      <Button kind="plain" icon="pause" onClick={() => change("pause")}>
        {t("reread.pause")}
      </Button>
    );
  if (state === "paused")
    return (
      <Button kind="plain" icon="play" onClick={() => change("resume")}>
        {t("reread.resume")}
      </Button>
    );
  return (
    <Button kind="plain" icon="refresh" onClick={() => change("start")}>
      {t("reread.start")}
    </Button>
  );
}
