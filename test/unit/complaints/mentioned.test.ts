import { expect, test } from "vitest";
import { mentionedIn } from "../../../collector/complaints/mentioned.ts";

const members = [
  { userId: "ann", name: "Ann Lee" },
  { userId: "anna", name: "Anna Berg" },
  { userId: "lee1", name: "Lee Park" },
  { userId: "lee2", name: "Lee Wong" },
  { userId: "fang", name: "王芳" },
];

test.each([
  ["@Ann Lee, have a look", ["ann"]],
  ["could @anna and @ANN look", ["anna", "ann"]],
  ["@Annabel is nobody here", []],
  ["@Lee is two people, @Lee Wong is one", ["lee2"]],
  ["请@王芳看一下", ["fang"]],
  ["mail ann@ann-lee.example", ["ann"]],
  ["@ @@ @. 100 % @", []],
  ["@Ann @Ann @Ann Lee", ["ann"]],
])("%s", (body, named) => {
  expect(mentionedIn(body, members)).toEqual(named);
});
