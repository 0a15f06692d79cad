import { expect, test } from "vitest";
import { maskPersonalData } from "../../../collector/text/mask.ts";

test.each([
  ["Write to anna.b+shop@example.co.uk please", "Write to [email] please"],
  ["Call me at +49 (0)30 1234 5678 tomorrow", "Call me at [phone] tomorrow"],
  ["+49 151 23456789 or +86 138 1234 5679", "[phone] or [phone]"],
  ["My number: 555-123-4567", "My number: [phone]"],
  ["电话13812345678，尽快联系", "电话[phone]，尽快联系"],
  ["手机 138 1234 5678", "手机 [phone]"],
  ["身份证11010519491231002X", "身份证[national_id]"],
  ["SSN 078-05-1120", "SSN [national_id]"],
  ["I paid with 4111 1111 1111 1111.", "I paid with [card]."],
  ["IBAN GB82 WEST 1234 5698 7654 32", "IBAN [account]"],
  ["Order number is AB-48213 and it is late", "Order number is [order] and it is late"],
  ["订单号：20261122884213，还没发货", "订单号：[order]，还没发货"],
])("%s → %s", (text, masked) => {
  expect(maskPersonalData(text).text).toBe(masked);
});

test.each([
  "I waited 3 weeks and paid 1,299.00 for it",
  "Ordered on 2026-11-22 10:30, arrived 22.11.2026",
  "10/10, five stars, room 214, version 4.26.1",
  "在2026年11月22日买的，花了1299元，等了15天",
  "@user see https://example.com/a-b",
])("nothing personal is left alone: %s", (text) => {
  expect(maskPersonalData(text)).toEqual({ text, found: [] });
});

test("what was found is where it stood", () => {
  const text = "a@b.de or +44 20 7946 0958";
  const { found } = maskPersonalData(text);
  expect(found.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
    ["email", "a@b.de"],
    ["phone", "+44 20 7946 0958"],
  ]);
});

test.each(["1", "1 ", "a@", "@", ".a", "order ", "1-", "GB82 ", "订单", "(1"])(
  "64 KiB of %j are searched within a second",
  (piece) => {
    const text = piece.repeat(65_536 / piece.length);
    const began = performance.now();
    maskPersonalData(text);
    expect(performance.now() - began).toBeLessThan(1000);
  },
);
