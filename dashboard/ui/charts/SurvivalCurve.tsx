import { bandPath, type Interval, linear, linePath } from "./scale.ts";
import { stairs } from "./stairs.ts";
import { useWidth } from "./use-width.ts";
import "./charts.css";

export type SurvivalPoint = Interval & { readonly at: number };

type Props = {
  /** In the order of `at`, each holding until the next: percent that still wait, with its interval. */
  readonly points: readonly SurvivalPoint[];
  /** Marks below the axis; the last is its end. */
  readonly marks: readonly { readonly at: number; readonly label: string }[];
  /** Where the curve comes down to one half; null when it does not. */
  readonly median: number | null;
  readonly percent: (value: number) => string;
};

const HEIGHT = 180;
const TOP = 10;
const BOTTOM = 26;
const LEFT = 48;
/** Half the widest label. */
const RIGHT = 32;

/** How many still wait as time goes by: steps down with the band of their interval, and where half is reached. */
export function SurvivalCurve({ points, marks, median, percent }: Props) {
  const [area, width] = useWidth<HTMLDivElement>();
  const end = marks.at(-1)?.at ?? 1;
  const x = linear([0, end], [LEFT, Math.max(LEFT, width - RIGHT)]);
  const y = linear([0, 100], [HEIGHT - BOTTOM, TOP]);
  const path = (pick: keyof Interval) =>
    stairs(
      points.map((point) => ({ at: point.at, value: point[pick] })),
      end,
    ).map(({ at, value }) => [x(at), y(value)] as const);
  return (
    <div class="line-chart-area" ref={area} style={{ height: `${HEIGHT}px` }}>
      {width > 0 && (
        <svg width={width} height={HEIGHT} aria-hidden="true" focusable="false">
          <g class="chart-grid">
            {[0, 50, 100].map((mark) => (
              <g key={mark}>
                <line
                  class={mark === 0 ? "zero" : ""}
                  x1={LEFT}
                  x2={width - RIGHT}
                  y1={y(mark)}
                  y2={y(mark)}
                />
                <text x={LEFT - 8} y={y(mark)} dy="0.35em" text-anchor="end">
                  {percent(mark)}
                </text>
              </g>
            ))}
            {marks.map(({ at, label }) => (
              <text key={at} x={x(at)} y={HEIGHT - 6} text-anchor="middle">
                {label}
              </text>
            ))}
          </g>
          <g class="chart-line">
            <path class="band" d={bandPath(path("high"), path("low"))} />
            <path class="stroke" d={linePath(path("value"))} />
          </g>
          {median !== null && median <= end && (
            <g class="chart-marker">
              <line x1={x(median)} x2={x(median)} y1={y(50)} y2={HEIGHT - BOTTOM} />
              <circle cx={x(median)} cy={y(50)} r="4.5" />
            </g>
          )}
        </svg>
      )}
    </div>
  );
}
