/** Its share of the whole, and the share of it together with all that are larger, 0…1. */
export type ParetoPart<Item> = Item & { readonly share: number; readonly cumulative: number };

/** Largest first; what is equally large stays in the order given. Without any, no shares. */
export function pareto<Item extends { readonly count: number }>(items: readonly Item[]): ParetoPart<Item>[] {
  const whole = items.reduce((sum, { count }) => sum + count, 0);
  let reached = 0;
  return items
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count)
    .map((item) => {
      reached += item.count;
      return { ...item, share: item.count / whole, cumulative: reached / whole };
    });
}
