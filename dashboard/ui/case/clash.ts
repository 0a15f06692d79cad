import type { Problem } from "../../../shared/contract/problem.schema.ts";
import { hasWords, t } from "../../words.ts";
import { problemText } from "../Failed.tsx";

/** Why a change of a case was refused; where somebody was quicker, who, and what they did. */
export function refusalText(problem: Problem): string {
  if (problem.code !== "changed_meanwhile") return problemText(problem);
  const { changes = [] } = problem;
  const by = changes.findLast((one) => one.by !== null)?.by ?? t("problem.changed_meanwhile.somebody");
  const done = changes.flatMap(({ type }) => {
    const key = `history.${type}`;
    return hasWords(key) ? [t(key)] : [];
  });
  return t("clash.who", { by, done: [...new Set(done)].join(t("clash.and")) });
}
