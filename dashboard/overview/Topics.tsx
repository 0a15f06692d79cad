import type { Overview } from "../../shared/contract/kpi.schema.ts";
import { ChartFrame } from "../ui/charts/ChartFrame.tsx";
import { percentOf } from "../ui/charts/scale.ts";
import { number, percent, t } from "../words.ts";
import { behind } from "./behind.ts";
import "./topics.css";

type Topic = Overview["categories"][number];

/** What people talk about and how it sounds: a bar for each category, as long as it is talked about. */
export function Topics({ overview }: { readonly overview: Overview }) {
  // What fits nowhere is no topic: it comes last, however much there is of it.
  const topics = overview.categories.toSorted(
    (one, other) => Number(one.category === "other") - Number(other.category === "other"),
  );
  const most = Math.max(1, ...topics.map(({ feedback }) => feedback));
  const hrefOf = ({ category }: Topic) => behind(overview, { category });
  return (
    <ChartFrame title={t("topics.title")} sentence={sentence(topics)} table={tableOf(topics, hrefOf)}>
      <ul class="topics">
        {topics.map((topic) => (
          <li key={topic.category}>
            <a class="topic" href={hrefOf(topic)}>
              <span class="topic-name">{t(`category.${topic.category}`)}</span>
              <span class="topic-count">{number(topic.feedback)}</span>
              <Bar topic={topic} share={topic.feedback / most} />
            </a>
          </li>
        ))}
      </ul>
      {topics.length > 0 && <Legend />}
      <a href="/themes">{t("topics.themes")}</a>
    </ChartFrame>
  );
}

function Bar({ topic, share }: { readonly topic: Topic; readonly share: number }) {
  const rest = topic.feedback - topic.negative - topic.positive;
  return (
    <svg class="topic-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      {[
        { tone: "negative", count: topic.negative, before: 0 },
        { tone: "neutral", count: rest, before: topic.negative },
        { tone: "positive", count: topic.positive, before: topic.negative + rest },
      ].map(({ tone, count, before }) => (
        <rect
          key={tone}
          class={`part ${tone}`}
          x={(before / topic.feedback) * share * 100}
          width={(count / topic.feedback) * share * 100}
          height="8"
        />
      ))}
    </svg>
  );
}

const Legend = () => (
  <p class="topics-legend" aria-hidden="true">
    <span class="swatch part negative" /> {t("topics.column.negative")}
    <span class="swatch part neutral" /> {t("topics.rest")}
    <span class="swatch part positive" /> {t("topics.column.positive")}
  </p>
);

function sentence(topics: readonly Topic[]): string {
  const first = topics.find(({ category }) => category !== "other") ?? topics[0];
  if (!first) return t("topics.none");
  return t("topics.sentence", {
    category: t(`category.${first.category}`),
    n: first.feedback,
    share: percent(percentOf(first.negative, [first.feedback])),
  });
}

const tableOf = (topics: readonly Topic[], hrefOf: (topic: Topic) => string) => ({
  columns: [
    t("topics.column.category"),
    t("topics.column.feedback"),
    t("topics.column.negative"),
    t("topics.column.positive"),
  ],
  rows: topics.map((topic) => ({
    name: t(`category.${topic.category}`),
    href: hrefOf(topic),
    cells: [number(topic.feedback), number(topic.negative), number(topic.positive)],
  })),
});
