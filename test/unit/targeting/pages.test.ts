import { expect, test } from "vitest";
import type { PageRule } from "../../../shared/contract/targeting.schema.ts";
import { isOnPages } from "../../../shared/targeting/pages.ts";

const HERE = "https://shop.example/checkout/done?order=7#thanks";
const only = (how: PageRule["how"], value: string) => ({ only: [{ how, value }], never: [] });

test.each([
  ["contains", "/checkout/", true],
  ["contains", "order=7", true],
  ["contains", "shop.example", true],
  ["contains", "/cart/", false],
  ["equals", "/checkout/done", true],
  ["equals", "https://shop.example/checkout/done", true],
  ["equals", HERE, true],
  ["equals", "/checkout/done?order=7#thanks", true],
  ["equals", "/checkout", false],
  ["starts_with", "/checkout", true],
  ["starts_with", "https://shop.example/check", true],
  ["starts_with", "/done", false],
  ["glob", "/checkout/*", true],
  ["glob", "*/done", true],
  ["glob", "https://*.example/*/done", true],
  ["glob", "/checkout/d*n*e", true],
  ["glob", "/checkout/done*done", false],
  ["glob", "/checkout", false],
  ["glob", "*", true],
  ["glob", "/check.ut/*", false],
] as const)("%s %s: %s", (how, value, fits) => {
  expect(isOnPages(only(how, value), HERE)).toBe(fits);
});

test("the front page has the path /, whether its address says so or not", () => {
  expect(isOnPages(only("equals", "/"), "https://shop.example")).toBe(true);
  expect(isOnPages(only("equals", "/"), "https://shop.example/?from=mail")).toBe(true);
  expect(isOnPages(only("equals", "/"), HERE)).toBe(false);
});

test("one rule of several is enough, and one that excludes outweighs them all", () => {
  const checkout: PageRule = { how: "starts_with", value: "/checkout" };
  const cart: PageRule = { how: "starts_with", value: "/cart" };
  const done: PageRule = { how: "contains", value: "done" };
  expect(isOnPages({ only: [cart, checkout], never: [] }, HERE)).toBe(true);
  expect(isOnPages({ only: [checkout], never: [done] }, HERE)).toBe(false);
  expect(isOnPages({ only: [], never: [done] }, HERE)).toBe(false);
  expect(isOnPages({ only: [], never: [cart] }, HERE)).toBe(true);
  expect(isOnPages(undefined, HERE)).toBe(true);
});

test("a glob that would keep a regular expression busy for ever is answered", () => {
  const glob = `${"*a".repeat(140)}*b`;
  expect(isOnPages(only("glob", glob), `https://shop.example/${"a".repeat(20_000)}`)).toBe(false);
});
