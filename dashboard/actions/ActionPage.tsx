import { useState } from "preact/hooks";
import { useRoute } from "preact-iso/router";
import type { ActionChange, ActionDetail } from "../../shared/contract/action.schema.ts";
import { get, patch } from "../api.ts";
import { canManage } from "../session.ts";
import { ActionStanding } from "../ui/actions/ActionStanding.tsx";
import { draftOf, givenBy } from "../ui/actions/action-draft.ts";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { causePath } from "../ui/cause-words.ts";
import { Empty } from "../ui/Empty.tsx";
import { Failed } from "../ui/Failed.tsx";
import { usePageTitle } from "../ui/Page.tsx";
import { Panel } from "../ui/Panel.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { useLoad } from "../ui/use-load.ts";
import { date, t } from "../words.ts";
import { ActionDialog } from "./ActionDialog.tsx";
import { ActionEffect } from "./ActionEffect.tsx";
import { ActionHistory } from "./ActionHistory.tsx";
import { ActionSteps } from "./ActionSteps.tsx";
import { LinkedComplaints } from "./LinkedComplaints.tsx";
import "../ui/actions/actions.css";
import "./action-page.css";

/** One improvement: what it is, how far, what led to it, and whether it helped. */
export default function ActionPage() {
  const { id = "" } = useRoute().params as { id?: string }; // the route names no other parameter
  return <OneAction key={id} id={id} />;
}

export type Change = (change: Omit<ActionChange, "version">) => Promise<void>;

function OneAction({ id }: { readonly id: string }) {
  const load = useLoad(() => get<ActionDetail>(`/api/actions/${encodeURIComponent(id)}`), [id]);
  const { data, reload, replace } = load;
  usePageTitle(data?.title ?? t("actions.title"));
  if (!data && load.state === "failed")
    return load.problem.status === 404 || load.problem.status === 400 ? (
      <Empty icon="search" title={t("actions.gone")} text={t("problem.not_found")} />
    ) : (
      <Failed problem={load.problem} retry={reload} />
    );
  if (!data) return <Skeleton lines={10} />;
  const change: Change = async (given) => {
    try {
      replace(await patch<ActionDetail>(`/api/actions/${id}`, { ...given, version: data.version }));
    } catch (thrown) {
      // Whoever was quicker is seen at once; what was refused is said where it was asked for.
      reload();
      throw thrown;
    }
  };
  return <Shown action={data} change={change} />;
}

function Shown({ action, change }: { readonly action: ActionDetail; readonly change: Change }) {
  const [isChanging, setChanging] = useState(false);
  return (
    <div class="page">
      <header class="action-head">
        <ButtonLink kind="quiet" icon="chevron-left" href="/actions">
          {t("actions.back")}
        </ButtonLink>
        <h1 class="page-title">{action.title}</h1>
        <p class="action-standing">
          <ActionStanding action={action} />
        </p>
        {canManage.value && (
          <ActionSteps action={action} change={change}>
            <Button icon="edit" onClick={() => setChanging(true)}>
              {t("actions.edit")}
            </Button>
          </ActionSteps>
        )}
      </header>
      <div class="action-columns">
        <div class="action-parts">
          <Panel>
            <About action={action} />
          </Panel>
          <ActionEffect effect={action.effect} doneOn={action.doneOn} />
        </div>
        <div class="action-parts">
          <LinkedComplaints action={action} />
          <Panel title={t("actions.history")}>
            <ActionHistory action={action} />
          </Panel>
        </div>
      </div>
      {isChanging && (
        <ActionDialog
          title={t("actions.editTitle")}
          action={t("save")}
          draft={draftOf(action)}
          save={(draft) => change(givenBy(draft))}
          close={() => setChanging(false)}
        />
      )}
    </div>
  );
}

function About({ action }: { readonly action: ActionDetail }) {
  const { change, cause, owner, createdAt, createdBy } = action;
  const facts = [
    [t("actions.field.causeId"), causePath(cause) || t("actions.noCause")],
    [t("actions.field.ownerId"), owner.name ?? t("actions.nobody")],
    [
      t("actions.planned"),
      t("actions.plannedBy", {
        name: createdBy ?? t("actions.byKey"),
        day: date(createdAt, { dateStyle: "medium" }),
      }),
    ],
  ] as const;
  return (
    <>
      <p class="action-change">{change}</p>
      <dl class="action-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt class="quiet">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
