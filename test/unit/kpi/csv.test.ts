import { expect, test } from "vitest";
import { csvLine } from "../../../collector/kpi/csv.ts";

test("after RFC 4180: quotes doubled, commas and line breaks inside quotes, lines end in CRLF, nothing is empty", () => {
  expect(csvLine(["plain", 'say "hi"', "a,b", "two\nlines", null, 4.5, true])).toBe(
    'plain,"say ""hi""","a,b","two\nlines",,4.5,true\r\n',
  );
});

test.each([
  "=1+1",
  "+49 30 123",
  "-2",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  "  =1",
  "＝1+1",
  '=HYPERLINK("http://evil","x")',
])("what a stranger wrote is no formula: %j", (hostile) => {
  expect(csvLine([hostile])).toMatch(/^"?'/);
});

test("a negative number of ours stays a number", () => {
  expect(csvLine([-3])).toBe("-3\r\n");
});
