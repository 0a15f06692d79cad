import { expect, test } from "vitest";
import {
  type History,
  noHistory,
  noted,
  stepBack,
  stepForward,
} from "../../../../dashboard/surveys/history.ts";

const begun: History<string> = noHistory;

test("what is typed in one go is one step; a pause begins another", () => {
  let history = noted(begun, "", 1_000);
  history = noted(history, "h", 1_200);
  history = noted(history, "he", 1_400);
  expect(history.past).toEqual([""]);
  expect(noted(history, "hey", 9_000).past).toEqual(["", "hey"]);
});

test("going back and forward again ends where it began, and a new change forgets what was taken back", () => {
  const history = noted(noted(begun, "a", 0), "b", 5_000);
  const back = stepBack(history, "c");
  expect(back?.draft).toBe("b");
  const forward = back && stepForward(back.history, back.draft);
  expect(forward?.draft).toBe("c");
  expect(forward?.history.past).toEqual(history.past);
  expect(back && noted(back.history, back.draft, 10_000).future).toEqual([]);
});

test("the first change after going back is a step of its own, however soon it comes", () => {
  const back = stepBack(noted(noted(begun, "a", 0), "b", 5_000), "c");
  expect(back && noted(back.history, "b", 5_100).past).toEqual(["a", "b"]);
});

test("at the ends there is nothing to do", () => {
  expect(stepBack(begun, "a")).toBeNull();
  expect(stepForward(begun, "a")).toBeNull();
});
