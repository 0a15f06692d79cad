/** Whether list and item are seen together; the same width as in inbox.css. */
export const panesSideBySide = (): boolean => matchMedia("(min-width: 900px)").matches;

export const focusedRowId = (): string | null =>
  document.activeElement?.getAttribute("data-feedback") ?? null;

export function focusRow(id: string): void {
  const row = document.querySelector<HTMLElement>(`[data-feedback="${CSS.escape(id)}"]`);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: "nearest" });
}
