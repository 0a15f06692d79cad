/** How far an improvement is. `done`: carried out, and whether it helped is still to be judged. */
export const actionStates = ["planned", "under_way", "done", "effective", "not_effective"] as const;
export type ActionState = (typeof actionStates)[number];

/** What usually follows comes first; the way back is for slips, and for what did not help. */
const following: Record<ActionState, readonly ActionState[]> = {
  planned: ["under_way", "done"],
  under_way: ["done", "planned"],
  done: ["effective", "not_effective", "under_way"],
  effective: ["done"],
  not_effective: ["under_way", "done"],
};

export const actionStatesAfter = (state: ActionState): readonly ActionState[] => following[state];

/** Still to be carried out. */
export const isPending = (state: ActionState): boolean => state === "planned" || state === "under_way";

/** Until its effect is judged it is open. */
export const openActionStates = ["planned", "under_way", "done"] as const satisfies readonly ActionState[];
