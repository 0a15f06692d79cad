import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { useRoute } from "preact-iso/router";
import type { Complaint } from "../../shared/contract/complaint.schema.ts";
import type { CorrectionRequest } from "../../shared/contract/correction.schema.ts";
import type { FeedbackDetail } from "../../shared/contract/feedback.schema.ts";
import { address, goTo } from "../address.ts";
import { asProblem, get, post, queryString } from "../api.ts";
import { onLive } from "../live.ts";
import { useReadBySeeing } from "../notices.ts";
import { canWork } from "../session.ts";
import { useShortcuts } from "../shortcuts.ts";
import { Answers } from "../ui/case/Answers.tsx";
import { Attachments } from "../ui/case/Attachments.tsx";
import { CaseMail } from "../ui/case/CaseMail.tsx";
import { CustomerPane } from "../ui/case/CustomerPane.tsx";
import { FollowUps } from "../ui/case/FollowUps.tsx";
import { Investigation } from "../ui/case/Investigation.tsx";
import { LinkedActions } from "../ui/case/LinkedActions.tsx";
import { beginMessage, ReplyBox } from "../ui/case/ReplyBox.tsx";
import { Thread } from "../ui/case/Thread.tsx";
import { Empty } from "../ui/Empty.tsx";
import { Failed, problemText } from "../ui/Failed.tsx";
import { usePageTitle } from "../ui/Page.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { toast } from "../ui/Toast.tsx";
import { type Load, useLoad } from "../ui/use-load.ts";
import { t } from "../words.ts";
import { CaseFacts } from "./CaseFacts.tsx";
import { CaseHead } from "./CaseHead.tsx";
import { CaseHistory } from "./CaseHistory.tsx";
import { caseAddress, queueValues, walked } from "./queue-address.ts";
import "../ui/case/item.css";
import "../ui/case/case.css";
import "../ui/case/customer.css";
import "./case-page.css";

/** One complaint with everything about it, and everything that can be done to it. */
export default function CasePage() {
  const { id = "" } = useRoute().params as { id?: string }; // the route names no other parameter
  // Drawn with a key, so that nothing of another case lingers.
  return <Case key={id} id={id} />;
}

const queueAddress = () => `/complaints${queryString(queueValues.peek())}`;

function Case({ id }: { id: string }) {
  const load = useLoad(() => get<FeedbackDetail>(`/api/feedback/${encodeURIComponent(id)}`), [id]);
  const { reload, data } = load;
  usePageTitle(data?.complaint?.reference ?? t("nav.complaints"));
  useEffect(() => onLive((event) => event.subjectId === id && reload(), reload), [id, reload]);
  useReadBySeeing(id);
  useKeys(id);
  useBeginning(id, data !== undefined);
  if (!data && load.state === "failed")
    return load.problem.status === 404 ? <Gone /> : <Failed problem={load.problem} retry={reload} />;
  if (!data) return <Skeleton lines={10} />;
  if (!data.complaint) return <Gone />;
  return <CaseBody id={id} load={load} data={data} complaint={data.complaint} />;
}

const Gone = () => <Empty icon="search" title={t("case.gone")} text={t("inbox.goneText")} />;

type CaseBodyProps = {
  readonly id: string;
  readonly load: Load<FeedbackDetail>;
  readonly data: FeedbackDetail;
  readonly complaint: Complaint;
};

function CaseBody({ id, load, data, complaint }: CaseBodyProps) {
  const { reload } = load;
  const changed = (after: Complaint) => load.replace({ ...data, complaint: after });
  return (
    <div class="case-page">
      <CaseHead id={id} complaint={complaint} back={queueAddress()} changed={changed} reload={reload} />
      <div class="case-columns">
        <div class="case-main">
          <Answers detail={data} correct={canWork.value ? correcting(id, reload) : undefined} />
          <Attachments files={data.attachments} />
          {canWork.value && <CaseMail id={id} messageCount={complaint.messages.length} reload={reload} />}
          {canWork.value && <Investigation id={id} complaint={complaint} changed={changed} />}
          <LinkedActions id={id} complaint={complaint} changed={changed} />
          <FollowUps complaint={complaint} />
          <ThreadOrHistory id={id} complaint={complaint} />
          {canWork.value && <ReplyBox id={id} sent={changed} />}
        </div>
        <aside class="case-side customer" aria-label={t("case.about")}>
          <CaseFacts
            id={id}
            complaint={complaint}
            owner={data.item.assignee}
            changed={changed}
            reload={reload}
          />
          <CustomerPane
            customer={data.customer}
            current={data.item}
            addressOf={(other) => `/inbox/${encodeURIComponent(other)}?status=all`}
          />
        </aside>
      </div>
    </div>
  );
}

/** Says how a text was really meant, or where it is to be filed. */
const correcting = (id: string, reload: () => void) => (said: CorrectionRequest) => {
  post(`/api/feedback/${id}/corrections`, said).then(reload, (thrown: unknown) =>
    toast({ text: problemText(asProblem(thrown)) }),
  );
};

function ThreadOrHistory({ id, complaint }: { id: string; complaint: Complaint }) {
  const shown = useSignal<"thread" | "history">("thread");
  return (
    <section class="case-talk" aria-label={t("case.talk")}>
      <fieldset class="case-tabs" aria-label={t("case.talk")}>
        {(["thread", "history"] as const).map((tab) => (
          <button
            key={tab}
            type="button"
            aria-pressed={tab === shown.value}
            onClick={() => {
              shown.value = tab;
            }}
          >
            {t(`case.tab.${tab}`)}
          </button>
        ))}
      </fieldset>
      {shown.value === "thread" ? (
        <Thread messages={complaint.messages} />
      ) : (
        <CaseHistory id={id} version={complaint.version} actions={complaint.actions} />
      )}
    </section>
  );
}

const pressNextStep = () => document.querySelector<HTMLElement>(".path-next .button-primary")?.click();

function useKeys(id: string): void {
  const walk = (step: 1 | -1) => {
    const to = walked.peek()[walked.peek().indexOf(id) + step];
    if (walked.peek().includes(id) && to) goTo(caseAddress(to), { replace: true });
  };
  useShortcuts({
    j: () => walk(1),
    k: () => walk(-1),
    Escape: () => goTo(queueAddress()),
    ...(canWork.value
      ? {
          r: () => beginMessage(id, "reply"),
          n: () => beginMessage(id, "note"),
          w: () => beginMessage(id, "question"),
          e: pressNextStep,
          a: () => document.querySelector<HTMLElement>(".case-facts select")?.focus(),
        }
      : {}),
  });
}

/** Does at once what a key in the queue asked for. */
function useBeginning(id: string, isReady: boolean): void {
  useEffect(() => {
    if (!isReady) return;
    const begin = new URL(address.peek(), location.origin).searchParams.get("begin");
    if (begin === "step") pressNextStep();
    if (begin === "reply" || begin === "note" || begin === "question") beginMessage(id, begin);
    if (begin) goTo(caseAddress(id), { replace: true });
  }, [id, isReady]);
}
