/**
 * Whole-number weights by bucket, in two columns. Few buckets have any: only their rows are kept, side by side, so that
 * all of them stay in the processor's own memory. Spread over all buckets they take five times the room, and fetching
 * them takes longer than all other work on a text.
 */
export interface SparseRows {
  /** For each 32 buckets two numbers: a bit for each bucket that has a row, and how many rows come before them. */
  readonly index: Int32Array;
  readonly rows: Int8Array;
}

/** @param second of as many buckets as the first; null for none */
export function sparseRows(first: Int8Array, second: Int8Array | null): SparseRows {
  const index = new Int32Array((first.length / 32) * 2);
  const rows: number[] = [];
  first.forEach((weight, bucket) => {
    const at = (bucket >>> 5) * 2;
    if ((bucket & 31) === 0) index[at + 1] = rows.length / 2;
    const other = second?.[bucket] ?? 0;
    if (weight === 0 && other === 0) return;
    index[at] = (index[at] ?? 0) | (1 << (bucket & 31));
    rows.push(weight, other);
  });
  return { index, rows: Int8Array.from(rows) };
}

/** @returns where a bucket's first weight stands in `rows`, the second behind it; −1 where it has none */
export function placeOfRow(index: Int32Array, bucket: number): number {
  const at = (bucket >>> 5) * 2;
  const bits = index[at] ?? 0;
  if (((bits >>> (bucket & 31)) & 1) === 0) return -1;
  return ((index[at + 1] ?? 0) + bitsIn(bits & ((1 << (bucket & 31)) - 1))) * 2;
}

/** How many bits are 1. Source: Warren (2012), Hacker's Delight, 2nd edition, figure 5–2. */
function bitsIn(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
