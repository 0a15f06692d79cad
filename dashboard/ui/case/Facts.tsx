import type { ComponentChildren } from "preact";
import type { FeedbackItem } from "../../../shared/contract/feedback.schema.ts";
import { date, hasWords, languageName, t } from "../../words.ts";
import { touchpointName } from "../feedback-words.ts";

/** Where and when it was said, for who needs to look closer. */
export function Facts({ item }: { item: FeedbackItem }) {
  const deviceKey = `device.${item.device}`;
  return (
    <dl class="customer-part facts">
      {item.page && (
        <Fact name={t("fact.page")}>{webAddress(item.page) ? <PageLink page={item.page} /> : item.page}</Fact>
      )}
      {item.channel !== "widget" && <Fact name={t("fact.channel")}>{t(`channel.${item.channel}`)}</Fact>}
      {item.touchpoint && <Fact name={t("fact.touchpoint")}>{touchpointName(item.touchpoint)}</Fact>}
      {item.surveyName && <Fact name={t("fact.survey")}>{item.surveyName}</Fact>}
      {item.device && <Fact name={t("fact.device")}>{hasWords(deviceKey) ? t(deviceKey) : item.device}</Fact>}
      {item.locale && <Fact name={t("fact.locale")}>{languageName(item.locale)}</Fact>}
      <Fact name={t("fact.received")}>{moment(item.receivedAt)}</Fact>
      {item.handledAt && <Fact name={t("fact.handled")}>{moment(item.handledAt)}</Fact>}
    </dl>
  );
}

const moment = (at: string): string => date(at, { dateStyle: "medium", timeStyle: "short" });

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A stranger sent this address: only http(s) may become a link, and its site learns nothing of ours. */
const webAddress = (page: string): boolean => /^https?:\/\//i.test(page);

/** The site and, where both do not fit on a line, what lies below it on the next. */
function PageLink({ page }: { page: string }) {
  const [, host = page, path = ""] = /^https?:\/\/([^/]*)(.*)$/i.exec(page) ?? [];
  return (
    <a href={page} target="_blank" rel="noreferrer noopener">
      {host}
      <wbr />
      {path}
    </a>
  );
}
