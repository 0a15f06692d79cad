/** A browser's storage, for rules that are tried without a browser. Two stores on one of these are two tabs. */
export function memoryStorage(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    key: (index) => [...items.keys()][index] ?? null,
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
  };
}

/** A storage the browser has blocked. */
export const blockedStorage = (): Storage => {
  throw new DOMException("The operation is insecure.", "SecurityError");
};
