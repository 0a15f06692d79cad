import { expect, test } from "vitest";
import { isContact, isPhone } from "../../shared/contact.ts";

test.each(["kim@customer.example", "+49 30 123456", "(030) 12-34-56", "138 0013 8000", "12345"])(
  "%s reaches somebody",
  (contact) => {
    expect(isContact(contact)).toBe(true);
  },
);

test.each(["", "kim", "kim@customer", "1234", ".....", "( - )", "+", "12345 x", "++12345"])(
  "%j reaches nobody",
  (contact) => {
    expect(isContact(contact)).toBe(false);
  },
);

test("an e-mail address is no phone number", () => {
  expect(isPhone("12345@customer.example")).toBe(false);
});

test("a long line of dashes is refused at once", () => {
  const before = performance.now();
  expect(isPhone(`${"-".repeat(100_000)}x`)).toBe(false);
  expect(performance.now() - before).toBeLessThan(500);
});
