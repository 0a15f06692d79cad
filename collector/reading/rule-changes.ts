import type { RuleChange } from "../../shared/contract/rule.schema.ts";
import { type Outcome, ok, refused } from "../../shared/outcome.ts";
import { categories, type RuleList } from "../../shared/reading-kinds.ts";
import {
  mostOwnPhrases,
  type PhraseFault,
  phraseFault,
  plainPhrase,
  type RuleWords,
} from "../../shared/rule-phrase.ts";
import { shippedPhrases } from "../text/own-rules.ts";
import { noRules, type StandingRules } from "./own-rules.ts";

export type RuleRefusal = "invalid" | "not_found" | "rule_exists" | "rule_elsewhere" | "too_many_rules";

const faults: Readonly<Record<PhraseFault, string>> = {
  empty: "write a word or a phrase",
  too_long: "write at most 60 characters",
  no_word: "write at least one word: figures and marks alone are everywhere",
  asterisk_not_last: "put an asterisk at the end only: it stands for any ending of the last word",
  asterisk_too_early: "write at least three letters before the asterisk",
};

/** What one change makes of the rules that stand in its language; pure, for those who save it and those who try it. */
export function changed(
  standing: StandingRules | undefined,
  change: RuleChange,
): Outcome<StandingRules, RuleRefusal> {
  const before = standing ?? noRules;
  const made = change.action === "add" || change.action === "remove" ? own : shipped;
  return made(before, { ...change, phrase: spelled(change) });
}

/** As it is kept: one's own words in one plain spelling, Heed's as Heed spells them. */
export const spelled = ({ action, phrase }: Pick<RuleChange, "action" | "phrase">): string =>
  action === "add" || action === "remove" ? plainPhrase(phrase) : phrase;

function own(before: StandingRules, change: RuleChange): Outcome<StandingRules, RuleRefusal> {
  const { list, phrase, action } = change;
  if (action === "remove") {
    if (!holds(before.added, change)) return refused("not_found");
    return ok({ ...before, added: without(before.added, change) });
  }
  const fault = phraseFault(phrase);
  if (fault) return refused("invalid", [{ field: "phrase", message: faults[fault] }]);
  if (holds(before.added, change)) return refused("rule_exists");
  const isCategory = (one: RuleList) => categories.some((category) => category === one);
  if (isCategory(list) && before.added.some((words) => words.phrase === phrase && isCategory(words.list)))
    return refused("rule_elsewhere");
  if (before.added.length >= mostOwnPhrases) return refused("too_many_rules");
  return ok({ ...before, added: [...before.added, { list, phrase }] });
}

function shipped(before: StandingRules, change: RuleChange): Outcome<StandingRules, RuleRefusal> {
  const { language, list, phrase, action } = change;
  const isOff = holds(before.off, change);
  if (action === "switch_on")
    return isOff ? ok({ ...before, off: without(before.off, change) }) : refused("not_found");
  if (isOff) return refused("rule_exists");
  const isShipped = shippedPhrases(language, list).some(({ phrases }) => phrases.includes(phrase));
  return isShipped ? ok({ ...before, off: [...before.off, { list, phrase }] }) : refused("not_found");
}

const isSame = (one: RuleWords, other: RuleWords): boolean =>
  one.list === other.list && one.phrase === other.phrase;
const holds = (all: readonly RuleWords[], words: RuleWords): boolean => all.some((one) => isSame(one, words));
const without = (all: readonly RuleWords[], words: RuleWords): readonly RuleWords[] =>
  all.filter((one) => !isSame(one, words));
