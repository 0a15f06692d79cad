import { contactFields } from "../../../shared/contact.ts";
import type { FeedbackAnswer, FeedbackDetail } from "../../../shared/contract/feedback.schema.ts";
import { isSatisfied } from "../../../shared/questions/csat.ts";
import { npsCategory } from "../../../shared/questions/nps.ts";
import { day, number, t } from "../../words.ts";
import { Tag } from "../Tag.tsx";
import type { Correct } from "./CorrectMenu.tsx";
import { Written } from "./Written.tsx";

type AnswersProps = {
  readonly detail: FeedbackDetail;
  /** Absent for who may not correct. */
  readonly correct?: Correct | undefined;
};

/** What was answered, the customer's words first: they are the loudest thing on the screen. */
export function Answers({ detail, correct }: AnswersProps) {
  const written = detail.answers.filter(({ type, value }) => type === "text" && value !== "");
  // Files are shown as what they are, below.
  const others = detail.answers.filter(({ type }) => type !== "text" && type !== "file");
  return (
    <>
      {written.map((answer, index) => (
        <Written
          key={answer.question}
          answer={answer}
          outside={detail.outside.find(({ question }) => question === answer.question)}
          titled={written.length > 1}
          item={detail.item}
          isFirst={index === 0}
          correct={correct}
        />
      ))}
      {written.length === 0 && <p class="quiet">{t("inbox.noWords")}</p>}
      {others.length > 0 && (
        <dl class="answers">
          {others.map((answer) => (
            <div key={answer.question} class="answer">
              <dt>{answer.title}</dt>
              <dd>
                <Value answer={answer} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

/** A number on its scale with what it counts as; chosen options; whatever else as it is. */
function Value({ answer }: { answer: FeedbackAnswer }) {
  const { type, value, scale, chosen, rows } = answer;
  if (rows && scale) return <RatedRows rows={rows} high={scale.high} />;
  if (chosen) return type === "ranking" ? <Ranked options={chosen} /> : <span>{chosen.join(" · ")}</span>;
  if (typeof value === "object" && "contact" in value) return <Contact contact={value.contact} />;
  if (typeof value !== "number") return <>{type === "date" ? day(String(value)) : String(value)}</>;
  return (
    <span class="score">
      <b class="score-value">{number(value)}</b>
      {scale && <span class="quiet">/ {number(scale.high)}</span>}
      {type === "nps" && <NpsTag score={value} />}
      {type === "csat" && <CsatTag score={value} />}
    </span>
  );
}

type RatedRowsProps = { rows: NonNullable<FeedbackAnswer["rows"]>; high: number };

/** Each row with its step, or with what was expected and how it was. */
const RatedRows = ({ rows, high }: RatedRowsProps) => (
  <ul class="rated-rows">
    {rows.map(({ id, label, rating, expectation }) => (
      <li key={id}>
        <span>{label}</span>{" "}
        <span class="number quiet">
          {expectation === null
            ? t("answer.rowRating", { rating: rating ?? "–", high })
            : t("answer.rowGap", { rating: rating ?? "–", expectation })}
        </span>
      </li>
    ))}
  </ul>
);

type ContactProps = { contact: Extract<FeedbackAnswer["value"], { contact: object }>["contact"] };

/** Who they say they are, and how to reach them. */
const Contact = ({ contact }: ContactProps) => (
  <dl class="contact-details">
    {contactFields.map(
      (id) =>
        contact[id] && (
          <div key={id}>
            <dt class="quiet">{t(`contact.${id}`)}</dt>
            <dd>{contact[id]}</dd>
          </div>
        ),
    )}
  </dl>
);

const Ranked = ({ options }: { options: readonly string[] }) => (
  <ol class="ranked">
    {options.map((option) => (
      <li key={option}>{option}</li>
    ))}
  </ol>
);

const npsTones = { promoter: "positive", passive: "neutral", detractor: "negative" } as const;

function NpsTag({ score }: { score: number }) {
  const category = npsCategory(score);
  return <Tag tone={npsTones[category]}>{t(`group.${category}`)}</Tag>;
}

function CsatTag({ score }: { score: number }) {
  if (isSatisfied(score)) return <Tag tone="positive">{t("group.satisfied")}</Tag>;
  return score === 3 ? (
    <Tag>{t("group.middling")}</Tag>
  ) : (
    <Tag tone="negative">{t("group.dissatisfied")}</Tag>
  );
}
