import { expect, test } from "vitest";
import { networkOf } from "../../../collector/http/access.ts";

test("every address of one IPv6 /64 counts as one caller, however it is written", () => {
  const network = networkOf("2001:db8:0:7::1");
  expect(networkOf("2001:0db8:0000:0007:aaaa:bbbb:cccc:dddd")).toBe(network);
  expect(networkOf("2001:db8:0:8::1")).not.toBe(network);
  expect(networkOf("::1")).toBe("0:0:0:0");
});

test.each(["203.0.113.7", "::ffff:203.0.113.7", "in-process"])("%s is a caller of its own", (address) => {
  expect(networkOf(address)).toBe(address);
});
