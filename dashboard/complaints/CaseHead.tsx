import type { Complaint } from "../../shared/contract/complaint.schema.ts";
import type { Present } from "../../shared/contract/complaint-queue.schema.ts";
import { ButtonLink } from "../ui/Button.tsx";
import { CopyButton } from "../ui/CopyButton.tsx";
import { CaseSteps } from "../ui/case/CaseSteps.tsx";
import { Due } from "../ui/Due.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Tag } from "../ui/Tag.tsx";
import { Time } from "../ui/time.tsx";
import { t } from "../words.ts";
import { usePresence } from "./use-presence.ts";

type CaseHeadProps = {
  readonly id: string;
  readonly complaint: Complaint;
  readonly back: string;
  readonly changed: (complaint: Complaint) => void;
  readonly reload: () => void;
};

/** Which case, by when, how far and what comes next; and who else is looking at it. */
export function CaseHead({ id, complaint, back, changed, reload }: CaseHeadProps) {
  const others = usePresence(id);
  return (
    <header class="case-page-head">
      <div class="case-title">
        <ButtonLink kind="quiet" icon="chevron-left" label={t("case.back")} href={back} />
        <h1 class="case-reference">{complaint.reference}</h1>
        <CopyButton kind="quiet" text={complaint.reference} />
        {complaint.statusUrl && (
          <ButtonLink kind="quiet" icon="external" href={complaint.statusUrl} newTab>
            {t("case.statusPage")}
          </ButtonLink>
        )}
        <Presence others={others} />
      </div>
      <Standing complaint={complaint} />
      <CaseSteps id={id} complaint={complaint} changed={changed} reload={reload} />
    </header>
  );
}

function Standing({ complaint: { order, nextDue, waitingSince } }: { complaint: Complaint }) {
  const isSafetyFirst = order.terms.some(({ term }) => term === "safety");
  if (!isSafetyFirst && !nextDue && !waitingSince) return null;
  return (
    <p class="case-due">
      {isSafetyFirst && (
        <Tag tone="overdue" icon="alert">
          {t("case.firstInQueue")}
        </Tag>
      )}
      {nextDue && <Due {...nextDue} />}
      {waitingSince && (
        <span>
          <Icon name="pause" /> {t("queue.waitsSince")} <Time at={waitingSince} />
        </span>
      )}
    </p>
  );
}

/** Colleagues who have this case open, so that nobody answers twice. */
function Presence({ others }: Present) {
  return (
    <div class="presence" role="status">
      {others.map(({ id, name, doing }) => (
        <span key={id} class="present" data-doing={doing}>
          <Icon name={doing === "writing" ? "edit" : "eye"} />
          {t(`presence.${doing}`, { name })}
        </span>
      ))}
    </div>
  );
}
