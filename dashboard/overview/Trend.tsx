import type { Overview } from "../../shared/contract/kpi.schema.ts";
import { ChartFrame, type ChartTable } from "../ui/charts/ChartFrame.tsx";
import { LineChart } from "../ui/charts/LineChart.tsx";
import type { LinePoint } from "../ui/charts/line-point.ts";
import type { Range } from "../ui/charts/scale.ts";
import { figure, intervalWords, standingWords, type Unit } from "../ui/measure-words.ts";
import { type Standing, standingOf } from "../ui/standing.ts";
import { day, number, t } from "../words.ts";
import { behind } from "./behind.ts";
import { daysOfWeek } from "./days-of-week.ts";

type Scale = { readonly title: string; readonly unit: Unit; readonly limits: Range; readonly least: number };

const scaleOf = (measure: "nps" | "csat"): Scale =>
  measure === "nps"
    ? { title: t("trend.nps"), unit: "points", limits: [-100, 100], least: 40 }
    : { title: t("trend.csat"), unit: "percent", limits: [0, 100], least: 30 };

type Week = { readonly monday: string; readonly standing: Standing; readonly href: string };
type Props = { readonly overview: Overview; readonly measure: "nps" | "csat" };

/** NPS or CSAT week by week, with the band in which each probably lies. */
export function Trend({ overview, measure }: Props) {
  const { title, unit, limits, least } = scaleOf(measure);
  const weeks = overview.weeks.map((week) => ({
    monday: week.week,
    standing: standingOf(week[measure]),
    href: behind(overview, { scoreType: measure, ...daysOfWeek(week.week, overview.from, overview.to) }),
  }));
  const points = weeks.map((week) => pointOf(week, unit));
  return (
    <ChartFrame title={title} sentence={sentenceOf(weeks, unit)} table={tableOf(weeks, unit)}>
      {points.some((point) => point.measured) && (
        <LineChart
          name={title}
          points={points}
          limits={limits}
          least={least}
          format={(value) => figure(value, unit)}
          openWord={t("charts.open")}
        />
      )}
    </ChartFrame>
  );
}

const weekName = (monday: string) => day(monday, { day: "numeric", month: "short" });

function pointOf({ monday, standing, href }: Week, unit: Unit): LinePoint {
  return {
    key: monday,
    label: weekName(monday),
    words: t("trend.week", { week: weekName(monday), figures: standingWords(standing, unit) }),
    measured: "value" in standing ? standing : null,
    href: standing.kind === "none" ? null : href,
  };
}

function sentenceOf(weeks: readonly Week[], unit: Unit): string {
  const scored = weeks.flatMap(({ monday, standing }) =>
    "value" in standing ? [{ monday, value: standing.value }] : [],
  );
  const last = scored.at(-1);
  if (!last) return t("trend.tooFew");
  const [lowest = last, highest = last] = [
    scored.toSorted((a, b) => a.value - b.value)[0],
    scored.toSorted((a, b) => b.value - a.value)[0],
  ];
  if (scored.length === 1)
    return t("trend.single", { value: figure(last.value, unit), week: weekName(last.monday) });
  return t("trend.sentence", {
    low: figure(lowest.value, unit),
    lowWeek: weekName(lowest.monday),
    high: figure(highest.value, unit),
    highWeek: weekName(highest.monday),
    last: figure(last.value, unit),
  });
}

function tableOf(weeks: readonly Week[], unit: Unit): ChartTable {
  return {
    columns: [
      t("trend.column.week"),
      t("trend.column.value"),
      t("trend.column.interval"),
      t("trend.column.answers"),
    ],
    rows: weeks.toReversed().map(({ monday, standing, href }) => ({
      name: day(monday),
      href: standing.kind === "none" ? null : href,
      cells: [
        "value" in standing ? figure(standing.value, unit) : "–",
        "value" in standing ? intervalWords(standing.low, standing.high, unit) : "–",
        number("answered" in standing ? standing.answered : 0),
      ],
    })),
  };
}
