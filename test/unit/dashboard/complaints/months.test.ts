import { expect, test } from "vitest";
import { lastMonths } from "../../../../dashboard/complaints/months.ts";

test("months are whole ones, this one first, over the turn of the year and a leap day", () => {
  expect(lastMonths(3, "UTC", new Date("2028-02-10T12:00:00Z"))).toEqual([
    { from: "2028-02-01", to: "2028-02-29" },
    { from: "2028-01-01", to: "2028-01-31" },
    { from: "2027-12-01", to: "2027-12-31" },
  ]);
});

test("which month it is, the workspace's clock says", () => {
  expect(lastMonths(1, "Asia/Shanghai", new Date("2026-06-30T17:00:00Z"))).toEqual([
    { from: "2026-07-01", to: "2026-07-31" },
  ]);
});
