import { effect, signal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";

const storageKey = "heed.singleKeys";

/** Single-key shortcuts can be switched off: they get in the way of speech input and of some assistive keyboards. */
export const singleKeys = signal(localStorage.getItem(storageKey) !== "off");

effect(() => localStorage.setItem(storageKey, singleKeys.value ? "on" : "off"));

export type Shortcuts = Readonly<Record<string, (event: KeyboardEvent) => unknown>>;

/**
 * Calls the function named by the pressed key (`KeyboardEvent.key`), unless somebody is typing or a dialog is open.
 * One that answers `false` leaves the key to the browser.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const current = useRef(shortcuts);
  current.current = shortcuts;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = isForUs(event) ? current.current[event.key] : undefined;
      if (act && act(event) !== false) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

function isForUs(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
    return false;
  if (!singleKeys.peek() && event.key !== "Escape") return false;
  if (document.querySelector("dialog[open], [popover]:popover-open")) return false;
  return !(
    event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]")
  );
}
