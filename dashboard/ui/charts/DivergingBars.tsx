import { diverging, percentOf } from "./scale.ts";
import { useWidth } from "./use-width.ts";
import "./charts.css";

export type DivergingPart = {
  readonly name: string;
  readonly count: number;
  readonly countWords: string;
  readonly href: string;
};
export type DivergingRow = {
  readonly key: string;
  readonly name: string;
  /** Against, in between, in favour. */
  readonly parts: readonly [DivergingPart, DivergingPart, DivergingPart];
};

const tones = ["against", "between", "favour"] as const;
const HEIGHT = 20;

/** Bars that grow from one shared zero: those against to the left, those in favour to the right, the rest astride. */
export function DivergingBars({
  rows,
  percent,
}: {
  readonly rows: readonly DivergingRow[];
  readonly percent: (share: number) => string;
}) {
  const [area, width] = useWidth<HTMLDivElement>();
  const reach = Math.max(0.5, ...rows.map(furthest));
  return (
    <div class="diverging" ref={area}>
      {rows.map((row) => (
        <section key={row.key} aria-label={row.name}>
          <h3>{row.name}</h3>
          {width > 0 && <Bar row={row} width={width} reach={reach} />}
          <Legend row={row} percent={percent} />
        </section>
      ))}
    </div>
  );
}

const counts = (row: DivergingRow): [number, number, number] => [
  row.parts[0].count,
  row.parts[1].count,
  row.parts[2].count,
];

function furthest(row: DivergingRow): number {
  const [left, , right] = diverging(...counts(row));
  return Math.max(-left.start, right.start + right.share);
}

type BarProps = { readonly row: DivergingRow; readonly width: number; readonly reach: number };

function Bar({ row, width, reach }: BarProps) {
  const scale = width / 2 / reach;
  return (
    <svg width={width} height={HEIGHT + 8} aria-hidden="true" focusable="false">
      {diverging(...counts(row)).map((part, index) => {
        const tone = tones[index] ?? "between";
        const x = width / 2 + part.start * scale;
        const length = part.share * scale;
        return (
          <rect
            key={tone}
            class={`part ${tone}`}
            x={x}
            y={4}
            width={Math.max(0, length - 1)}
            height={HEIGHT}
          />
        );
      })}
      <line class="zero" x1={width / 2} x2={width / 2} y1={0} y2={HEIGHT + 8} />
    </svg>
  );
}

function Legend({
  row,
  percent,
}: {
  readonly row: DivergingRow;
  readonly percent: (share: number) => string;
}) {
  return (
    <ul class="chart-legend">
      {row.parts.map((part, index) => (
        <li key={part.name}>
          <a href={part.href}>
            <span class={`swatch ${tones[index]}`} aria-hidden="true" />
            <span class="legend-name">{part.name}</span>
            <span class="legend-count">{part.countWords}</span>
            <span class="legend-share">{percent(percentOf(part.count, counts(row)))}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
