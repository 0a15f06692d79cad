/**
 * Does `work` again and again with a pause between, never twice at once.
 * @returns ends it; resolves once a round under way is done
 */
export function createRounds(
  work: () => Promise<void>,
  pauseMs: number,
  onFailure: (error: unknown) => void,
): () => Promise<void> {
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();
  const next = () => {
    timer = setTimeout(() => {
      round = work()
        .catch(onFailure)
        .then(() => {
          if (!isOver) next();
        });
    }, pauseMs);
    timer.unref();
  };
  next();
  return async () => {
    isOver = true;
    clearTimeout(timer);
    await round;
  };
}
