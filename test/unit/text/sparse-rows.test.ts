import { expect, test } from "vitest";
import { placeOfRow, sparseRows } from "../../../collector/text/sparse-rows.ts";

// Also the first and the last bucket, both ends of 32 in a row, 32 that are all full, and one with a second weight alone.
const first = new Int8Array(1024);
const second = new Int8Array(1024);
for (const bucket of [0, 31, 32, 95, 1023]) first[bucket] = -(bucket % 100) - 1;
first.fill(127, 256, 288);
second[700] = -128;
second[1023] = 5;

test("each bucket's weights come back as they were, and one without any has no row", () => {
  const { index, rows } = sparseRows(first, second);
  first.forEach((weight, bucket) => {
    const place = placeOfRow(index, bucket);
    const other = second[bucket];
    if (weight === 0 && other === 0) expect(place, `bucket ${bucket}`).toBe(-1);
    else expect([rows[place], rows[place + 1]], `bucket ${bucket}`).toEqual([weight, other]);
  });
  expect(rows).toHaveLength(2 * (5 + 32 + 1));
});

test("without a second question every second weight is 0", () => {
  const { index, rows } = sparseRows(first, null);
  expect(placeOfRow(index, 700)).toBe(-1);
  expect(rows[placeOfRow(index, 1023) + 1]).toBe(0);
});
