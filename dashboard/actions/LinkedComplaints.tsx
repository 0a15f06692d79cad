import type { ActionDetail } from "../../shared/contract/action.schema.ts";
import { Panel } from "../ui/Panel.tsx";
import { Time } from "../ui/time.tsx";
import { t } from "../words.ts";

/** The complaints that led to it, newest first. */
export function LinkedComplaints({ action: { linked, complaints } }: { readonly action: ActionDetail }) {
  const unseen = complaints - linked.length;
  return (
    <Panel title={t("actions.linked")}>
      {complaints === 0 && <p class="quiet">{t("actions.linkedNone")}</p>}
      <ul class="action-list">
        {linked.map(({ id, reference, state, receivedAt, excerpt }) => (
          <li key={id} class="action-line">
            <div class="action-what">
              <a class="case-reference" href={`/complaints/${id}`}>
                {reference}
              </a>
              <p class="action-excerpt">{excerpt}</p>
            </div>
            <p class="quiet dense">
              {t(`state.${state}`)} · <Time at={receivedAt} />
            </p>
          </li>
        ))}
      </ul>
      {unseen > 0 && <p class="quiet dense">{t("actions.linkedMore", { n: unseen })}</p>}
    </Panel>
  );
}
