/**
 * Whole-number weights by bucket, so many columns a bucket. Few buckets have any: only their rows are kept, side by side,
 * so that what a text needs of them stays in the processor's own memory. Spread over all buckets they take several times
 * the room, and fetching them takes longer than all other work on a text.
 */
export interface SparseRows {
  /** For each 32 buckets two numbers: a bit for each bucket that has a row, and how many rows come before them. */
  readonly index: Int32Array;
  readonly rows: Int8Array;
}

/** Two questions of opinion, then the six emotions: with eight, a row is fetched at once. */
export const columnsInRow = 8;

/**
 * @param has which buckets, of as many as there are, have a row
 * @param fill writes a bucket's row into the place given
 */
export function sparseRows(
  has: Uint8Array,
  fill: (bucket: number, rows: Int8Array, place: number) => void,
): SparseRows {
  const index = new Int32Array((has.length / 32) * 2);
  const rows = new Int8Array(has.reduce((sum, one) => sum + one, 0) * columnsInRow);
  let count = 0;
  has.forEach((one, bucket) => {
    const at = (bucket >>> 5) * 2;
    if ((bucket & 31) === 0) index[at + 1] = count;
    if (one === 0) return;
    index[at] = (index[at] ?? 0) | (1 << (bucket & 31));
    fill(bucket, rows, count * columnsInRow);
    count += 1;
  });
  return { index, rows };
}

/** @returns where a bucket's first weight stands in `rows`, the others behind it; −1 where it has none */
export function placeOfRow(index: Int32Array, bucket: number): number {
  const at = (bucket >>> 5) * 2;
  const bits = index[at] ?? 0;
  if (((bits >>> (bucket & 31)) & 1) === 0) return -1;
  return ((index[at + 1] ?? 0) + bitsIn(bits & ((1 << (bucket & 31)) - 1))) * columnsInRow;
}

/** How many bits are 1. Source: Warren (2012), Hacker's Delight, 2nd edition, figure 5–2. */
function bitsIn(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
