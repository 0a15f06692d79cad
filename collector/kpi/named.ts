import type { ComplaintStatistics } from "../../shared/contract/complaint-statistics.schema.ts";
import type { NamedCounts } from "./complaint-names.ts";
import { growths } from "./growth.ts";

type Row = Omit<ComplaintStatistics["products"]["rows"][number], "product"> & { readonly name: string };

/**
 * The names found most often with their shares of all that have one, and the rest together. Whether one grew is corrected
 * for every name there is, not only for those that are shown.
 * @param gone how much of the period has passed, 0…1
 */
export function ranked({ rows, all }: NamedCounts, gone: number) {
  const shown = rows.reduce(
    (sum, row) => ({ count: sum.count + row.count, before: sum.before + row.before }),
    { count: 0, before: 0 },
  );
  const rest = { count: all.count - shown.count, before: all.before - shown.before };
  const grown = growths([...rows, rest], gone, all.compared);
  let sum = 0;
  const shareOf = (count: number) => (all.count === 0 ? 0 : (100 * count) / all.count);
  return {
    named: all.count,
    rows: rows.map(({ name, count }, index): Row => {
      sum += count;
      const shares = { sharePercent: shareOf(count), cumulativePercent: shareOf(sum) };
      return { name, count, ...shares, growth: grown[index] ?? null };
    }),
    others:
      rest.count === 0
        ? null
        : {
            kinds: all.kinds - rows.length,
            count: rest.count,
            ...{ sharePercent: shareOf(rest.count), cumulativePercent: 100 },
            growth: grown.at(-1) ?? null,
          },
  };
}
