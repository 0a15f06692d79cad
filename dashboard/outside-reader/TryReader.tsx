import { useState } from "preact/hooks";
import type { OutsideTried } from "../../shared/contract/outside-reader.schema.ts";
import type { Problem } from "../../shared/contract/problem.schema.ts";
import { asProblem, post } from "../api.ts";
import { Button } from "../ui/Button.tsx";
import { OutsideLabelList } from "../ui/case/OutsideLabelList.tsx";
import { FailedLine } from "../ui/Failed.tsx";
import { LongTextField } from "../ui/Field.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Panel } from "../ui/Panel.tsx";
import { t } from "../words.ts";

/** Whether it works, and what leaves, on a sentence of one's own. */
export function TryReader({ onTried }: { readonly onTried: () => void }) {
  const [text, setText] = useState(t("outside.trySample"));
  const [busy, setBusy] = useState(false);
  const [tried, setTried] = useState<OutsideTried | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const run = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    setTried(null);
    setProblem(null);
    try {
      setTried(await post<OutsideTried>("/api/outside-reader/trial", { text }));
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
    setBusy(false);
    onTried();
  };
  return (
    <Panel title={t("outside.try")}>
      <form class="outside-fields" onSubmit={run}>
        <LongTextField
          label={t("outside.tryText")}
          hint={t("outside.trySaved")}
          required
          rows={2}
          maxLength={1_000}
          value={text}
          onInput={setText}
        />
        <div>
          <Button type="submit" icon="send" busy={busy}>
            {t("outside.tryRun")}
          </Button>
        </div>
        {/* Stays mounted, so that what it says is read out when it comes. */}
        <div class="outside-outcome" role="status" data-ok={tried?.ok ?? false}>
          {problem && <FailedLine problem={problem} />}
          {tried && <Outcome tried={tried} />}
        </div>
      </form>
    </Panel>
  );
}

const Outcome = ({ tried }: { readonly tried: OutsideTried }) => (
  <>
    {tried.ok ? (
      <div class="outside-labels">
        <OutsideLabelList labels={tried.labels} />
      </div>
    ) : (
      <p class="outside-trouble">
        <Icon name="alert" /> {t(`outside.trouble.${tried.trouble}`)}
      </p>
    )}
    {!tried.ok && tried.said && <p class="quiet dense">{t("outside.said", { said: tried.said })}</p>}
    <p class="quiet dense">{t("outside.sent", { sent: tried.sent })}</p>
  </>
);
