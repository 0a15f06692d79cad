import type { ComplaintStatistics } from "../../shared/contract/complaint-statistics.schema.ts";
import { ChartFrame } from "../ui/charts/ChartFrame.tsx";
import { LineChart } from "../ui/charts/LineChart.tsx";
import { day, number, t } from "../words.ts";
import { complaintsBehind } from "./statistic-words.ts";

/** How many came in week by week, or month by month. */
export function ReceivedTrend({ statistics }: { readonly statistics: ComplaintStatistics }) {
  const { by, rows } = statistics.trend;
  const short = (isoDay: string) =>
    day(isoDay, by === "week" ? { day: "numeric", month: "short" } : { month: "short", year: "2-digit" });
  const counts = rows.map(({ received }) => received);
  const title = t("statistics.trend");
  return (
    <ChartFrame
      title={title}
      sentence={t("statistics.trendSentence", {
        low: Math.min(...counts),
        high: Math.max(...counts),
        last: counts.at(-1) ?? 0,
        by: t(`statistics.by.${by}`),
      })}
      table={{
        columns: [t("statistics.column.from"), t("statistics.column.to"), t("statistics.column.count")],
        rows: rows.toReversed().map(({ from, to, received }) => ({
          name: day(from),
          href: received > 0 ? complaintsBehind(statistics, { from, to }) : null,
          cells: [day(to), number(received)],
        })),
      }}
    >
      <LineChart
        name={title}
        points={rows.map(({ from, to, received }) => ({
          key: from,
          label: short(from),
          words: t("statistics.trendPoint", { from: day(from), to: day(to), n: received }),
          // A count is what it is: its band is the line itself.
          measured: { value: received, low: received, high: received },
          href: received > 0 ? complaintsBehind(statistics, { from, to }) : null,
        }))}
        limits={[0, Math.max(4, ...counts) * 1.25]}
        least={Math.max(4, ...counts)}
        format={(value) => number(value)}
        openWord={t("charts.open")}
      />
    </ChartFrame>
  );
}
