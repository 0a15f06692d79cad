/**
 * To be asked before something closes; the result, called after it has closed, puts the focus back on what opened it,
 * but only when the focus was inside: a visitor who is busy elsewhere on the page stays there.
 */
export function returnFocus(root: ShadowRoot, opener: Element | null): () => void {
  const wasInside = root.activeElement !== null || document.activeElement === document.body;
  return () => {
    if (wasInside && opener instanceof HTMLElement && opener.isConnected)
      opener.focus({ preventScroll: true });
  };
}

/** What had the focus went away with it, as a Send button does: the dialog around `part` takes it, for Esc and reading on. */
export function rescueFocus(part: Element): void {
  if (document.activeElement === document.body) part.closest<HTMLElement>(".panel")?.focus();
}
