import type { ComponentChildren } from "preact";
import { t } from "../words.ts";
import { Button } from "./Button.tsx";
import { Failed, FailedLine } from "./Failed.tsx";
import { Skeleton } from "./Skeleton.tsx";
import type { Load } from "./use-load.ts";

type LoadedProps<T> = {
  readonly load: Load<T>;
  /** About as many lines as what is on its way will take. */
  readonly lines: number;
  readonly children: (data: T) => ComponentChildren;
};

/** What was loaded; before that its place, after a failure the way to try again, with older data kept in sight. */
export function Loaded<T>({ load, lines, children }: LoadedProps<T>) {
  if (load.state === "loading") return <Skeleton lines={lines} />;
  if (load.state === "failed" && load.data === undefined)
    return <Failed problem={load.problem} retry={load.reload} />;
  if (load.data === undefined) return null;
  return (
    <>
      {load.state === "failed" && (
        <div class="stale">
          <FailedLine problem={load.problem} />
          <Button icon="refresh" onClick={load.reload}>
            {t("failed.retry")}
          </Button>
        </div>
      )}
      {children(load.data)}
    </>
  );
}
