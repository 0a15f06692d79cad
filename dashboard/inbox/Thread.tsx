import type { Message } from "../../shared/contract/complaint.schema.ts";
import { Icon } from "../ui/Icon.tsx";
import { Tag } from "../ui/Tag.tsx";
import { Time } from "../ui/time.tsx";
import { t } from "../words.ts";

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
