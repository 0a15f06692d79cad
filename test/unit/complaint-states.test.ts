import { expect, test } from "vitest";
import { complaintStates, hasReached, mayFollow, openStates } from "../../shared/complaint-states.ts";

test("a complaint goes on along the path, however many steps at once, and back only to be investigated again", () => {
  const nextOf = (from: (typeof complaintStates)[number]) =>
    complaintStates.filter((to) => mayFollow(from, to));
  expect(nextOf("received")).toEqual(complaintStates.slice(1));
  expect(nextOf("investigating")).toEqual(["resolved", "followed_up", "closed"]);
  expect(nextOf("resolved")).toEqual(["investigating", "followed_up", "closed"]);
  expect(nextOf("closed")).toEqual(["investigating"]);
});

test("a complaint is open until it is resolved", () => {
  expect(openStates).toEqual(["received", "acknowledged", "assessed", "investigating"]);
  expect(complaintStates.filter((state) => hasReached(state, "resolved"))).toEqual([
    "resolved",
    "followed_up",
    "closed",
  ]);
});
