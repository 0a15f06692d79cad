import { asProblem } from "../api.ts";
import { problemText } from "../ui/Failed.tsx";
import { toast } from "../ui/Toast.tsx";

/** Does it; when it fails, says so in passing. @returns whether it was done */
export async function attempt(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (thrown) {
    toast({ text: problemText(asProblem(thrown)) });
    return false;
  }
}
