/** From here on a view of the queue is "that many or more": nobody reads the difference, and counting on would cost. */
export const countedAtMost = 10_000;
