import { expect, test } from "vitest";
import { isAllowedOrigin } from "../../../collector/sites/origin.ts";
import { originPatternSchema } from "../../../shared/contract/site.schema.ts";

test.each([
  ["https://shop.example", "https://shop.example", true],
  ["https://SHOP.example", "https://shop.Example", true],
  ["http://shop.example", "https://shop.example", false],
  ["https://shop.example:8443", "https://shop.example", false],
  ["https://shop.example:8443", "https://shop.example:8443", true],
  ["https://shop.example.evil.example", "https://shop.example", false],
  ["https://evil.example/https://shop.example", "https://shop.example", false],
  ["https://shopxexample", "https://shop.example", false],
  ["https://www.shop.example", "https://*.shop.example", true],
  ["https://a.b.shop.example", "https://*.shop.example", true],
  ["https://shop.example", "https://*.shop.example", false],
  ["https://evilshop.example", "https://*.shop.example", false],
  ["https://evil.example#.shop.example", "https://*.shop.example", false],
  ["http://localhost", "http://localhost:*", true],
  ["http://localhost:3000", "http://localhost:*", true],
  ["http://localhost:3000.evil.example", "http://localhost:*", false],
  ["https://www.shop.example:9000", "https://*.shop.example:*", true],
  ["null", "https://shop.example", false],
])("a page of %s against the pattern %s: %s", (origin, pattern, allowed) => {
  expect(isAllowedOrigin(origin, [pattern])).toBe(allowed);
});

test("one fitting pattern among several is enough; no pattern allows nobody", () => {
  expect(isAllowedOrigin("https://b.example", ["https://a.example", "https://b.example"])).toBe(true);
  expect(isAllowedOrigin("https://b.example", [])).toBe(false);
});

test.each([
  "https://shop.example/",
  "https://shop.example/path",
  "shop.example",
  "ftp://shop.example",
  "https://*",
  "https://a.*.example",
  "*",
  "https://",
  "https://shop.example:123456",
])("%s is no pattern", (pattern) => {
  expect(originPatternSchema.safeParse(pattern).success).toBe(false);
});

test.each([
  "https://shop.example",
  " https://*.shop.example ",
  "http://localhost:*",
  "http://127.0.0.1:8080",
  "https://xn--fiq228c.example",
])("%s is a pattern", (pattern) => {
  expect(originPatternSchema.safeParse(pattern).success).toBe(true);
});
