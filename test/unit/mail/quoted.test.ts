import { expect, test } from "vitest";
import { withoutQuotes } from "../../../collector/mail/quoted.ts";

const own = "It is the blue one.";

test.each([
  [
    "an attribution and quoted lines",
    `${own}\n\nOn Wed, 17 Jun 2026 at 11:00, Shop care wrote:\n> We ask\n> you`,
  ],
  [
    "an attribution broken in two",
    `${own}\n\nOn Wed, 17 Jun 2026 at 11:00, Shop care\n<care@shop.example> wrote:\n> We ask`,
  ],
  ["a German attribution", `${own}\n\nAm 17.06.2026 um 11:00 schrieb Shop care:\n> Wir fragen`],
  ["a Chinese attribution", `${own}\n\n在 2026年6月17日，Shop care 写道：\n> 请问`],
  ["Outlook's heading", `${own}\n\nFrom: Shop care\nSent: Wednesday\nTo: Kim\nSubject: Re\n\nWe ask you`],
  ["Outlook's heading in Chinese", `${own}\n\n发件人: Shop care\n发送时间: 2026年6月17日\n\n请问`],
  ["an original message", `${own}\n\n-----Original Message-----\nWe ask you`],
  ["a signature", `${own}\n-- \nKim\n+49 30 123456`],
  ["the answer below what it quotes", `On Wed, 17 Jun 2026, Shop care wrote:\n> We ask you\n\n${own}`],
  ["line ends of Windows", `${own}\r\n\r\nOn Wed, 17 Jun 2026, Shop care wrote:\r\n> We ask`],
])("%s is not what they wrote", (_, letter) => {
  expect(withoutQuotes(letter)).toBe(own);
});

test("an answer between quoted lines keeps its parts", () => {
  expect(withoutQuotes("> Which one?\nThe blue one.\n> And when?\nOn Monday.")).toBe(
    "The blue one.\nOn Monday.",
  );
});

test("a letter that is nothing but quotes is kept whole", () => {
  expect(withoutQuotes("> Which one?\n> The blue one.")).toBe("> Which one?\n> The blue one.");
});

test("words that only look like a heading stay", () => {
  const letter = "From: the left side it is broken.\nOn Monday I wrote:\nnothing came.\nDate: unknown";
  expect(withoutQuotes(letter)).toContain("From: the left side it is broken.");
});

test("a very long line is read in no time", () => {
  const line = `On ${"a ".repeat(100_000)}wrote`;
  expect(withoutQuotes(`${line}\n${own}`)).toContain(own);
});
