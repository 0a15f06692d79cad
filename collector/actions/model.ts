import { type ActionState, actionStatesAfter, isPending } from "../../shared/action-states.ts";
import type { ActionChange } from "../../shared/contract/action.schema.ts";
import type { CauseTree } from "../../shared/contract/complaint-settings.schema.ts";
import { ok, refused } from "../../shared/outcome.ts";
import type { EventDetails } from "../db/tables.ts";

/** What of an action can be changed. */
export type ActionFields = {
  readonly title: string;
  readonly change: string;
  readonly causeId: string | null;
  readonly ownerId: string;
  /** Days as `YYYY-MM-DD`. */
  readonly dueOn: string;
  readonly state: ActionState;
  readonly doneOn: string | null;
};

/** What a change makes of it. @param today in the workspace's time zone: the day of what is done without saying when */
export function changed(before: ActionFields, change: ActionChange, today: string) {
  const { version: _version, state = before.state, doneOn, ...rest } = change;
  if (state !== before.state && !actionStatesAfter(before.state).includes(state))
    return refused("step_not_possible");
  if (doneOn !== undefined && doneOn > today)
    return refused("invalid", [{ field: "doneOn", message: "lies ahead: what is done was done by today" }]);
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const day = isPending(state) ? null : (doneOn ?? before.doneOn ?? today);
  return ok<ActionFields>({ ...before, ...given, state, doneOn: day });
}

const fields = ["title", "change", "causeId", "ownerId", "dueOn", "state", "doneOn"] as const;

/** What is another than before, as the history keeps it: codes, ids and days with what they were, of what was typed only that it changed. */
export function changesOf(before: ActionFields, after: ActionFields): EventDetails | null {
  const different = fields.filter((field) => before[field] !== after[field]);
  if (different.length === 0) return null;
  const values = different.flatMap((field) =>
    field === "title" || field === "change"
      ? []
      : [
          [`${field}.from`, before[field]],
          [`${field}.to`, after[field]],
        ],
  );
  return { fields: different.join(), ...Object.fromEntries(values) };
}

export const isOverdue = ({ state, dueOn }: Pick<ActionFields, "state" | "dueOn">, today: string): boolean =>
  isPending(state) && dueOn < today;

type NamedCause = { readonly id: string; readonly name: string | null };

/** The way down to a cause: its group and itself; empty where it is null or gone from the tree. */
export function pathTo(tree: CauseTree, causeId: string | null): NamedCause[] {
  const named = ({ id, name }: NamedCause) => ({ id, name });
  for (const group of tree) {
    if (group.id === causeId) return [named(group)];
    const cause = group.causes.find(({ id }) => id === causeId);
    if (cause) return [named(group), named(cause)];
  }
  return [];
}

/** A cause with all below it: what belongs to a group belongs to its action too. */
export function causesBelow(tree: CauseTree, causeId: string): string[] {
  const group = tree.find(({ id }) => id === causeId);
  return [causeId, ...(group?.causes ?? []).map(({ id }) => id)];
}

/** Whether an action may be for it; a retired one only while it has it. */
export function mayBeFor(tree: CauseTree, causeId: string): boolean {
  return tree.some(
    (group) =>
      (group.id === causeId && !group.retired) ||
      group.causes.some(({ id, retired }) => id === causeId && !retired),
  );
}
