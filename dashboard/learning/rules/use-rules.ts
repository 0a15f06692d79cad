import type { RuleChange, Rules } from "../../../shared/contract/rule.schema.ts";
import type { RuleLanguage } from "../../../shared/rule-phrase.ts";
import { asProblem, get, post } from "../../api.ts";
import { problemText } from "../../ui/Failed.tsx";
import { toast } from "../../ui/Toast.tsx";
import { type Load, useLoad } from "../../ui/use-load.ts";
import { t, type WordKey } from "../../words.ts";

/** @returns whether it was done; when not, says why in passing */
export type ChangeRules = (change: Omit<RuleChange, "language">) => Promise<boolean>;

const done: Readonly<Record<RuleChange["action"], WordKey>> = {
  add: "rules.added",
  remove: "rules.removed",
  switch_off: "rules.off",
  switch_on: "rules.on",
};

/** The rules of a language and what can be done with them; each change can be taken back for ten seconds. */
export function useRules(language: RuleLanguage): {
  readonly load: Load<Rules>;
  readonly change: ChangeRules;
  readonly undo: (version: number) => Promise<boolean>;
} {
  const load = useLoad(() => get<Rules>("/api/reading/rules", { language }), [language]);
  const send = async (path: string, body?: object): Promise<Rules | null> => {
    try {
      const rules = await post<Rules>(path, body);
      load.replace(rules);
      return rules;
    } catch (thrown) {
      toast({ text: problemText(asProblem(thrown)) });
      return null;
    }
  };
  const undo = async (version: number) => {
    const rules = await send(`/api/reading/rules/${language}/versions/${version}/undo`);
    if (rules) toast({ text: t("rules.undone") });
    return rules !== null;
  };
  const change: ChangeRules = async (wanted) => {
    const rules = await send("/api/reading/rules", { language, ...wanted });
    if (!rules) return false;
    const phrase = wanted.phrase.trim();
    toast({ text: t(done[wanted.action], { phrase }), undo: () => void undo(rules.version) });
    return true;
  };
  return { load, change, undo };
}
