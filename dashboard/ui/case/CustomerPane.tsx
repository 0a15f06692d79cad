import type { ComponentChildren } from "preact";
import type { CustomerCard, FeedbackItem } from "../../../shared/contract/feedback.schema.ts";
import { money, number, t } from "../../words.ts";
import { scoreWords, whereFrom } from "../feedback-words.ts";
import { Icon } from "../Icon.tsx";
import { SentimentShape, sentimentWord } from "../SentimentMark.tsx";
import { Tag } from "../Tag.tsx";
import { Time } from "../time.tsx";
import { Facts } from "./Facts.tsx";
import { ScoreLine } from "./ScoreLine.tsx";

type CustomerPaneProps = {
  readonly customer: CustomerCard | null;
  readonly current: FeedbackItem;
  /** Where something else they said is opened. */
  readonly addressOf: (id: string) => string;
};

/** Who said it and where, what they are to us, and what else they said. */
export function CustomerPane({ customer, current, addressOf }: CustomerPaneProps) {
  if (!customer) {
    return (
      <>
        <div class="customer-part">
          <h2>{t("customer.anonymous")}</h2>
          <p class="quiet dense">{t("customer.anonymousText")}</p>
        </div>
        <Facts item={current} />
      </>
    );
  }
  return (
    <>
      <Who customer={customer} />
      <Worth customer={customer} />
      <Facts item={current} />
      <ScoreLine items={[current, ...customer.others]} />
      <Others items={customer.others} addressOf={addressOf} />
    </>
  );
}

function Who({ customer }: { customer: CustomerCard }) {
  return (
    <div class="customer-part">
      <h2 class="customer-name">
        {customer.name || t("customer.unnamed")}
        {customer.verified ? (
          <Tag tone="positive" icon="check">
            {t("customer.verified")}
          </Tag>
        ) : (
          <Tag>{t("customer.claimed")}</Tag>
        )}
      </h2>
      <ul class="customer-reach">
        {customer.email && (
          <Reach icon="mail">
            <a href={`mailto:${customer.email}`}>{customer.email}</a>
          </Reach>
        )}
        {customer.phone && (
          <Reach icon="phone">
            <a href={`tel:${customer.phone}`}>{customer.phone}</a>
          </Reach>
        )}
        {customer.externalId && <Reach icon="key">{customer.externalId}</Reach>}
      </ul>
    </div>
  );
}

const Reach = ({ icon, children }: { icon: "mail" | "phone" | "key"; children: ComponentChildren }) => (
  <li>
    <Icon name={icon} />
    <span>{children}</span>
  </li>
);

function Worth({ customer }: { customer: CustomerCard }) {
  const { count, totals, lastAt } = customer.orders;
  return (
    <dl class="customer-part facts">
      <div class="fact">
        <dt>{t("customer.orders")}</dt>
        <dd>
          {number(count)}
          {totals.map(({ currency, amountMinor }) => ` · ${money(amountMinor, currency)}`)}
        </dd>
      </div>
      {lastAt && (
        <div class="fact">
          <dt>{t("customer.lastOrder")}</dt>
          <dd>
            <Time at={lastAt} />
          </dd>
        </div>
      )}
      <div class="fact">
        <dt>{t("customer.since")}</dt>
        <dd>
          <Time at={customer.firstSeenAt} />
        </dd>
      </div>
      <div class="fact">
        <dt>{t("customer.openComplaints")}</dt>
        <dd data-warn={customer.openComplaints > 0}>
          {customer.openComplaints > 0 && <Icon name="flag" />}
          {number(customer.openComplaints)}
        </dd>
      </div>
    </dl>
  );
}

type OthersProps = {
  readonly items: readonly FeedbackItem[];
  readonly addressOf: (id: string) => string;
};

function Others({ items, addressOf }: OthersProps) {
  return (
    <div class="customer-part">
      <h3>{t("customer.others")}</h3>
      {items.length === 0 ? (
        <p class="quiet dense">{t("customer.noOthers")}</p>
      ) : (
        <ul class="others">
          {items.map((item) => (
            <li key={item.id}>
              <a class="other" href={addressOf(item.id)}>
                <span class="other-head">
                  {item.sentiment && (
                    <span class="other-sentiment" style={{ "--sentiment": `var(--color-${item.sentiment})` }}>
                      <SentimentShape sentiment={item.sentiment} />
                      <span class="visually-hidden">{sentimentWord(item.sentiment)}. </span>
                    </span>
                  )}
                  {item.score && <span class="other-score">{scoreWords(item.score)}</span>}
                  <span class="other-where">{whereFrom(item)}</span>
                  <span class="other-time">
                    <Time at={item.receivedAt} />
                  </span>
                </span>
                {item.excerpt && <span class="other-words">{item.excerpt}</span>}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
