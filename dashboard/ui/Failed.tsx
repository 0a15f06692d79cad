import type { Problem } from "../../shared/contract/problem.schema.ts";
import { hasWords, t } from "../words.ts";
import { Button } from "./Button.tsx";
import { Icon } from "./Icon.tsx";

/** What a problem means in the reader's language; the collector's own (English) sentence when we have no words for its code. */
export function problemText(problem: Problem): string {
  const key = `problem.${problem.code}`;
  if (hasWords(key)) return t(key);
  if (problem.status >= 500) return t("problem.server");
  return problem.detail || t("problem.unexpected");
}

/** Says what failed, that nothing is lost, and offers to try again. */
export function Failed({ problem, retry }: { problem: Problem; retry?: () => void }) {
  return (
    <div class="notice" role="alert">
      <Icon name={problem.code === "offline" ? "offline" : "alert"} />
      <h2>{t("failed.title")}</h2>
      <p class="notice-text">{problemText(problem)}</p>
      {retry && (
        <div class="notice-action">
          <Button icon="refresh" onClick={retry}>
            {t("failed.retry")}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The same in one line, for the foot of a form. */
export function FailedLine({ problem }: { problem: Problem }) {
  return (
    <p class="field-error" role="alert">
      <Icon name="alert" />
      {problemText(problem)}
    </p>
  );
}
