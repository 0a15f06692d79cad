import { expect, test } from "vitest";
import { type News, staffLetter } from "../../../collector/complaints/staff-letters.ts";

const reader = { name: "Ann", language: "en", company: "Shop", timeZone: "Europe/Berlin" } as const;
const news = (purpose: News["purpose"], reference: string): News => ({
  ...{ purpose, reference, feedbackId: "1", target: "first_answer" },
  dueAt: new Date("2026-06-17T09:00:00Z"),
});

test("a letter about one thing is named after it and opens it", () => {
  const letter = staffLetter(reader, [news("overdue", "C-1111-11")], "https://heed.test");
  expect(letter.subject).toBe("C-1111-11 is overdue: the first answer");
  expect(letter.paragraphs[0]).toContain("June 17, 2026 at 11:00");
  expect(letter.links[0]?.url).toBe("https://heed.test/inbox/1");
});

test("a letter about several tells what is overdue first, then what is due, who asks, and what is new", () => {
  const all = [news("assigned", "A"), news("mentioned", "B"), news("due_soon", "C"), news("overdue", "D")];
  const letter = staffLetter(reader, all, "https://heed.test");
  expect(letter.paragraphs.slice(1).map((line) => line.match(/omplaint ([A-D])/)?.[1])).toEqual([..."DCBA"]);
});

test("a letter tells twenty things, and how many more there are", () => {
  const all = Array.from({ length: 30 }, (_, index) => news("assigned", `C-${index}`));
  const letter = staffLetter(reader, all, "https://heed.test");
  expect(letter.subject).toContain("30");
  expect(letter.paragraphs).toHaveLength(21);
  expect(letter.after).toEqual(["And 10 more."]);
});
