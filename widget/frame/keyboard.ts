/** Lifts the panel by as much as an on-screen keyboard covers; the result stops doing so. */
export function keepAboveKeyboard(panel: HTMLElement): () => void {
  const view = window.visualViewport;
  if (!view) return () => {};
  const lift = () => {
    // Pinch-zoom shrinks the visual viewport too, and there is no keyboard to rise above.
    const covered = view.scale === 1 ? Math.max(0, innerHeight - view.height - view.offsetTop) : 0;
    panel.style.setProperty("--covered", `${covered}px`);
  };
  view.addEventListener("resize", lift);
  view.addEventListener("scroll", lift);
  return () => {
    view.removeEventListener("resize", lift);
    view.removeEventListener("scroll", lift);
  };
}
