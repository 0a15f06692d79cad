import { expect, test } from "vitest";
import { columnsInRow, placeOfRow, sparseRows } from "../../../collector/text/sparse-rows.ts";

test("each bucket's row is found, and one without any has none", () => {
  const has = new Uint8Array(1024);
  // The first and the last bucket, both ends of 32 in a row, and 32 that are all full.
  for (const bucket of [0, 31, 32, 95, 1023]) has[bucket] = 1;
  has.fill(1, 256, 288);
  const { index, rows } = sparseRows(has, (bucket, into, place) => {
    into[place] = bucket % 100;
    into[place + columnsInRow - 1] = -(bucket % 90);
  });
  has.forEach((one, bucket) => {
    const place = placeOfRow(index, bucket);
    if (one === 0) expect(place, `bucket ${bucket}`).toBe(-1);
    else {
      expect(rows[place], `bucket ${bucket}`).toBe(bucket % 100);
      expect(rows[place + columnsInRow - 1], `bucket ${bucket}`).toBe(-(bucket % 90) + 0);
    }
  });
  expect(rows).toHaveLength((5 + 32) * columnsInRow);
});
