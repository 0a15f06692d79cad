import { useState } from "preact/hooks";
import type { Problem } from "../../shared/contract/problem.schema.ts";
import { asProblem } from "../api.ts";

type Submitting = {
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** Runs `work`; true when it succeeded, else `problem` says why not. */
  readonly submit: (work: () => Promise<unknown>) => Promise<boolean>;
};

/** One press, one request, one answer. */
export function useSubmit(): Submitting {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setProblem(null);
    try {
      await work();
      return true;
    } catch (thrown) {
      setProblem(asProblem(thrown));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, submit };
}
