import type { ActionEffect as Effect } from "../../shared/contract/action.schema.ts";
import { ChartFrame } from "../ui/charts/ChartFrame.tsx";
import { LineChart } from "../ui/charts/LineChart.tsx";
import type { LinePoint } from "../ui/charts/line-point.ts";
import { Panel } from "../ui/Panel.tsx";
import { day, number, t } from "../words.ts";
import { effectWords, knownWords } from "./effect-words.ts";

type Props = { readonly effect: Effect; readonly doneOn: string | null };

/** Whether complaints with its root cause became fewer since it was done, as far as that can be told. */
export function ActionEffect({ effect, doneOn }: Props) {
  const known = knownWords(effect);
  return (
    <Panel title={t("effect.title")}>
      <div class="action-effect">
        <p data-verdict={effect.verdict}>{effectWords(effect)}</p>
        {known && <p class="quiet dense">{known}</p>}
        {effect.weeks.length > 1 && <Weeks effect={effect} doneOn={doneOn} />}
        {effect.after && <p class="quiet dense">{t("effect.method")}</p>}
      </div>
    </Panel>
  );
}

/** The line is broken where it was done. */
function Weeks({ effect: { weeks }, doneOn }: Props) {
  const counts = weeks.map(({ complaints }) => complaints);
  const [low, high] = [Math.min(...counts), Math.max(...counts)];
  const points: LinePoint[] = weeks.map(({ from, to, complaints: n }) => ({
    key: from,
    label: day(from, { day: "numeric", month: "short" }),
    words: t("effect.point", { from: day(from), to: day(to), n }),
    // A count is what it is: its band is the line itself.
    measured: { value: n, low: n, high: n },
    href: null,
  }));
  if (doneOn) {
    const gap = { key: "done", label: "", words: t("effect.doneHere", { day: day(doneOn) }) };
    const at = weeks.filter(({ isAfter }) => !isAfter).length;
    points.splice(at, 0, { ...gap, measured: null, href: null });
  }
  return (
    <ChartFrame
      title={t("effect.chart")}
      sentence={t(doneOn ? "effect.chartSentence" : "effect.chartOpen", { low, high })}
      table={{
        columns: [t("effect.from"), t("effect.to"), t("effect.count"), t("effect.when")],
        rows: weeks.toReversed().map(({ from, to, complaints, isAfter }) => ({
          name: day(from),
          href: null,
          cells: [day(to), number(complaints), t(isAfter ? "effect.after" : "effect.before")],
        })),
      }}
    >
      <LineChart
        name={t("effect.chart")}
        points={points}
        limits={[0, Math.max(4, high) * 1.25]}
        least={Math.max(4, high)}
        format={(value) => number(value)}
        openWord={t("charts.open")}
      />
    </ChartFrame>
  );
}
