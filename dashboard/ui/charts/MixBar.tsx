import type { Sentiment } from "../../../shared/contract/reading.schema.ts";
import { SentimentMark } from "../SentimentMark.tsx";
import { parts, percentOf } from "./scale.ts";
import { useWidth } from "./use-width.ts";
import "./charts.css";

export type MixPart = {
  readonly label: Sentiment;
  readonly count: number;
  readonly countWords: string;
  readonly href: string;
};

const HEIGHT = 20;

/** One bar cut by sentiment, and the same parts in words; each opens what is behind it. */
export function MixBar({
  mix,
  percent,
}: {
  readonly mix: readonly MixPart[];
  readonly percent: (share: number) => string;
}) {
  const [area, width] = useWidth<HTMLDivElement>();
  const counts = mix.map((part) => part.count);
  const cuts = parts(counts);
  return (
    <div class="mix" ref={area}>
      {width > 0 && (
        <svg width={width} height={HEIGHT} aria-hidden="true" focusable="false">
          {mix.map((part, index) => {
            const start = (cuts[index]?.start ?? 0) * width;
            const length = (cuts[index]?.share ?? 0) * width;
            return (
              <rect
                key={part.label}
                class={`part ${part.label}`}
                x={start}
                y={0}
                width={Math.max(0, length - 1)}
                height={HEIGHT}
              />
            );
          })}
        </svg>
      )}
      <ul class="chart-legend mix-legend">
        {mix.map((part) => (
          <li key={part.label}>
            <a href={part.href}>
              <SentimentMark sentiment={part.label} />
              <span class="legend-count">{part.countWords}</span>
              <span class="legend-share">{percent(percentOf(part.count, counts))}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
