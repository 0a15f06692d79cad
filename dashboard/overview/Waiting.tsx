import type { Overview } from "../../shared/contract/kpi.schema.ts";
import { queryString } from "../api.ts";
import { Icon } from "../ui/Icon.tsx";
import { Panel } from "../ui/Panel.tsx";
import { number, t } from "../words.ts";

/** Who waits for an answer now, whatever the period and the filters. */
export function Waiting({ waiting: { complaints, alerts } }: { readonly waiting: Overview["waiting"] }) {
  return (
    <Panel title={t("waiting.title")}>
      {complaints + alerts === 0 ? (
        <p class="quiet">{t("waiting.nobody")}</p>
      ) : (
        <ul class="waiting">
          {complaints > 0 && (
            <WaitingLine
              count={complaints}
              words={t("waiting.complaints", { n: complaints })}
              href={`/inbox${queryString({ kind: "complaint", status: "open", sort: "newest" })}`}
            />
          )}
          {alerts > 0 && (
            <WaitingLine
              count={alerts}
              words={t("waiting.alerts", { n: alerts })}
              href={`/inbox${queryString({ kind: "response", status: "waiting", sort: "most_negative" })}`}
            />
          )}
        </ul>
      )}
    </Panel>
  );
}

function WaitingLine({
  count,
  words,
  href,
}: {
  readonly count: number;
  readonly words: string;
  readonly href: string;
}) {
  return (
    <li>
      <a href={href}>
        <span class="waiting-count">{number(count)}</span>
        <span>{words}</span>
        <Icon name="chevron-right" />
      </a>
    </li>
  );
}
