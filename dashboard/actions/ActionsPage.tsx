import { useState } from "preact/hooks";
import { isPending } from "../../shared/action-states.ts";
import type { Action, Actions } from "../../shared/contract/action.schema.ts";
import { goTo } from "../address.ts";
import { get } from "../api.ts";
import { canWork } from "../session.ts";
import { ActionStanding } from "../ui/actions/ActionStanding.tsx";
import { newDraft, planAction } from "../ui/actions/action-draft.ts";
import { Button } from "../ui/Button.tsx";
import { causePath } from "../ui/cause-words.ts";
import { Empty } from "../ui/Empty.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Page } from "../ui/Page.tsx";
import { Panel } from "../ui/Panel.tsx";
import { useLoad } from "../ui/use-load.ts";
import { t } from "../words.ts";
import { ActionDialog } from "./ActionDialog.tsx";
import "../ui/actions/actions.css";
import "./action-page.css";

/** What is changed so that it does not happen again: what is still to be done first. */
export default function ActionsPage() {
  const load = useLoad(() => get<Actions>("/api/actions"), []);
  const [isPlanning, setPlanning] = useState(false);
  const plan = canWork.value && (
    <Button kind="primary" icon="plus" onClick={() => setPlanning(true)}>
      {t("actions.new")}
    </Button>
  );
  return (
    <Page title={t("actions.title")} action={plan}>
      <Loaded load={load} lines={8}>
        {({ actions, isCut }) => (
          <div class="action-parts">
            {actions.length === 0 ? <Nothing /> : <Parts actions={actions} />}
            {isCut && <p class="quiet dense">{t("actions.cut", { n: actions.length })}</p>}
          </div>
        )}
      </Loaded>
      {isPlanning && (
        <ActionDialog
          title={t("actions.newTitle")}
          action={t("actions.plan")}
          draft={newDraft(null)}
          save={async (draft) => goTo(`/actions/${(await planAction(draft)).id}`)}
          close={() => setPlanning(false)}
        />
      )}
    </Page>
  );
}

const Nothing = () => (
  <Panel>
    <Empty icon="improve" title={t("actions.none")} text={t("actions.noneText")} />
  </Panel>
);

function Parts({ actions }: { readonly actions: readonly Action[] }) {
  const pending = actions.filter(({ state }) => isPending(state));
  const done = actions.filter(({ state }) => state === "done");
  const judged = actions.filter(({ state }) => state === "effective" || state === "not_effective");
  return (
    <>
      <Panel title={t("actions.pending")}>
        {pending.length > 0 ? <List actions={pending} /> : <p class="quiet">{t("actions.pendingNone")}</p>}
      </Panel>
      {done.length > 0 && (
        <Panel title={t("actions.done")}>
          <List actions={done} />
        </Panel>
      )}
      {judged.length > 0 && (
        <Panel title={t("actions.judged")}>
          <List actions={judged} />
        </Panel>
      )}
    </>
  );
}

const List = ({ actions }: { readonly actions: readonly Action[] }) => (
  <ul class="action-list">
    {actions.map((action) => (
      <li key={action.id} class="action-line">
        <div class="action-what">
          <a href={`/actions/${action.id}`}>{action.title}</a>
          <p class="quiet dense">
            {[causePath(action.cause), action.owner.name ?? t("actions.nobody")].filter(Boolean).join(" · ")}
          </p>
        </div>
        <p class="action-standing">
          <ActionStanding action={action} />
        </p>
        <p class="action-count dense">{t("actions.complaints", { n: action.complaints })}</p>
      </li>
    ))}
  </ul>
);
