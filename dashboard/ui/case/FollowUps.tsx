import type { Complaint } from "../../../shared/contract/complaint.schema.ts";
import type { FollowUp, Loyalty } from "../../../shared/contract/follow-up.schema.ts";
import { number, t, type WordKey } from "../../words.ts";
import { Tag } from "../Tag.tsx";
import { Time } from "../time.tsx";
import "./follow-ups.css";

/** What the customer said of the resolution and its handling, and whether they would recommend us since; nothing until asked. */
export function FollowUps({ complaint: { followUps, loyalty } }: { complaint: Complaint }) {
  if (followUps.length === 0 && !loyalty.after) return null;
  return (
    <section class="follow-ups" aria-label={t("followUp.title")}>
      <h2>{t("followUp.title")}</h2>
      {followUps.map((followUp) => (
        <Answer key={followUp.resolvedAt} followUp={followUp} />
      ))}
      {(loyalty.before || loyalty.after) && <Recommends loyalty={loyalty} />}
    </section>
  );
}

function Answer({ followUp }: { followUp: FollowUp }) {
  const { answeredAt, isSolved, satisfaction, effort, comment, askedAt } = followUp;
  if (!answeredAt)
    return (
      <p class="quiet dense">
        {t("followUp.asked")} · <Time at={askedAt ?? followUp.resolvedAt} />
      </p>
    );
  return (
    <div class="follow-up">
      <p class="follow-up-head">
        <Verdict isSolved={isSolved} />
        <span class="quiet dense">
          <Time at={answeredAt} />
        </span>
      </p>
      {comment && <p class="follow-up-words">{comment}</p>}
      <dl class="follow-up-marks">
        <Mark name="followUp.satisfaction" value={satisfaction} scale="followUp.of5" />
        <Mark name="followUp.effort" value={effort} scale="followUp.of7" />
      </dl>
    </div>
  );
}

/** After a rejection they said how it was handled, and were not asked whether it is solved. */
function Verdict({ isSolved }: Pick<FollowUp, "isSolved">) {
  if (isSolved === null) return <Tag tone="neutral">{t("followUp.rated")}</Tag>;
  return (
    <Tag tone={isSolved ? "positive" : "negative"} icon={isSolved ? "check" : "alert"}>
      {t(isSolved ? "followUp.solved" : "followUp.unsolved")}
    </Tag>
  );
}

type MarkProps = { readonly name: WordKey; readonly value: number | null; readonly scale: WordKey };

const Mark = ({ name, value, scale }: MarkProps) => (
  <div>
    <dt>{t(name)}</dt>
    <dd>
      {value === null ? (
        <span class="quiet">{t("followUp.notSaid")}</span>
      ) : (
        t(scale, { value: number(value) })
      )}
    </dd>
  </div>
);

function Recommends({ loyalty: { before, after } }: { loyalty: Loyalty }) {
  const words = (answer: Loyalty["before"]) =>
    answer ? t("followUp.npsOf10", { value: number(answer.score) }) : t("followUp.npsNone");
  return (
    <dl class="follow-up-marks">
      <div>
        <dt>{t("followUp.nps")}</dt>
        <dd>
          {words(before)} <span aria-hidden="true">→</span>
          <span class="visually-hidden">{t("followUp.npsTo")}</span> {words(after)}
        </dd>
      </div>
    </dl>
  );
}
