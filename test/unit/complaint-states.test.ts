import { expect, test } from "vitest";
import {
  complaintStates,
  hasReached,
  mayFollow,
  openStates,
  reopens,
} from "../../shared/complaint-states.ts";

test("a complaint goes on step by step; it is assessed before it is resolved, and looked into again only after", () => {
  const next = complaintStates.filter((state) => state !== "received");
  const nextOf = (from: (typeof complaintStates)[number]) => next.filter((to) => mayFollow(from, to));
  expect(Object.fromEntries(complaintStates.map((from) => [from, nextOf(from)]))).toEqual({
    received: ["acknowledged", "assessed"],
    acknowledged: ["assessed"],
    assessed: ["investigating", "resolved"],
    investigating: ["resolved"],
    resolved: ["investigating", "followed_up", "closed"],
    followed_up: ["investigating", "closed"],
    closed: ["investigating"],
  });
});

test("to look into what was resolved is to re-open it; to look into what is open is not", () => {
  expect(complaintStates.filter((from) => reopens(from, "investigating"))).toEqual([
    "resolved",
    "followed_up",
    "closed",
  ]);
  expect(reopens("resolved", "closed")).toBe(false);
});

test("a complaint is open until it is resolved", () => {
  expect(openStates).toEqual(["received", "acknowledged", "assessed", "investigating"]);
  expect(complaintStates.filter((state) => hasReached(state, "resolved"))).toEqual([
    "resolved",
    "followed_up",
    "closed",
  ]);
});
