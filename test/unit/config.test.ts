import { resolve } from "node:path";
import { expect, test } from "vitest";
import { readConfig } from "../../collector/config.ts";
import { StartRefusal } from "../../collector/start-refusal.ts";

test("with nothing set, Heed listens on 8787 and keeps its data in ./data", () => {
  expect(readConfig({})).toEqual({
    port: 8787,
    host: "0.0.0.0",
    dataFolder: resolve("data"),
    databaseUrl: null,
    publicUrl: null,
    trustProxy: false,
    answersPerMinute: 120,
    secret: null,
    mail: null,
    logLevel: "info",
  });
});

test("an empty variable counts as absent", () => {
  expect(readConfig({ PORT: "", DATABASE_URL: "", HEED_URL: "", HEED_DATA: "" })).toEqual(readConfig({}));
});

test("what is set holds", () => {
  const config = readConfig({
    PORT: "9000",
    HEED_DATA: "/srv/heed",
    DATABASE_URL: "postgresql://u:p@db/heed",
    HEED_TRUST_PROXY: "1",
    LOG_LEVEL: "warn",
  });
  expect(config).toMatchObject({
    port: 9000,
    dataFolder: "/srv/heed",
    databaseUrl: "postgresql://u:p@db/heed",
    trustProxy: true,
    logLevel: "warn",
  });
});

test.each(["https://feedback.example", "https://feedback.example/", "https://feedback.example//"])(
  "the public address %s loses its last slash",
  (url) => {
    expect(readConfig({ HEED_URL: url }).publicUrl).toBe("https://feedback.example");
  },
);

test.each([
  ["PORT", "eighty"],
  ["PORT", "70000"],
  ["PORT", "80.5"],
  ["DATABASE_URL", "mysql://db"],
  ["HEED_URL", "feedback.example"],
  ["HEED_URL", "ftp://feedback.example"],
  ["HEED_ANSWERS_PER_MINUTE", "0"],
  ["HEED_TRUST_PROXY", "yes"],
  ["LOG_LEVEL", "loud"],
  ["HEED_SECRET", "short"],
  ["HEED_SMTP_URL", "mail.example"],
  ["HEED_MAIL_FROM", "nobody"],
])("%s=%s is refused in one line that names it", (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(StartRefusal);
  expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name} [^\\n]+$`));
});

test("a refusal never repeats the password in DATABASE_URL", () => {
  expect(() => readConfig({ DATABASE_URL: "mysql://heed:secret@db" })).toThrow(/^(?!.*secret)/);
});

test("a mail server for the whole installation needs who writes and an address for its links", () => {
  const HEED_SMTP_URL = "smtp://heed:secret@mail.example:587";
  const given = {
    HEED_SMTP_URL,
    HEED_MAIL_FROM: "Heed <heed@shop.example>",
    HEED_URL: "https://feedback.example",
  };
  expect(readConfig(given).mail).toEqual({ smtpUrl: HEED_SMTP_URL, from: "Heed <heed@shop.example>" });
  expect(() => readConfig({ ...given, HEED_URL: "" })).toThrow(StartRefusal);
  expect(() => readConfig({ ...given, HEED_MAIL_FROM: "" })).toThrow(StartRefusal);
});
