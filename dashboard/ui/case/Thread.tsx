import type { Message } from "../../../shared/contract/complaint.schema.ts";
import { t } from "../../words.ts";
import { Icon } from "../Icon.tsx";
import { Tag } from "../Tag.tsx";
import { Time } from "../time.tsx";

/** What the customer, colleagues and Heed itself said since, oldest first. */
export function Thread({ messages }: { messages: readonly Message[] }) {
  if (messages.length === 0) return <p class="quiet dense">{t("thread.empty")}</p>;
  return (
    <ol class="thread" aria-label={t("thread.title")}>
      {messages.map((message) => (
        <li key={message.id} class="message" data-from={message.from} data-internal={message.internal}>
          <p class="message-head">
            <b>{message.authorName ?? t(`thread.${message.from}`)}</b>
            {message.internal && (
              <Tag tone="warning" icon="lock">
                {t("thread.internal")}
              </Tag>
            )}
            <span class="quiet">
              <Time at={message.at} />
            </span>
          </p>
          <p class="message-body">
            {message.from === "heed" && <Icon name="info" />}
            {message.body}
          </p>
        </li>
      ))}
    </ol>
  );
}
