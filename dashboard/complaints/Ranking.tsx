import type { ComplaintStatistics, Growth } from "../../shared/contract/complaint-statistics.schema.ts";
import { causeName } from "../ui/cause-words.ts";
import { ChartFrame } from "../ui/charts/ChartFrame.tsx";
import { ParetoBars } from "../ui/charts/ParetoBars.tsx";
import { touchpointName } from "../ui/feedback-words.ts";
import { Panel } from "../ui/Panel.tsx";
import { number, percent, t } from "../words.ts";
import { complaintsBehind, growthWords } from "./statistic-words.ts";

type Props = { readonly statistics: ComplaintStatistics };
type Line = {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly sharePercent: number;
  readonly cumulativePercent: number;
  readonly growth: Growth | null;
  readonly href: string | null;
};
type Ranked = Line & { readonly href: string };

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

/** Why they happened, as far as it was found out. */
export function Causes({ statistics }: Props) {
  const { named, rows, others } = statistics.causes;
  const ranked = rows.map(({ cause, name, ...rest }) => ({
    ...rest,
    key: cause,
    name: causeName({ id: cause, name }),
    href: complaintsBehind(statistics, { cause }),
  }));
  const note = t("statistics.causesNamed", { n: named, all: statistics.received });
  return <Ranking title={t("statistics.causes")} note={note} rows={ranked} others={others} />;
}

export function Products({ statistics }: Props) {
  const { named, rows, others } = statistics.products;
  const ranked = rows.map(({ product, ...rest }) => ({
    ...rest,
    key: product,
    name: product,
    href: complaintsBehind(statistics, { product }),
  }));
  const note = t("statistics.productsNamed", { n: named, all: statistics.received });
  return <Ranking title={t("statistics.products")} note={note} rows={ranked} others={others} />;
}

type RankingProps = {
  readonly title: string;
  readonly rows: readonly Ranked[];
  /** Of how many complaints this is known, where it is not known of all. */
  readonly note?: string;
  /** What is not shown one by one. */
  readonly others?: ComplaintStatistics["products"]["others"];
};

/** The few that make up most, largest first, and which of them grew beyond chance. */
function Ranking({ title, rows, note, others }: RankingProps) {
  if (rows.length === 0) return null;
  const sentence = sentenceOf(rows, rows.length + (others?.kinds ?? 0));
  // No filter shows just these, so they open nothing.
  const rest = others && {
    ...others,
    key: "others",
    name: t("statistics.others", { n: others.kinds }),
    href: null,
  };
  const all: readonly Line[] = rest ? [...rows, rest] : rows;
  return (
    <Panel>
      <ChartFrame
        title={title}
        sentence={note ? t("statistics.sentences", { first: note, second: sentence }) : sentence}
        table={tableOf(title, all)}
      >
        <ParetoBars
          rows={all.map((row) => ({
            ...row,
            countWords: number(row.count),
            cumulativeWords: percent(row.cumulativePercent),
            remark: row.growth && row.growth.verdict !== "unclear" ? growthWords(row.growth) : null,
          }))}
        />
      </ChartFrame>
    </Panel>
  );
}

/** Where most begins: four fifths, after Pareto and Juran. */
const MOST_PERCENT = 80;

/** @param kinds how many there are, of which these rows are the largest */
function sentenceOf(rows: readonly Ranked[], kinds: number): string {
  const most = rows.findIndex(({ cumulativePercent }) => cumulativePercent >= MOST_PERCENT) + 1;
  const enough = most || rows.length;
  const reached = rows[enough - 1];
  const [first] = rows;
  if (!first || !reached) return "";
  const share =
    enough > 1
      ? t("statistics.paretoMost", { n: enough, all: kinds, share: percent(reached.cumulativePercent) })
      : t("statistics.pareto", { name: first.name, share: percent(first.sharePercent) });
  const grew = rows.filter(({ growth }) => growth?.verdict === "grew").map(({ name }) => name);
  const growth =
    grew.length > 0 ? t("statistics.growing", { names: grew.join(", ") }) : t("statistics.nothingGrew");
  return t("statistics.sentences", { first: share, second: growth });
}

const tableOf = (title: string, rows: readonly Line[]) => ({
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
