import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Problem } from "../../shared/contract/problem.schema.ts";
import { asProblem } from "../api.ts";

type Loading<T> =
  | { readonly state: "loading"; readonly data: undefined; readonly problem: undefined }
  | { readonly state: "failed"; readonly data: T | undefined; readonly problem: Problem }
  | { readonly state: "ready"; readonly data: T; readonly problem: undefined };

export type Load<T> = Loading<T> & {
  /** True while newer data is on its way and older data is shown. */
  readonly refreshing: boolean;
  readonly reload: () => void;
  /** Shows `data` at once: what a PATCH answered, so that nothing need be loaded again. */
  readonly replace: (data: T) => void;
};

/**
 * Loads now and again whenever `deps` change. While newer data is on its way, and when it fails to come, the older
 * data stays; a part that must not show another one's data is given a `key`.
 */
export function useLoad<T>(load: () => Promise<T>, deps: readonly unknown[]): Load<T> {
  const [current, setCurrent] = useState<Loading<T>>({
    state: "loading",
    data: undefined,
    problem: undefined,
  });
  const [refreshing, setRefreshing] = useState(true);
  const newest = useRef(0);

  const replace = useCallback((data: T) => {
    newest.current++;
    setCurrent({ state: "ready", data, problem: undefined });
    setRefreshing(false);
  }, []);

  const reload = useCallback(() => {
    const mine = ++newest.current;
    setRefreshing(true);
    load().then(
      (data) => mine === newest.current && replace(data),
      (thrown: unknown) => {
        if (mine !== newest.current) return;
        setCurrent((before) => ({ state: "failed", data: before.data, problem: asProblem(thrown) }));
        setRefreshing(false);
      },
    );
  }, deps);

  useEffect(() => {
    reload();
    return () => {
      newest.current++;
    };
  }, [reload]);

  return { ...current, refreshing, reload, replace };
}
