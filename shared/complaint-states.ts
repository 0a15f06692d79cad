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

/** Whether a complaint in `state` has come as far as `step`. */
export const hasReached = (state: State, step: State): boolean =>
  complaintStates.indexOf(state) >= complaintStates.indexOf(step);

/** The states that still ask something of us; from `resolved` on it is the customer's turn. */
export const openStates: readonly State[] = complaintStates.filter((state) => !hasReached(state, "resolved"));

/**
 * Whether a complaint may go from one state to another: on along the path, skipping what is not needed, or back to
 * being investigated once it was resolved (re-opened).
 */
export function mayFollow(from: State, to: State): boolean {
  const reopens = to === "investigating" && hasReached(from, "resolved");
  return reopens || complaintStates.indexOf(to) > complaintStates.indexOf(from);
}
