import { describe, expect, test } from "vitest";
import {
  type ActionFields,
  causesBelow,
  changed,
  changesOf,
  isOverdue,
  mayBeFor,
  pathTo,
} from "../../../collector/actions/model.ts";

const planned: ActionFields = {
  ...{ title: "Pack in two boxes", change: "Double walls", causeId: "delivery.damaged", ownerId: "olga" },
  ...{ dueOn: "2026-06-30", state: "planned", doneOn: null },
};
const today = "2026-06-17";
const become = (before: ActionFields, given: object) => changed(before, { version: 0, ...given }, today);

describe("how far an action is", () => {
  test("what is done was done today unless somebody says on what day, and never in the days to come", () => {
    expect(become(planned, { state: "done" })).toMatchObject({ value: { state: "done", doneOn: today } });
    expect(become(planned, { state: "done", doneOn: "2026-06-01" })).toMatchObject({
      value: { doneOn: "2026-06-01" },
    });
    expect(become(planned, { state: "done", doneOn: "2026-06-18" })).toMatchObject({ code: "invalid" });
  });

  test("its effect is judged only once it is done, and what did not help is taken up again", () => {
    expect(become(planned, { state: "effective" })).toMatchObject({ code: "step_not_possible" });
    const done: ActionFields = { ...planned, state: "done", doneOn: "2026-06-01" };
    const judged = become(done, { state: "not_effective" });
    expect(judged).toMatchObject({ value: { state: "not_effective", doneOn: "2026-06-01" } });
    if (judged.ok)
      expect(become(judged.value, { state: "under_way" })).toMatchObject({
        value: { state: "under_way", doneOn: null },
      });
  });

  test("it is overdue from the day after it was due until it is done", () => {
    expect(isOverdue(planned, "2026-06-30")).toBe(false);
    expect(isOverdue(planned, "2026-07-01")).toBe(true);
    expect(isOverdue({ ...planned, state: "done" }, "2026-07-01")).toBe(false);
  });

  test("the history says what codes and days were and are, and of words only that they changed", () => {
    const after: ActionFields = { ...planned, title: "Pack in three", state: "done", doneOn: today };
    expect(changesOf(planned, after)).toEqual({
      ...{ fields: "title,state,doneOn", "state.from": "planned", "state.to": "done" },
      ...{ "doneOn.from": null, "doneOn.to": today },
    });
    expect(changesOf(planned, { ...planned })).toBeNull();
  });
});

test("an action for a group of causes is for all below it; a retired cause takes no new ones", () => {
  const cause = (id: string, retired = false) => ({ id, name: null, retired });
  const tree = [{ ...cause("delivery"), causes: [cause("delivery.late"), cause("delivery.lost", true)] }];
  expect(causesBelow(tree, "delivery")).toEqual(["delivery", "delivery.late", "delivery.lost"]);
  expect(causesBelow(tree, "delivery.late")).toEqual(["delivery.late"]);
  expect(pathTo(tree, "delivery.lost").map(({ id }) => id)).toEqual(["delivery", "delivery.lost"]);
  expect(pathTo(tree, null)).toEqual([]);
  expect(["delivery", "delivery.late", "delivery.lost", "moon"].map((id) => mayBeFor(tree, id))).toEqual([
    ...[true, true, false, false],
  ]);
});
