import { describe, expect, test } from "vitest";
import {
  emptyList,
  type InboxList,
  newerCount,
  putBack,
  showNewer,
  takeOut,
} from "../../../../dashboard/inbox/list-state.ts";
import type { FeedbackItem, FeedbackPage } from "../../../../shared/contract/feedback.schema.ts";

const anItem = (id: string): FeedbackItem => ({
  id,
  kind: "response",
  channel: "widget",
  receivedAt: "2026-03-01T10:00:00Z",
  surveyName: null,
  touchpoint: null,
  page: null,
  locale: null,
  device: null,
  score: null,
  sentiment: null,
  emotion: null,
  category: null,
  urgency: null,
  actionability: null,
  intentToLeave: null,
  corrected: [],
  mood: null,
  excerpt: "",
  alert: null,
  isComplete: true,
  complaint: null,
  customer: null,
  assignee: null,
  handledAt: null,
});

const aPage = (...ids: string[]): FeedbackPage => ({
  items: ids.map(anItem),
  nextCursor: "next",
  total: ids.length,
});

function aListOf(...ids: string[]): InboxList {
  const list = emptyList();
  list.items.value = ids.map(anItem);
  list.total.value = ids.length;
  return list;
}

const idsIn = (list: InboxList) => list.items.value.map(({ id }) => id);

describe("what came in since", () => {
  test("is counted and kept back until it is asked for, then stands on top", () => {
    const list = aListOf("b", "a");
    list.newer.value = aPage("d", "c", "b");
    expect(newerCount(list)).toBe(2);
    expect(idsIn(list)).toEqual(["b", "a"]);
    showNewer(list);
    expect(idsIn(list)).toEqual(["d", "c", "b", "a"]);
    expect(newerCount(list)).toBe(0);
  });

  test("replaces the list when more came in than fits a page, so that no gap is hidden", () => {
    const list = aListOf("b", "a");
    list.newer.value = aPage("z", "y");
    showNewer(list);
    expect(idsIn(list)).toEqual(["z", "y"]);
    expect(list.cursor.value).toBe("next");
  });

  test("keeps the order of the most negative first", () => {
    const list = aListOf("b", "a");
    list.query = { sort: "most_negative" };
    list.newer.value = aPage("b", "new", "a");
    showNewer(list);
    expect(idsIn(list)).toEqual(["b", "new", "a"]);
  });
});

describe("handling and taking it back", () => {
  test("an undone item returns to its place and is counted once", () => {
    const list = aListOf("c", "b", "a");
    takeOut(list, "b");
    expect(idsIn(list)).toEqual(["c", "a"]);
    expect(list.total.value).toBe(2);
    putBack(list, anItem("b"), 1);
    putBack(list, anItem("b"), 1);
    expect(idsIn(list)).toEqual(["c", "b", "a"]);
    expect(list.total.value).toBe(3);
  });
});
