import { expect, test } from "vitest";
import { failure, monthOf, nextAttempt, restAfter } from "../../../collector/outside-reader/model.ts";
import { outsideReaderChangeSchema } from "../../../shared/contract/outside-reader.schema.ts";

const minute = 60_000;

test("a server in trouble is left alone twice as long each time, up to an hour", () => {
  const rests = [1, 2, 3, 9, 10_000].map((inRow) => restAfter(failure("unreachable"), inRow, 1));
  expect(rests).toEqual([minute / 4, minute / 2, minute, 60 * minute, 60 * minute]);
  expect(restAfter(failure("unreachable"), 3, 0)).toBe(minute / 2);
});

test("a server that says how long is taken at its word, for a day at most", () => {
  const asked = [0, 7_000, Number.MAX_SAFE_INTEGER].map((ms) => restAfter(failure("too_many", "", ms), 1, 0));
  expect(asked).toEqual([1_000, 7_000, 24 * 60 * minute]);
});

test("an answer that is no use holds up other texts only once there are five in a row", () => {
  expect(restAfter(failure("not_understood"), 4, 1)).toBeNull();
  expect(restAfter(failure("not_understood"), 5, 1)).toBe(4 * minute);
});

test("the text itself is tried again after a minute, then after four", () => {
  const now = new Date("2026-06-17T09:00:00Z");
  expect([1, 2].map((n) => nextAttempt(n, now).getTime() - now.getTime())).toEqual([minute, 4 * minute]);
});

test("a month begins when it does where the workspace is", () => {
  const now = new Date("2026-06-30T16:30:00Z");
  expect([monthOf(now, "Europe/Berlin"), monthOf(now, "Asia/Shanghai")]).toEqual(["2026-06", "2026-07"]);
});

test.each([
  "http://user:pass@models.example/v1",
  "https://models.example/v1?key=1",
  "https://models.example/v1#x",
  "ftp://models.example/v1",
  "models.example",
  "",
])("%s is no address of a server", (baseUrl) => {
  const given = { isOn: true, baseUrl, model: "m", mostPerMonth: 1 };
  const { error } = outsideReaderChangeSchema.safeParse(given);
  expect(error?.issues.map(({ path }) => path)).toEqual([["baseUrl"]]);
});

test("an address is taken with or without what follows it in every call", () => {
  const urls = ["https://m.example/v1/", "https://m.example/v1/chat/completions", " https://m.example/v1"];
  const given = { isOn: true, model: "m", mostPerMonth: 1 };
  for (const baseUrl of urls)
    expect(outsideReaderChangeSchema.parse({ ...given, baseUrl }).baseUrl).toBe("https://m.example/v1");
});
