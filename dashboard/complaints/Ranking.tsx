import type { ComplaintStatistics, Growth } from "../../shared/contract/complaint-statistics.schema.ts";
import { ChartFrame } from "../ui/charts/ChartFrame.tsx";
import { ParetoBars } from "../ui/charts/ParetoBars.tsx";
import { touchpointName } from "../ui/feedback-words.ts";
import { Panel } from "../ui/Panel.tsx";
import { number, percent, t } from "../words.ts";
import { complaintsBehind, growthWords } from "./statistic-words.ts";

type Props = { readonly statistics: ComplaintStatistics };
type Ranked = {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly sharePercent: number;
  readonly cumulativePercent: number;
  readonly growth: Growth | null;
  readonly href: string;
};

export function Categories({ statistics }: Props) {
  const rows = statistics.categories.map(({ category, ...rest }) => ({
    ...rest,
    key: category,
    name: t(`category.${category}`),
    href: complaintsBehind(statistics, { category }),
  }));
  return <Ranking title={t("statistics.categories")} rows={rows} />;
}

export function Touchpoints({ statistics }: Props) {
  const rows = statistics.touchpoints.map(({ touchpoint, ...rest }) => ({
    ...rest,
    key: touchpoint ?? "",
    name: touchpoint ? touchpointName(touchpoint) : t("statistics.noTouchpoint"),
    href: complaintsBehind(statistics, touchpoint ? { touchpoint } : {}),
  }));
  return <Ranking title={t("statistics.touchpoints")} rows={rows} />;
}

/** The few that make up most, largest first, and which of them grew beyond chance. */
function Ranking({ title, rows }: { readonly title: string; readonly rows: readonly Ranked[] }) {
  return (
    <ChartFrame title={title} sentence={sentenceOf(rows)} table={tableOf(title, rows)}>
      <ParetoBars
        rows={rows.map((row) => ({
          ...row,
          countWords: number(row.count),
          cumulativeWords: percent(row.cumulativePercent),
          remark: row.growth && row.growth.verdict !== "unclear" ? growthWords(row.growth) : null,
        }))}
      />
    </ChartFrame>
  );
}

/** Where most begins: four fifths, after Pareto and Juran. */
const MOST_PERCENT = 80;

function sentenceOf(rows: readonly Ranked[]): string {
  const enough = rows.findIndex(({ cumulativePercent }) => cumulativePercent >= MOST_PERCENT) + 1;
  const reached = rows[enough - 1];
  const [first] = rows;
  if (!first || !reached) return "";
  const share =
    enough > 1
      ? t("statistics.paretoMost", { n: enough, all: rows.length, share: percent(reached.cumulativePercent) })
      : t("statistics.pareto", { name: first.name, share: percent(first.sharePercent) });
  const grew = rows.filter(({ growth }) => growth?.verdict === "grew").map(({ name }) => name);
  const growth =
    grew.length > 0 ? t("statistics.growing", { names: grew.join(", ") }) : t("statistics.nothingGrew");
  return t("statistics.sentences", { first: share, second: growth });
}

const tableOf = (title: string, rows: readonly Ranked[]) => ({
  columns: [
    title,
    t("statistics.column.count"),
    t("statistics.column.share"),
    t("statistics.column.cumulative"),
    t("statistics.column.before"),
    t("statistics.column.change"),
  ],
  rows: rows.map(({ name, href, count, sharePercent, cumulativePercent, growth }) => ({
    name,
    href,
    cells: [
      number(count),
      percent(sharePercent),
      percent(cumulativePercent),
      number(growth?.before ?? 0),
      growth ? t(`statistics.short.${growth.verdict}`) : "–",
    ],
  })),
});

/** Orders that went wrong more than once. */
export function Orders({ statistics }: Props) {
  const { named, repeated } = statistics.orders;
  if (named === 0) return null;
  return (
    <Panel title={t("statistics.orders")}>
      <p class="statistics-period">{t("statistics.ordersNamed", { n: named, all: statistics.received })}</p>
      {repeated.length > 0 && (
        <ul class="orders">
          {repeated.map(({ orderNumber, count }) => (
            <li key={orderNumber}>
              <span>{orderNumber}</span> <span>{number(count)}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
