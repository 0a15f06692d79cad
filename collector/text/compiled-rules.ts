import {
  type Aspect,
  aspects,
  categoryOfAspect,
  type RuleList,
  urgentTopics,
} from "../../shared/reading-kinds.ts";
import { type Meaning, PhraseTree } from "./phrases.ts";
import type { LanguageRules, Phrases, Rules } from "./rules/rules.ts";

/** What a phrase is looked for as; in each group on its own. */
export const group = {
  aspect: 0,
  urgency: 1,
  leaving: 2,
  request: 3,
  suggestion: 4,
  exclamation: 5,
  empty: 6,
} as const;

/** The value of an aspect's phrase: twice its place among the aspects, one more for a fault; `nothing` for an ignored one. */
export const aspectValue = (place: number, isFault: boolean): number => place * 2 + (isFault ? 1 : 0);
export const nothing: number = aspects.length * 2;

const known = new WeakMap<Rules, ReadonlyMap<string, PhraseTree>>();

/**
 * The trees of rules, by language; made once for each value of rules. Must be asked for before a text is cut into
 * tokens: phrases are cut by the same tool.
 */
export function treesOf(rules: Rules): ReadonlyMap<string, PhraseTree> {
  const made = known.get(rules);
  if (made !== undefined) return made;
  const trees = new Map(
    Object.entries(rules).map(([language, own]) => [language, new PhraseTree(meaningsOf(own))]),
  );
  known.set(rules, trees);
  return trees;
}

function meaningsOf(rules: LanguageRules): Meaning[] {
  const each = (phrases: Phrases, of: number, value: number): Meaning[] =>
    phrases.map((phrase) => ({ phrase, group: of, value }));
  return [
    ...each(rules.ignored, group.aspect, nothing),
    ...aspects.flatMap((aspect, place) => [
      ...each(rules.aspects[aspect].faults, group.aspect, aspectValue(place, true)),
      ...each(rules.aspects[aspect].topics, group.aspect, aspectValue(place, false)),
    ]),
    ...urgentTopics.flatMap((topic, place) => each(rules.urgency[topic], group.urgency, place)),
    ...each(rules.leaving, group.leaving, 0),
    ...each(rules.requests, group.request, 0),
    ...each(rules.suggestions, group.suggestion, 0),
    ...each(rules.exclamations, group.exclamation, 0),
    ...each(rules.empty, group.empty, 0),
  ];
}

/**
 * The phrases a workspace has switched off, as a tree that means by each what the shipped one does.
 * @param off each with the list it stands in; one that the list does not hold does nothing
 */
export function treeOfSwitchedOff(
  rules: LanguageRules,
  off: readonly { readonly list: RuleList; readonly phrase: string }[],
): PhraseTree {
  const switched = new Set(off.map(({ list, phrase }) => `${list} ${phrase}`));
  const isOff = ({ group: of, value, phrase }: Meaning) => {
    const list = listOf(of, value);
    return list !== undefined && switched.has(`${list} ${phrase}`);
  };
  return new PhraseTree(meaningsOf(rules).filter(isOff));
}

/** Heed's phrases of a list, each once, under the aspect they name where they name one. */
export function phrasesOfList(
  rules: LanguageRules,
  list: RuleList,
): { readonly aspect: Aspect | null; readonly phrases: Phrases }[] {
  const inList = meaningsOf(rules).filter(({ group: of, value }) => listOf(of, value) === list);
  const byAspect = new Map<Aspect | null, Set<string>>();
  for (const { group: of, value, phrase } of inList) {
    const aspect = of === group.aspect ? (aspects[value >> 1] ?? null) : null;
    byAspect.set(aspect, (byAspect.get(aspect) ?? new Set()).add(phrase));
  }
  return [...byAspect].map(([aspect, phrases]) => ({ aspect, phrases: [...phrases] }));
}

function listOf(of: number, value: number): RuleList | undefined {
  if (of === group.leaving) return "leaving";
  if (of === group.urgency) return urgentTopics[value];
  const aspect = of === group.aspect ? aspects[value >> 1] : undefined;
  return aspect && categoryOfAspect[aspect];
}
