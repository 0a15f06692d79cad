import { expect, test } from "vitest";
import { clientIdSchema } from "../../shared/contract/primitives.schema.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";

test("the first 48 bits are the milliseconds of RFC 9562's example", () => {
  // RFC 9562, appendix A.6: Tuesday, February 22, 2022 2:22:22.00 PM GMT-05:00 = 017F22E2-79B0-7…
  expect(uuidv7(1_645_557_742_000)).toMatch(/^017f22e2-79b0-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test("ten thousand of one instant are all different, all version 7, and later instants sort later", () => {
  const ids = Array.from({ length: 10_000 }, () => uuidv7(1_700_000_000_000));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => clientIdSchema.safeParse(id).success)).toBe(true);
  const instants = [0, 1, 255, 256, 65_536, 2 ** 32 - 1, 2 ** 32, 1_700_000_000_000, 2 ** 48 - 1];
  const sorted = instants.map((instant) => uuidv7(instant));
  expect(sorted).toEqual([...sorted].sort());
});

test("other versions of UUID are no id of ours", () => {
  expect(clientIdSchema.safeParse(crypto.randomUUID()).success).toBe(false);
  expect(clientIdSchema.safeParse("017f22e2-79b0-7cc3-08c4-dc0c0c07398f").success).toBe(false);
});
