import { useState } from "preact/hooks";
import { ChartTargets } from "./ChartTargets.tsx";
import type { LinePoint } from "./line-point.ts";
import {
  axisOf,
  bandPath,
  type Interval,
  labelled,
  linear,
  linePath,
  type Range,
  runs,
  ticks,
} from "./scale.ts";
import { useWidth } from "./use-width.ts";
import "./charts.css";

type Props = {
  readonly name: string;
  readonly points: readonly LinePoint[];
  /** The furthest the scale can reach. */
  readonly limits: Range;
  /** The shortest stretch of it worth showing. */
  readonly least: number;
  readonly format: (value: number) => string;
  readonly openWord: string;
};

const HEIGHT = 200;
const TOP = 10;
const BOTTOM = 26;
const LEFT = 44;
const RIGHT = 16;
/** Half the widest label, "11月16日". */
const HALF_LABEL = 31;

/** A line with the band of its interval. The chart is one tab stop: arrows walk the points, Enter opens what is behind. */
export function LineChart(props: Props) {
  const [area, width] = useWidth<HTMLDivElement>();
  const [chosen, setChosen] = useState(() => lastKnown(props.points));
  const [pointing, setPointing] = useState(false);
  const current = Math.min(chosen, props.points.length - 1);
  const point = props.points[current];
  const axis = axisOf(
    props.points.map((each) => each.measured),
    props.limits,
    props.least,
  );
  const inner = Math.max(0, width - LEFT - RIGHT);
  const step = props.points.length > 1 ? inner / (props.points.length - 1) : inner;
  const x = (index: number) => (props.points.length > 1 ? LEFT + index * step : LEFT + inner / 2);
  const y = linear(axis, [HEIGHT - BOTTOM, TOP]);
  return (
    <div class="line-chart">
      <div
        class="line-chart-area"
        ref={area}
        style={{ height: `${HEIGHT}px` }}
        onPointerLeave={() => setPointing(false)}
      >
        {width > 0 && (
          <>
            <svg width={width} height={HEIGHT} aria-hidden="true" focusable="false">
              <Grid axis={axis} y={y} width={width} format={props.format} />
              <Labels points={props.points} x={x} step={step} width={width} />
              <Lines points={props.points} x={x} y={y} />
              {point?.measured && <Marker x={x(current)} y={y} measured={point.measured} strong={pointing} />}
            </svg>
            <ChartTargets
              name={props.name}
              points={props.points}
              current={current}
              choose={setChosen}
              point={setPointing}
              x={x}
              step={step}
            />
          </>
        )}
      </div>
      {point && (
        <p class="chart-readout">
          <span>{point.words}</span>
          {point.href && <a href={point.href}>{props.openWord}</a>}
        </p>
      )}
    </div>
  );
}

function lastKnown(points: readonly LinePoint[]): number {
  const found = points.findLastIndex((point) => point.measured !== null);
  return found >= 0 ? found : points.length - 1;
}

type Horizontal = (index: number) => number;
type Vertical = (value: number) => number;

type GridProps = {
  readonly axis: Range;
  readonly y: Vertical;
  readonly width: number;
  readonly format: (value: number) => string;
};

function Grid({ axis, y, width, format }: GridProps) {
  const marks = ticks(axis[0], axis[1], 4).filter((mark) => mark >= axis[0] && mark <= axis[1]);
  return (
    <g class="chart-grid">
      {marks.map((mark) => (
        <g key={mark}>
          <line class={mark === 0 ? "zero" : ""} x1={LEFT} x2={width - RIGHT} y1={y(mark)} y2={y(mark)} />
          <text x={LEFT - 8} y={y(mark)} dy="0.35em" text-anchor="end">
            {format(mark)}
          </text>
        </g>
      ))}
    </g>
  );
}

type LabelsProps = {
  readonly points: readonly LinePoint[];
  readonly x: Horizontal;
  readonly step: number;
  readonly width: number;
};

function Labels({ points, x, step, width }: LabelsProps) {
  const shown = labelled(points.length, step, 64);
  return (
    <g class="chart-labels">
      {points.map((point, index) => {
        // A first or last label is pulled in, so that it is not cut off at the edge.
        const place = Math.min(Math.max(x(index), HALF_LABEL), width - HALF_LABEL);
        return (
          shown.has(index) && (
            <text key={point.key} x={place} y={HEIGHT - 7} text-anchor="middle">
              {point.label}
            </text>
          )
        );
      })}
    </g>
  );
}

type LinesProps = { readonly points: readonly LinePoint[]; readonly x: Horizontal; readonly y: Vertical };

function Lines({ points, x, y }: LinesProps) {
  return (
    <g class="chart-line">
      {runs(points.map((point) => point.measured)).map((run) => {
        const first = run[0]?.index ?? 0;
        const at = (pick: keyof Interval) =>
          run.map(({ index, value }) => [x(index), y(value[pick])] as const);
        return (
          <g key={first}>
            <path class="band" d={bandPath(at("high"), at("low"))} />
            <path class="stroke" d={linePath(at("value"))} />
            {run.length === 1 && <Lone run={run} x={x} y={y} />}
          </g>
        );
      })}
    </g>
  );
}

/** A week between two gaps makes no line: it is drawn as a dot with its interval. */
function Lone({
  run,
  x,
  y,
}: {
  readonly run: readonly { index: number; value: Interval }[];
  readonly x: Horizontal;
  readonly y: Vertical;
}) {
  return (
    <>
      {run.map(({ index, value }) => (
        <g key={index}>
          <line class="whisker" x1={x(index)} x2={x(index)} y1={y(value.low)} y2={y(value.high)} />
          <circle class="dot" cx={x(index)} cy={y(value.value)} r="3" />
        </g>
      ))}
    </>
  );
}

type MarkerProps = {
  readonly x: number;
  readonly y: Vertical;
  readonly measured: Interval;
  readonly strong: boolean;
};

function Marker({ x, y, measured, strong }: MarkerProps) {
  return (
    <g class="chart-marker">
      {strong && <line x1={x} x2={x} y1={TOP} y2={HEIGHT - BOTTOM} />}
      <circle cx={x} cy={y(measured.value)} r="4.5" />
    </g>
  );
}
