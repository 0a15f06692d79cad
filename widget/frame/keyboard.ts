/** Lifts the panel, whenever there is one, by as much as an on-screen keyboard covers. */
export function keepAboveKeyboard(root: ShadowRoot): void {
  const view = window.visualViewport;
  const lift = () => {
    // Pinch-zoom shrinks the visual viewport too, and there is no keyboard to rise above.
    const covered = view?.scale === 1 ? Math.max(0, innerHeight - view.height - view.offsetTop) : 0;
    root.querySelector<HTMLElement>(".panel")?.style.setProperty("--covered", `${covered}px`);
  };
  for (const change of ["resize", "scroll"]) view?.addEventListener(change, lift);
}
