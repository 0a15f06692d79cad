import type { WaitingTime } from "../../shared/contract/complaint-statistics.schema.ts";
import { ChartFrame } from "../ui/charts/ChartFrame.tsx";
import { SurvivalCurve } from "../ui/charts/SurvivalCurve.tsx";
import { ticks } from "../ui/charts/scale.ts";
import { intervalWords } from "../ui/measure-words.ts";
import { number, percent, t } from "../words.ts";
import { durationWords } from "./statistic-words.ts";

/** How long customers wait for it: Kaplan–Meier, with those who still wait. */
export function Waiting({ title, time }: { readonly title: string; readonly time: WaitingTime }) {
  const { curve, median, done, waiting } = time;
  return (
    <ChartFrame
      title={title}
      sentence={t("statistics.sentences", {
        first: medianWords(time),
        second: t("statistics.waitBasis", { done, waiting }),
      })}
      table={tableOf(curve)}
    >
      {curve.length > 0 && (
        <SurvivalCurve
          points={curve.map(({ minutes, percent: value, low, high }) => ({ at: minutes, value, low, high }))}
          marks={marksOf(curve.at(-1)?.minutes ?? 1)}
          median={median.value}
          percent={(value) => percent(value)}
        />
      )}
    </ChartFrame>
  );
}

function medianWords({ median: { value, low, high } }: WaitingTime): string {
  if (value === null) return t("statistics.noMedian");
  const known = { median: durationWords(value), low: durationWords(low ?? 0) };
  return high === null
    ? t("statistics.waitOpenEnd", known)
    : t("statistics.wait", { ...known, high: durationWords(high) });
}

const HOUR = 60;
const DAY = 24 * HOUR;

/** Round times along the axis, in one unit. */
function marksOf(last: number): { at: number; label: string }[] {
  const size = last < 2 * HOUR ? 1 : last < 2 * DAY ? HOUR : DAY;
  const unit = size === 1 ? "minute" : size === HOUR ? "hour" : "day";
  return ticks(0, Math.max(1, last / size), 3).map((value, index) => ({
    at: value * size,
    label: index === 0 ? number(0) : number(value, { style: "unit", unit, unitDisplay: "short" }),
  }));
}

/** As many lines as one reads: the steps at which another twentieth is done. */
const ROWS = 20;

function tableOf(curve: WaitingTime["curve"]) {
  const stride = Math.max(1, Math.ceil(curve.length / ROWS));
  const rows = curve.filter((_, index) => index % stride === 0 || index === curve.length - 1);
  return {
    columns: [
      t("statistics.column.after"),
      t("statistics.column.waiting"),
      t("statistics.column.interval"),
      t("statistics.column.atRisk"),
    ],
    rows: rows.map(({ minutes, percent: value, low, high, atRisk }) => ({
      name: durationWords(minutes),
      href: null,
      cells: [percent(value), intervalWords(low, high, "percent"), number(atRisk)],
    })),
  };
}
