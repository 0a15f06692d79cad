import type { Message } from "../../../shared/contract/complaint.schema.ts";
import { t } from "../../words.ts";
import { whyRefused } from "../FilePicker.tsx";
import { Icon } from "../Icon.tsx";
import { Tag } from "../Tag.tsx";
import { Time } from "../time.tsx";
import { Attachments } from "./Attachments.tsx";

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
          {message.body && (
            <p class="message-body">
              {message.from === "heed" && <Icon name="info" />}
              {message.body}
            </p>
          )}
          <Attachments files={message.files} />
          <LeftOut files={message.leftOut} />
        </li>
      ))}
    </ol>
  );
}

/** What came along and is not here: nobody shall wait for it, or think it was read. */
function LeftOut({ files }: { readonly files: Message["leftOut"] }) {
  if (files.length === 0) return null;
  return (
    <ul class="left-out quiet dense" aria-label={t("files.leftOut")}>
      {files.map((file, index) => (
        <li key={index}>
          <Icon name="alert" /> {t("files.leftOut")}: <bdi>{whyRefused(file)}</bdi>
        </li>
      ))}
    </ul>
  );
}
