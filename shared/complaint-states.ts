/** The steps of a complaint's life after ISO 10002, in order. */
export const complaintStates = [
  "received",
  "acknowledged",
  "assessed",
  "investigating",
  "resolved",
  "followed_up",
  "closed",
] as const;

type State = (typeof complaintStates)[number];
/** Where a step can lead: nothing is received twice. */
export type NextState = Exclude<State, "received">;

/** Whether a complaint in `state` has come as far as `step`. */
export const hasReached = (state: State, step: State): boolean =>
  complaintStates.indexOf(state) >= complaintStates.indexOf(step);

/** The states that still ask something of us; from `resolved` on it is the customer's turn. */
export const openStates: readonly State[] = complaintStates.filter((state) => !hasReached(state, "resolved"));

/**
 * The steps that may follow each state. To assess is to acknowledge too; nothing is resolved that was not assessed, as
 * how deep to look follows from how severe it is. From `resolved` on, `investigating` re-opens.
 */
const following: Record<State, readonly NextState[]> = {
  received: ["acknowledged", "assessed"],
  acknowledged: ["assessed"],
  assessed: ["investigating", "resolved"],
  investigating: ["resolved"],
  resolved: ["followed_up", "closed", "investigating"],
  followed_up: ["closed", "investigating"],
  closed: ["investigating"],
};

export const stepsFrom = (state: State): readonly NextState[] => following[state];

export const mayFollow = (from: State, to: NextState): boolean => following[from].includes(to);

/** Whether this step takes a resolution back. */
export const reopens = (from: State, to: State): boolean =>
  to === "investigating" && hasReached(from, "resolved");
