import { Fragment } from "preact";
import type { FeedbackItem } from "../../../shared/contract/feedback.schema.ts";
import type { AspectReading, Reading } from "../../../shared/contract/reading.schema.ts";
import { type CorrectionKind, categories } from "../../../shared/reading-kinds.ts";
import { languageName, percent, t } from "../../words.ts";
import { Icon } from "../Icon.tsx";
import { Menu } from "../Menu.tsx";
import { confidenceWord } from "../reading-words.ts";
import { SentimentMark, SentimentShape, sentimentWord } from "../SentimentMark.tsx";
import { Tag } from "../Tag.tsx";
import { type Correct, CorrectMenu } from "./CorrectMenu.tsx";
import { Evidence, type Show } from "./Evidence.tsx";

type ReadAsProps = {
  readonly reading: Reading;
  readonly text: string;
  readonly item: FeedbackItem;
  readonly isFirst: boolean;
  /** Absent for who may not correct. */
  readonly correct?: Correct | undefined;
  readonly show: Show;
};

/** What was made of the words, how surely, and from which of them; and what people say instead. */
export function ReadAs(props: ReadAsProps) {
  const { reading, item, isFirst, correct } = props;
  return (
    <div class="read-as">
      <div class="read-line">
        <Sounds {...props} />
        <Feels {...props} />
        {isFirst && correct && <CorrectMenu item={item} correct={correct} />}
      </div>
      <Points {...props} />
      <Aspects {...props} />
      <Urgency {...props} />
      {reading.label !== "unknown" && <Legend />}
    </div>
  );
}

const isSaid = ({ item, isFirst }: ReadAsProps, kind: CorrectionKind): boolean =>
  isFirst && item.corrected.includes(kind);

function Sounds(props: ReadAsProps) {
  const { reading, item } = props;
  if (isSaid(props, "sentiment") && item.sentiment) {
    return (
      <>
        <SentimentMark sentiment={item.sentiment} />
        <span class="quiet">
          {t("correct.byTeam")} · {t("correct.heedRead", { value: t(`sentiment.${reading.label}`) })}
        </span>
      </>
    );
  }
  return (
    <>
      <SentimentMark sentiment={reading.label} />
      {reading.label === "unknown" ? (
        <span class="quiet">{t(isEmpty(reading) ? "reading.nothing" : "reading.unknown")}</span>
      ) : (
        <span class="quiet" title={t("confidence.percent", { percent: percent(reading.confidence * 100) })}>
          {confidenceWord(reading.confidence)} · {languageName(reading.language)}
        </span>
      )}
    </>
  );
}

function Feels(props: ReadAsProps) {
  const { reading, item, text, show } = props;
  if (isSaid(props, "emotion") && item.emotion) {
    return (
      <span title={t("correct.byTeam")}>
        <Tag icon="check">{t(`emotion.${item.emotion}`)}</Tag>
        <span class="visually-hidden">, {t("correct.byTeam")}</span>
      </span>
    );
  }
  if (!reading.emotion || reading.emotion === "neutral") return null;
  return (
    <Evidence text={text} places={reading.emotionSpans} show={show}>
      <Tag>{t(`emotion.${reading.emotion}`)}</Tag>
    </Evidence>
  );
}

const isEmpty = ({ actionability }: Reading): boolean => actionability?.kind === "not_meaningful";

/** Where it is filed, what to do about it, and whether somebody goes. */
function Points({ reading, text, item: { category }, correct, show }: ReadAsProps) {
  const { actionability, intentToLeave } = reading;
  const filed = reading.categories.find((one) => one.category === category);
  const places = filed?.spans ?? [];
  return (
    <div class="read-line">
      {category && correct && (
        <Menu
          label={t("reading.changeCategory")}
          buttonClass="tag tag-neutral read-category"
          items={categories.map((one) => ({
            label: t(`category.${one}`),
            checked: one === category,
            act: () => correct({ kind: "category", to: one }),
          }))}
        >
          {t("reading.categoryIs", { category: t(`category.${category}`) })}
          <Icon name="chevron-down" />
        </Menu>
      )}
      {category && !correct && (
        <Evidence text={text} places={places} show={show}>
          <Tag>{t("reading.categoryIs", { category: t(`category.${category}`) })}</Tag>
        </Evidence>
      )}
      {category && filed?.rules && <ByRule language={reading.language} list={category} rules={filed.rules} />}
      {actionability && actionability.kind !== "other" && (
        <Evidence text={text} places={actionability.spans} show={show}>
          <Tag tone={actionability.kind === "response_needed" ? "accent" : "neutral"}>
            {t(`actionability.${actionability.kind}`)}
          </Tag>
        </Evidence>
      )}
      {intentToLeave?.leaves && (
        <Evidence text={text} places={intentToLeave.spans} show={show}>
          <Tag tone="warning" icon="sign-out">
            {t("leaving.yes")}
          </Tag>
        </Evidence>
      )}
    </div>
  );
}

function Aspects({ reading, text, show }: ReadAsProps) {
  if (reading.aspects.length === 0) return null;
  return (
    <div class="read-line">
      <span class="quiet read-name">{t("reading.aspects")}</span>
      {reading.aspects.map((one) => (
        <Evidence key={`${one.aspect} ${one.label}`} text={text} places={one.spans} show={show}>
          <AspectName aspect={one} />
        </Evidence>
      ))}
    </div>
  );
}

const AspectName = ({ aspect: { aspect, label } }: { readonly aspect: AspectReading }) => (
  <span class="read-aspect">
    <span class="sentiment-mark" style={{ color: `var(--color-${label})` }}>
      <SentimentShape sentiment={label} />
    </span>
    {t(`aspect.${aspect}`)}
    <span class="visually-hidden">: {sentimentWord(label)}</span>
  </span>
);

type ByRuleProps = {
  readonly language: string;
  readonly list: string;
  readonly rules: readonly string[];
};

/** That the workspace's own words decided, which, and where they are kept. */
const ByRule = ({ language, list, rules }: ByRuleProps) => (
  <a class="quiet dense" href={`/rules?${new URLSearchParams({ language, list })}`}>
    {t("reading.byRule", { words: rules.map((words) => t("quote", { words })).join(" ") })}
  </a>
);

const urgencyTones = { low: "neutral", normal: "neutral", high: "warning", critical: "overdue" } as const;

/** How soon to look, with every reason and what it adds. */
function Urgency({ reading, text, show }: ReadAsProps) {
  const { urgency } = reading;
  if (!urgency || urgency.reasons.length === 0) return null;
  const isUrgent = urgency.level === "high" || urgency.level === "critical";
  return (
    <div class="read-line">
      <span class="quiet read-name">{t("urgency.title")}</span>
      <Tag tone={urgencyTones[urgency.level]} {...(isUrgent ? { icon: "alert" as const } : {})}>
        {t("urgency.sum", { level: t(`urgency.${urgency.level}`), n: urgency.points })}
      </Tag>
      {urgency.reasons.map(({ reason, points, spans, rules }) => (
        <Fragment key={reason}>
          <Evidence text={text} places={spans} show={show}>
            {t(`urgency.${reason}`)} <span class="quiet">+{points}</span>
          </Evidence>
          {rules && <ByRule language={reading.language} list={reason} rules={rules} />}
        </Fragment>
      ))}
    </div>
  );
}

/** What the marks mean, at hand but out of the way. */
function Legend() {
  return (
    <details class="legend">
      <summary>{t("reading.howTitle")}</summary>
      <ul>
        <li>
          <mark class="deciding deciding-negative">{t("sentiment.negative")}</mark> {t("reading.howNegative")}
        </li>
        <li>
          <mark class="deciding deciding-positive">{t("sentiment.positive")}</mark> {t("reading.howPositive")}
        </li>
        <li>
          <mark class="deciding" data-shown="true">
            {t("reading.why")}
          </mark>{" "}
          {t("reading.howShown")}
        </li>
      </ul>
      <a href="/reading">{t("reading.howWell")}</a>
    </details>
  );
}
