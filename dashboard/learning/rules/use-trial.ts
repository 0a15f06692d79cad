import { useEffect, useState } from "preact/hooks";
import type { Problem } from "../../../shared/contract/problem.schema.ts";
import type { RuleChange, RuleTrial } from "../../../shared/contract/rule.schema.ts";
import { type PhraseFault, phraseFault, plainPhrase } from "../../../shared/rule-phrase.ts";
import { asProblem, post } from "../../api.ts";

/** Between two words typed, yet shorter than anybody waits. */
const restMs = 200;

export type Trial = {
  /** Of what was typed last, or a moment before; null while nothing can be tried. */
  readonly trial: RuleTrial | null;
  readonly fault: PhraseFault | null;
  readonly problem: Problem | null;
  /** Another answer is on its way. */
  readonly isPending: boolean;
};
type Answered = Pick<Trial, "trial" | "problem"> & { readonly key: string };

/** Tries words on the last feedback as they are typed. @param seen counts changes that were saved: each makes it try anew */
export function useTrial(draft: Omit<RuleChange, "action">, seen: number): Trial {
  const { language, list } = draft;
  const phrase = plainPhrase(draft.phrase);
  const fault = phraseFault(phrase);
  const [answered, setAnswered] = useState<Answered | null>(null);
  const key = [language, list, phrase, seen].join("\n");
  const canTry = fault === null;
  useEffect(() => {
    if (!canTry) return;
    let isOld = false;
    const answer = (next: Pick<Trial, "trial" | "problem">) => !isOld && setAnswered({ ...next, key });
    const timer = setTimeout(() => {
      post<RuleTrial>("/api/reading/rules/trials", { language, list, phrase, action: "add" })
        .then((trial) => answer({ trial, problem: null }))
        .catch((thrown: unknown) => answer({ trial: null, problem: asProblem(thrown) }));
    }, restMs);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [key, canTry, language, list, phrase]);
  if (!canTry) return { trial: null, fault, problem: null, isPending: false };
  const isPending = answered?.key !== key;
  // What stood there stays until the next is known, unless it was about something else altogether.
  const isAlike = answered?.key.startsWith(`${language}\n${list}\n`) ?? false;
  return {
    trial: isAlike ? (answered?.trial ?? null) : null,
    fault: null,
    problem: isPending ? null : (answered?.problem ?? null),
    isPending,
  };
}
