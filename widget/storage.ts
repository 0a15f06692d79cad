/** Named texts that survive the page where the browser allows it. Never throws. */
export type Store = {
  readonly get: (key: string) => string | null;
  readonly set: (key: string, value: string) => void;
  readonly remove: (key: string) => void;
  readonly keys: () => string[];
};

const PREFIX = "heed:";

/**
 * Heed's corner of a browser storage. What the browser refuses (blocked, full, private mode) is held for as long
 * as the page lives, so everything still works.
 * @param open reaches the storage; merely touching `localStorage` throws where it is blocked
 */
export function createStore(open: () => Storage): Store {
  const held = new Map<string, string>();
  const attempt = <Result>(use: (storage: Storage) => Result, otherwise: Result): Result => {
    try {
      return use(open());
    } catch {
      return otherwise;
    }
  };
  return {
    get: (key) => held.get(key) ?? attempt((storage) => storage.getItem(PREFIX + key), null),
    set: (key, value) => {
      const isStored = attempt((storage) => {
        storage.setItem(PREFIX + key, value);
        return true;
      }, false);
      if (isStored) held.delete(key);
      else held.set(key, value);
    },
    remove: (key) => {
      held.delete(key);
      attempt((storage) => storage.removeItem(PREFIX + key), undefined);
    },
    keys: () => [...new Set([...held.keys(), ...attempt(keysOf, [])])],
  };
}

function keysOf(storage: Storage): string[] {
  const keys: string[] = [];
  for (let i = 0; i < storage.length; i++) {
    const key = storage.key(i);
    if (key?.startsWith(PREFIX)) keys.push(key.slice(PREFIX.length));
  }
  return keys;
}
