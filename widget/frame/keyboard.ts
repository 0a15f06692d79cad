/** Lifts the panel by as much as an on-screen keyboard covers; the result stops doing so. */
export function keepAboveKeyboard(panel: HTMLElement): () => void {
  const gone = new AbortController();
  const view = window.visualViewport;
  const lift = () => {
    // Pinch-zoom shrinks the visual viewport too, and there is no keyboard to rise above.
    const covered = view?.scale === 1 ? Math.max(0, innerHeight - view.height - view.offsetTop) : 0;
    panel.style.setProperty("--covered", `${covered}px`);
  };
  for (const change of ["resize", "scroll"]) view?.addEventListener(change, lift, gone);
  return () => gone.abort();
}
