import type { ComponentChildren } from "preact";
import "./charts.css";

export type ParetoRow = {
  readonly key: string;
  readonly name: string;
  readonly count: number;
  readonly countWords: string;
  /** Of the whole together with all larger ones, in words. */
  readonly cumulativeWords: string;
  /** What is worth saying of it; null when nothing is. */
  readonly remark: string | null;
  /** What it counts; null where no page shows just that. */
  readonly href: string | null;
};

/** Bars from the largest down, opening what they count, with what they make up together. */
export function ParetoBars({ rows }: { readonly rows: readonly ParetoRow[] }) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <ol class="pareto">
      {rows.map((row) => (
        <li key={row.key}>
          <Bar href={row.href}>
            <span class="pareto-name">
              {row.name}
              {row.remark && <span class="pareto-remark"> {row.remark}</span>}
            </span>
            <span class="pareto-count">{row.countWords}</span>
            <span class="pareto-cumulative">{row.cumulativeWords}</span>
            <svg class="pareto-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
              <rect width={(100 * row.count) / most} height="8" />
            </svg>
          </Bar>
        </li>
      ))}
    </ol>
  );
}

const Bar = ({ href, children }: { readonly href: string | null; readonly children: ComponentChildren }) =>
  href === null ? (
    <div class="pareto-row">{children}</div>
  ) : (
    <a class="pareto-row" href={href}>
      {children}
    </a>
  );
