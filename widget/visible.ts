/** Resolves when the page is in sight; at once when it is. */
export const untilVisible = () =>
  new Promise<void>((resolve) => {
    // Heard for as long as the page lives: to resolve what is resolved does nothing.
    const look = () => document.hidden || resolve();
    document.addEventListener("visibilitychange", look);
    look();
  });
