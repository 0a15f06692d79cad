import { describe, expect, test } from "vitest";
import {
  type CustomerLetter,
  customerLetter,
  customerPurposes,
} from "../../../collector/complaints/customer-letter.ts";
import { letterHtml, letterText } from "../../../collector/mail/layout.ts";
import { directionOf, type LanguageCode, languageCodes } from "../../../shared/locales/languages.ts";

const writtenIn = (language: LanguageCode, given: Partial<CustomerLetter> = {}): CustomerLetter => ({
  purpose: "acknowledgement",
  about: {
    ...{ workspaceId: "w", feedbackId: "f", reference: "C-7F3K-92", statusToken: "the-secret", language },
    ...{ company: "Lumen & Oak", timeZone: "Asia/Shanghai", name: "Kim", resolvedAt: null, outcome: null },
    address: "kim@customer.example",
  },
  at: new Date("2026-03-09T18:30:00Z"),
  quote: "“We send a new one.”",
  author: "Olga",
  files: [],
  linkOrigin: "https://feedback.example",
  isAnswered: true,
  ...given,
});

describe.each(languageCodes)("letters in %s", (language) => {
  test("after a rejection the handling is asked about, and nobody whether it is solved", () => {
    const { about } = writtenIn(language);
    const ask = (outcome: "accepted" | "rejected") =>
      customerLetter(writtenIn(language, { purpose: "follow_up", about: { ...about, outcome } }));
    const [accepted, rejected] = [ask("accepted"), ask("rejected")];
    expect(accepted.links.map(({ url }) => url.split("the-secret")[1])).toEqual([
      "?solved=yes#follow-up",
      "?solved=no#follow-up",
    ]);
    expect(rejected.links.map(({ url }) => url.split("the-secret")[1])).toEqual(["#follow-up", "#write"]);
    expect(rejected.subject).toContain("C-7F3K-92");
    expect(rejected.subject).not.toBe(accepted.subject);
    expect(letterText(rejected)).not.toMatch(/[{}]/);
  });

  test.each(customerPurposes)(
    "%s: says which complaint, holds the link, leaves no place unfilled",
    (purpose) => {
      const letter = customerLetter(writtenIn(language, { purpose }));
      const html = letterHtml(letter);
      expect(letter.subject).toContain("C-7F3K-92");
      expect(html).toContain(`<html lang="${language}" dir="${directionOf(language)}">`);
      for (const body of [letterText(letter), html]) {
        expect(body).toContain("https://feedback.example/c/the-secret");
        expect(body).toContain("C-7F3K-92");
        expect(body).not.toMatch(/[{}]/);
      }
    },
  );
});

test.each([
  ["en", "March 10, 2026"],
  ["zh-CN", "2026年3月10日"],
  ["de", "10. März 2026"],
  ["ar", "مارس"],
  ["hi", "10 मार्च 2026"],
] as const)("in %s the day of receipt is written as %s, on the company's clock", (language, date) => {
  expect(customerLetter(writtenIn(language)).paragraphs.join()).toContain(date);
});

test("without a name the team writes, and with a closed mailbox the letter says where to write", () => {
  const letter = customerLetter(writtenIn("en", { purpose: "answer", author: null, isAnswered: false }));
  expect(letter.paragraphs).toEqual(["We wrote to you about your complaint:"]);
  expect(letter.foot[0]).toContain("This mailbox is not read.");
});

test("the acknowledgement greets nobody by name: anybody may have typed it", () => {
  expect(customerLetter(writtenIn("en")).hello).toBe("Hello,");
  expect(customerLetter(writtenIn("en", { purpose: "closed" })).hello).toBe("Hello Kim,");
});
