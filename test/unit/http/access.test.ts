import { expect, test } from "vitest";
import { publicOrigin } from "../../../collector/http/access.ts";

const origin = (url: string, forwardedProto: string | null, config: object = {}) =>
  publicOrigin(
    new Request(url, forwardedProto === null ? {} : { headers: { "x-forwarded-proto": forwardedProto } }),
    {
      publicUrl: null,
      trustProxy: false,
      ...config,
    },
  );

test("HEED_URL is where people reach Heed, whatever address was used", () => {
  expect(
    origin("http://10.0.0.7:8787/", "http", { publicUrl: "https://feedback.example/heed", trustProxy: true }),
  ).toBe("https://feedback.example");
});

test("without it, it is the address in use, and a stranger's word on HTTPS does not count", () => {
  expect(origin("http://feedback.example/api/session", "https")).toBe("http://feedback.example");
});

test.each([
  ["https", "https://feedback.example"],
  ["http, https", "https://feedback.example"],
  ["javascript", "http://feedback.example"],
  ["", "http://feedback.example"],
])("of a proxy's x-forwarded-proto %j the last word counts, if it is one", (forwarded, expected) => {
  expect(origin("http://feedback.example/", forwarded, { trustProxy: true })).toBe(expected);
});

test("the port HTTPS has anyway is not part of it: browsers leave it out", () => {
  expect(origin("http://feedback.example:443/", "https", { trustProxy: true })).toBe(
    "https://feedback.example",
  );
});
