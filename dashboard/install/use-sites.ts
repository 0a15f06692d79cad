import { useEffect } from "preact/hooks";
import type { Site } from "../../shared/contract/site.schema.ts";
import { get } from "../api.ts";
import { type Load, useLoad } from "../ui/use-load.ts";

const pollMs = 2_000;

/** The workspace's sites, asked for again every two seconds while somebody looks at the page. */
export function useSites(): Load<Site[]> {
  const load = useLoad(() => get<{ sites: Site[] }>("/api/sites").then(({ sites }) => sites), []);
  const { reload } = load;
  useEffect(() => {
    let timer: ReturnType<typeof setInterval> | undefined;
    const follow = () => {
      clearInterval(timer);
      if (document.hidden) return;
      timer = setInterval(reload, pollMs);
    };
    follow();
    document.addEventListener("visibilitychange", follow);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", follow);
    };
  }, [reload]);
  return load;
}
