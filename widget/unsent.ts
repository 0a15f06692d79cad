import type { Store } from "./storage.ts";

/** What the keys of everything that waits to be sent begin with. */
export const UNSENT = "unsent:";

export const hasUnsent = (store: Store): boolean => store.keys().some((key) => key.startsWith(UNSENT));
