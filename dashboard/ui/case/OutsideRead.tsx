import type { OutsideReading } from "../../../shared/contract/outside-reader.schema.ts";
import type { Reading } from "../../../shared/contract/reading.schema.ts";
import { differencesFrom, type OutsideField } from "../../../shared/outside-differences.ts";
import { t } from "../../words.ts";
import { exactTime } from "../time.tsx";
import { OutsideLabelList } from "./OutsideLabelList.tsx";

type OutsideReadProps = { readonly outside: OutsideReading; readonly reading: Reading };

/** What a language model outside made of the same words: quieter than Heed's reading, with its source and where it differs. */
export function OutsideRead({ outside: { model, host, labels, readAt }, reading }: OutsideReadProps) {
  const differences = differencesFrom(reading, labels);
  const name = t("outside.reads", { model, host });
  return (
    <section class="outside-read" aria-label={name}>
      <p class="quiet" title={exactTime(readAt)}>
        {name}
        {differences.length === 0 && ` · ${t("outside.agrees")}`}
      </p>
      <div class="read-line">
        <OutsideLabelList labels={labels} />
      </div>
      {differences.length > 0 && (
        <p>
          {t("outside.differs", { what: differences.map((field) => heedSays(reading, field)).join(" · ") })}
        </p>
      )}
    </section>
  );
}

function heedSays(
  { label, category, urgency, emotion, actionability, intentToLeave }: Reading,
  field: OutsideField,
): string {
  const words: Record<OutsideField, string> = {
    sentiment: t(`sentiment.${label}`),
    category: category ? t("reading.categoryIs", { category: t(`category.${category}`) }) : "",
    urgency: urgency ? t("outside.urgencyIs", { value: t(`urgency.${urgency.level}`) }) : "",
    emotion: emotion ? t(`emotion.${emotion}`) : "",
    actionability: actionability ? t(`actionability.${actionability.kind}`) : "",
    leaves: t(intentToLeave?.leaves ? "leaving.yes" : "outside.leavesNot"),
  };
  return words[field];
}
