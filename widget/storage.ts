/** Named texts that survive the page where the browser allows it. Never throws. */
export type Store = {
  readonly get: (key: string) => string | null;
  readonly set: (key: string, value: string) => void;
  readonly remove: (key: string) => void;
  readonly keys: () => string[];
  readonly clear: () => void;
};

const PREFIX = "heed:";

/**
 * Heed's corner of a browser storage. What the browser refuses (blocked, full, private mode) is held for as long
 * as the page lives, so everything still works.
 * @param open reaches the storage; merely touching `localStorage` throws where it is blocked. Undefined: nothing is kept
 */
export function createStore(open: () => Storage | undefined): Store {
  const held = new Map<string, string>();
  const attempt = <Result>(use: (storage: Storage) => Result, otherwise: Result): Result => {
    try {
      const storage = open();
      if (storage) return use(storage);
    } catch {
      // As good as none.
    }
    return otherwise;
  };
  const keys = () => [...new Set([...held.keys(), ...attempt(keysOf, [])])];
  const remove = (key: string) => {
    held.delete(key);
    attempt((storage) => storage.removeItem(PREFIX + key), undefined);
  };
  return {
    get: (key) => held.get(key) ?? attempt((storage) => storage.getItem(PREFIX + key), null),
    set: (key, value) => {
      held.set(key, value);
      attempt((storage) => {
        storage.setItem(PREFIX + key, value);
        held.delete(key);
      }, undefined);
    },
    remove,
    keys,
    clear: () => keys().forEach(remove),
  };
}

const keysOf = (storage: Storage) =>
  Object.keys(storage)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => key.slice(PREFIX.length));
