import type { Correction, CorrectionPage } from "../../shared/contract/correction.schema.ts";
import { asProblem, get, post } from "../api.ts";
import { canWork } from "../session.ts";
import { Button } from "../ui/Button.tsx";
import { problemText } from "../ui/Failed.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Panel } from "../ui/Panel.tsx";
import { toast } from "../ui/Toast.tsx";
import { Time } from "../ui/time.tsx";
import { useLoad } from "../ui/use-load.ts";
import { t } from "../words.ts";
import { valueWord } from "./value-word.ts";

/** Everything anybody said a text is, newest first; what holds can be taken back. */
export function CorrectionLog() {
  const load = useLoad(() => get<CorrectionPage>("/api/corrections"), []);
  const { data } = load;
  const showMore = async (before: string) => {
    const more = await attempt(() => get<CorrectionPage>("/api/corrections", { before }));
    if (more && data) load.replace({ ...more, corrections: [...data.corrections, ...more.corrections] });
  };
  const undo = async ({ feedbackId, id }: Correction) => {
    const path = `/api/feedback/${feedbackId}/corrections/${id}/undo`;
    if (await attempt(() => post(path))) toast({ text: t("correct.undone") });
    load.reload();
  };
  return (
    <Panel title={t("learning.log")}>
      <Loaded load={load} lines={5}>
        {({ corrections, next }) => (
          <>
            {corrections.length === 0 && <p class="quiet">{t("learning.logEmpty")}</p>}
            <ul class="learning-log">
              {corrections.map((entry) => (
                <Entry key={entry.id} entry={entry} undo={() => void undo(entry)} />
              ))}
            </ul>
            {next !== null && (
              <Button kind="plain" onClick={() => void showMore(next)}>
                {t("learning.more")}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </Panel>
  );
}

function Entry({ entry, undo }: { readonly entry: Correction; readonly undo: () => void }) {
  const { kind, from, to, by, at, excerpt, feedbackId, stands, undoes } = entry;
  const change =
    from === to
      ? t("learning.agreed", { value: valueWord(kind, to) })
      : t("learning.changed", { from: valueWord(kind, from), to: valueWord(kind, to) });
  return (
    <li class="learning-entry" data-stands={stands}>
      <div>
        <a class="learning-excerpt" href={`/inbox/${feedbackId}?status=all`}>
          {excerpt}
        </a>
        <p class="dense">
          {t(`correct.${kind}`)}: {change}
          {undoes !== null && ` · ${t("correct.undone")}`}
        </p>
        <p class="quiet dense">
          {by ?? t("learning.nobody")} · <Time at={at} />
        </p>
      </div>
      {stands && canWork.value && (
        <Button kind="quiet" icon="undo" onClick={undo}>
          {t("undo")}
        </Button>
      )}
    </li>
  );
}

/** Null, and says why in passing, when the collector refused. */
async function attempt<Answer>(ask: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await ask();
  } catch (thrown) {
    toast({ text: problemText(asProblem(thrown)) });
    return null;
  }
}
