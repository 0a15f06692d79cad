import type { FeedbackItem } from "../../shared/contract/feedback.schema.ts";
import { scoreWords, whereFrom, whoSpoke } from "../ui/feedback-words.ts";
import { Icon } from "../ui/Icon.tsx";
import { SentimentShape, sentimentWord } from "../ui/SentimentMark.tsx";
import { Tag } from "../ui/Tag.tsx";
import { Time } from "../ui/time.tsx";
import { t } from "../words.ts";

type FeedbackRowProps = { readonly item: FeedbackItem; readonly href: string; readonly isOpen: boolean };

/** An item this young slides in, so that the eye sees where the list grew. */
const arrivingMs = 3_000;

/** Two lines: who, where and when; what they said. Heavy while nobody has handled it. */
export function FeedbackRow({ item, href, isOpen }: FeedbackRowProps) {
  const sentiment = item.sentiment ?? "unknown";
  return (
    <li>
      <a
        class="row"
        href={href}
        data-feedback={item.id}
        data-handled={item.handledAt !== null}
        data-arriving={Date.now() - Date.parse(item.receivedAt) < arrivingMs}
        aria-current={isOpen ? "true" : undefined}
        style={{ "--sentiment": item.sentiment ? `var(--color-${sentiment})` : "transparent" }}
      >
        <span class="row-line">
          <span class="row-who">{whoSpoke(item)}</span>
          <span class="row-where">{whereFrom(item)}</span>
          <span class="row-time">
            <Time at={item.receivedAt} />
          </span>
        </span>
        <span class="row-line">
          {item.sentiment && (
            <span class="row-sentiment" title={sentimentWord(item.sentiment)}>
              <SentimentShape sentiment={item.sentiment} />
              <span class="visually-hidden">{sentimentWord(item.sentiment)}. </span>
            </span>
          )}
          {!item.isComplete && <Tag>{t("completion.partial")}</Tag>}
          {item.score && <span class="row-score">{scoreWords(item.score)}</span>}
          <span class="row-words" data-empty={item.excerpt === ""}>
            {item.excerpt || t("inbox.noWords")}
          </span>
          <RowMarks item={item} />
        </span>
      </a>
    </li>
  );
}

type UrgentItem = FeedbackItem & { readonly urgency: "high" | "critical" };

const isUrgent = (item: FeedbackItem): item is UrgentItem =>
  item.urgency === "high" || item.urgency === "critical";

/** What somebody scanning must not miss: a complaint, an alert, whose it is. */
function RowMarks({ item }: { item: FeedbackItem }) {
  return (
    <span class="row-marks">
      {item.handledAt && (
        <span class="row-mark" title={t("inbox.isHandled")}>
          <Icon name="check" />
          <span class="visually-hidden">{t("inbox.isHandled")}</span>
        </span>
      )}
      {item.complaint && (
        <span class="row-mark row-mark-complaint" title={t("kind.complaint")}>
          <Icon name="flag" />
        </span>
      )}
      {isUrgent(item) && (
        <span class="row-mark row-mark-urgent" title={t(`urgency.${item.urgency}`)}>
          <Icon name="clock" />
          <span class="visually-hidden">{t(`urgency.${item.urgency}`)}</span>
        </span>
      )}
      {item.alert && !item.complaint && !isUrgent(item) && (
        <span class="row-mark row-mark-alert" title={t(`alert.${item.alert}`)}>
          <Icon name="alert" />
          <span class="visually-hidden">{t(`alert.${item.alert}`)}</span>
        </span>
      )}
      {item.assignee && (
        <span class="row-assignee" title={t("inbox.assigneeIs", { name: item.assignee.name })}>
          <span class="visually-hidden">{t("inbox.assigneeIs", { name: "" })}</span>
          {item.assignee.name}
        </span>
      )}
    </span>
  );
}
