/** A browser's storage, for rules that are tried without a browser. Two stores on one of these are two tabs. */
export function memoryStorage(): Storage {
  // As in a browser, what is kept is the object's own and what it can do is not.
  const storage: Storage = Object.create({
    get length() {
      return Object.keys(storage).length;
    },
    key: (index: number) => Object.keys(storage)[index] ?? null,
    getItem: (key: string) => storage[key] ?? null,
    setItem: (key: string, value: string) => {
      storage[key] = value;
    },
    removeItem: (key: string) => {
      delete storage[key];
    },
    clear: () => {
      for (const key of Object.keys(storage)) delete storage[key];
    },
  });
  return storage;
}

/** A storage the browser has blocked. */
export const blockedStorage = (): Storage => {
  throw new DOMException("The operation is insecure.", "SecurityError");
};
