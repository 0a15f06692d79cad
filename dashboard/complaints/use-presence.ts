import { useEffect, useState } from "preact/hooks";
import type { Present } from "../../shared/contract/complaint-queue.schema.ts";
import { post } from "../api.ts";
import { onLive } from "../live.ts";
import { isWriting } from "../ui/case/ReplyBox.tsx";

/** A third of the time after which the collector takes somebody to have left. */
const beatMs = 8_000;

/** Says that one is here while the page is looked at, and tells who else is. */
export function usePresence(id: string): Present["others"] {
  const [others, setOthers] = useState<Present["others"]>([]);
  useEffect(() => {
    const say = (doing: "reading" | "writing" | null) =>
      post<Present>(`/api/complaints/${id}/presence`, { doing }).catch(() => null);
    const beat = async () => {
      if (document.visibilityState !== "visible") return;
      const present = await say(isWriting(id) ? "writing" : "reading");
      if (present) setOthers(present.others);
    };
    const look = () => void beat();
    look();
    const timer = setInterval(look, beatMs);
    const stop = onLive((event) => event.subjectId === id && look());
    document.addEventListener("focusin", look);
    return () => {
      clearInterval(timer);
      stop();
      document.removeEventListener("focusin", look);
      void say(null);
    };
  }, [id]);
  return others;
}
