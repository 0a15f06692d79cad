import { useState } from "preact/hooks";
import type { Complaint } from "../../../shared/contract/complaint.schema.ts";
import type { Problem } from "../../../shared/contract/problem.schema.ts";
import { asProblem } from "../../api.ts";
import { toast } from "../Toast.tsx";

/** A change of a case on its way: what it answered is shown at once, what it refused stays beside the form. */
export function useCaseChange(changed: (complaint: Complaint) => void) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async (work: () => Promise<Complaint>, done: string) => {
    setBusy(true);
    setProblem(null);
    try {
      changed(await work());
      toast({ text: done });
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
    setBusy(false);
  };
  return { busy, problem, send };
}
