import type { Complaint } from "../../shared/contract/complaint.schema.ts";
import { useReadBySeeing } from "../notices.ts";
import { canWork } from "../session.ts";
import { ButtonLink } from "../ui/Button.tsx";
import { CopyButton } from "../ui/CopyButton.tsx";
import { CaseMail } from "../ui/case/CaseMail.tsx";
import { CaseSteps } from "../ui/case/CaseSteps.tsx";
import { FollowUps } from "../ui/case/FollowUps.tsx";
import { Investigation } from "../ui/case/Investigation.tsx";
import { LinkedActions } from "../ui/case/LinkedActions.tsx";
import { ReplyBox } from "../ui/case/ReplyBox.tsx";
import { Thread } from "../ui/case/Thread.tsx";
import { Tag } from "../ui/Tag.tsx";
import { date, t } from "../words.ts";

type ComplaintCaseProps = {
  readonly id: string;
  readonly complaint: Complaint;
  readonly changed: (complaint: Complaint) => void;
  readonly reload: () => void;
};

/** The case behind a complaint: its reference, how far it is and by when, and what was said since. */
export function ComplaintCase({ id, complaint, changed, reload }: ComplaintCaseProps) {
  useReadBySeeing(id);
  return (
    <section class="case" aria-label={t("case.title")}>
      <div class="case-head">
        <h3>
          {t("case.reference")} <span class="case-reference">{complaint.reference}</span>
        </h3>
        <CopyButton kind="quiet" text={complaint.reference} />
        <ButtonLink kind="quiet" icon="flag" href={`/complaints/${id}`}>
          {t("case.open")}
        </ButtonLink>
        {complaint.statusUrl && (
          <ButtonLink kind="quiet" icon="external" href={complaint.statusUrl} newTab>
            {t("case.statusPage")}
          </ButtonLink>
        )}
      </div>
      {complaint.product && (
        <p class="dense">
          <span class="quiet">{t("case.product")}</span> {complaint.product}
        </p>
      )}
      {complaint.orderNumber && (
        <p class="dense">
          <span class="quiet">{t("case.order")}</span> {complaint.orderNumber}
        </p>
      )}
      <Standing complaint={complaint} />
      <CaseSteps id={id} complaint={complaint} changed={changed} reload={reload} />
      {canWork.value && <CaseMail id={id} messageCount={complaint.messages.length} reload={reload} />}
      {canWork.value && <Investigation id={id} complaint={complaint} changed={changed} />}
      <LinkedActions id={id} complaint={complaint} changed={changed} />
      <FollowUps complaint={complaint} />
      <Thread messages={complaint.messages} />
      {canWork.value && <ReplyBox id={id} sent={changed} />}
    </section>
  );
}

/** Its priority, and what is due next or whom it waits for. */
function Standing({ complaint: { priority, order, nextDue, waitingSince } }: { complaint: Complaint }) {
  const isOverdue = nextDue !== null && Date.parse(nextDue.dueAt) < Date.now();
  const when = (at: string) =>
    date(at, { weekday: "short", month: "short", day: "numeric", hour: "numeric", minute: "2-digit" });
  return (
    <p class="case-standing">
      {order.terms.some(({ term }) => term === "safety") && (
        <Tag tone="overdue" icon="alert">
          {t("case.firstInQueue")}
        </Tag>
      )}
      <Tag tone={priority === "critical" || priority === "high" ? "warning" : "neutral"}>
        {t(`priority.${priority}`)}
      </Tag>
      {waitingSince && <Tag>{t("case.waiting", { when: when(waitingSince) })}</Tag>}
      {nextDue && (
        <Tag tone={isOverdue ? "overdue" : "neutral"} icon="clock">
          {t(isOverdue ? "case.overdue" : "case.nextDue", {
            target: t(`target.${nextDue.target}`),
            when: when(nextDue.dueAt),
          })}
        </Tag>
      )}
    </p>
  );
}
