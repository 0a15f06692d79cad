import type { OutsideLabels } from "../../../shared/contract/outside-reader.schema.ts";
import { t } from "../../words.ts";
import { SentimentMark } from "../SentimentMark.tsx";
import { Tag } from "../Tag.tsx";

/** What a language model made of a text; what is as usual is left unsaid, as in Heed's own reading. */
export function OutsideLabelList({ labels }: { readonly labels: OutsideLabels }) {
  const { sentiment, emotion, category, urgency, actionability, leaves } = labels;
  const isUrgent = urgency === "high" || urgency === "critical";
  return (
    <>
      <SentimentMark sentiment={sentiment} />
      {emotion !== "neutral" && <Tag>{t(`emotion.${emotion}`)}</Tag>}
      <Tag>{t("reading.categoryIs", { category: t(`category.${category}`) })}</Tag>
      {isUrgent && <Tag tone={urgency === "high" ? "warning" : "overdue"}>{t(`urgency.${urgency}`)}</Tag>}
      {actionability !== "other" && <Tag>{t(`actionability.${actionability}`)}</Tag>}
      {leaves && <Tag>{t("leaving.yes")}</Tag>}
    </>
  );
}
