import { expect, test } from "vitest";
import { originFrom } from "../../../../dashboard/install/origin.ts";
import { originPatternSchema } from "../../../../shared/contract/site.schema.ts";

const meant = (typed: string) => {
  const origin = originFrom(typed, []);
  return origin.ok ? origin.value : origin.code;
};

test.each([
  ["https://shop.example", "https://shop.example"],
  ["shop.example", "https://shop.example"],
  [" HTTPS://Shop.Example/cart?x=1#top ", "https://shop.example"],
  ["https://shop.example:443/", "https://shop.example"],
  ["shop.example:8443", "https://shop.example:8443"],
  ["localhost:3000", "http://localhost:3000"],
  ["http://localhost:*", "http://localhost:*"],
  ["*.shop.example", "https://*.shop.example"],
  ["https://*.shop.example/any/path", "https://*.shop.example"],
  ["商店.example", new URL("https://商店.example").origin],
])("%s means %s", (typed, origin) => {
  expect(meant(typed)).toBe(origin);
  expect(originPatternSchema.safeParse(meant(typed)).success).toBe(true);
});

test.each(["ftp://shop.example", "https://", "not an address", "https://shop.*", "javascript:alert(1)"])(
  "%s is no address a page could have",
  (typed) => {
    expect(meant(typed)).toBe("not_an_address");
  },
);

test("nothing typed is told apart from something wrong", () => {
  expect(meant("  ")).toBe("empty");
});

test("an address already on the list is not added twice, however it is written", () => {
  expect(originFrom("Shop.example/", ["https://shop.example"])).toEqual({ ok: false, code: "known_already" });
});
