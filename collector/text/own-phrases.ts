import type { RuleList } from "../../shared/reading-kinds.ts";
import { classOf, spellingOf, unit } from "./characters.ts";
import { hashBasis, hashPrime } from "./hashing.ts";
import { fold } from "./normalise.ts";
import { lengthOfFigure, partsOf } from "./phrases.ts";
import { kind, type Tokens, tokensOf } from "./tokens.ts";

/** A workspace's own phrase, and what it stands for. */
export interface OwnPhrase {
  readonly list: RuleList;
  /** Words; `#` is any number, and an asterisk at the end any ending of the last word. */
  readonly phrase: string;
}

export interface OwnFound extends OwnPhrase {
  /** First token, and the one after the last. */
  readonly begin: number;
  readonly end: number;
}

interface Step {
  readonly next: Map<number, Step>;
  /** By the beginning of a word: phrases that end with any word beginning so. */
  readonly beginnings: Map<number, OwnPhrase[]>;
  readonly whole: OwnPhrase[];
  figure: Step | null;
}

const mostFound = 256;
// A word that is longer is no word, and this bounds the work at each.
const longestBeginning = 40;

/**
 * Phrases as a tree of tokens. From each token of a text it walks as far as a phrase goes and no further, and a phrase is
 * at most as long as people may write one: searching takes time in proportion to the text.
 */
export class OwnPhrases {
  private readonly root: Step = stepOf();
  private readonly longestWord: number;

  constructor(own: readonly OwnPhrase[]) {
    for (const each of own) this.add(each);
    this.longestWord = Math.min(longestBeginning, Math.max(0, ...own.map(({ phrase }) => phrase.length)));
  }

  /** @returns in the order of the text; of each list the longest at each place, and none within another */
  search(tokens: Tokens): OwnFound[] {
    const found: OwnFound[] = [];
    const takenUpTo = new Map<RuleList, number>();
    for (let begin = 0; begin < tokens.count && found.length < mostFound; begin++) {
      for (const one of this.longestAt(tokens, begin).values()) {
        if (begin < (takenUpTo.get(one.list) ?? 0)) continue;
        takenUpTo.set(one.list, one.end);
        found.push(one);
      }
    }
    return found;
  }

  private add(own: OwnPhrase): void {
    const { text } = fold(own.phrase);
    const isOpen = text.endsWith("*");
    let step = this.root;
    let last: Step | null = null;
    let lastKey = 0;
    for (const part of partsOf(isOpen ? text.slice(0, -1) : text)) {
      if (part === "#") {
        step.figure ??= stepOf();
        [last, step] = [null, step.figure];
        continue;
      }
      const tokens = tokensOf(part);
      for (let at = 0; at < tokens.count; at++) {
        lastKey = keyOf(tokens.hashes[at] ?? 0, tokens.doubles[at] ?? 0);
        // In Chinese every phrase may go on: there an asterisk adds nothing.
        last = tokens.kinds[at] === kind.word ? step : null;
        step = nextOf(step.next, lastKey);
      }
    }
    if (step === this.root) return;
    if (isOpen && last) last.beginnings.set(lastKey, [...(last.beginnings.get(lastKey) ?? []), own]);
    else step.whole.push(own);
  }

  private longestAt(tokens: Tokens, begin: number): ReadonlyMap<RuleList, OwnFound> {
    let longest: Map<RuleList, OwnFound> | undefined;
    const note = (phrases: readonly OwnPhrase[], end: number) => {
      for (const { list, phrase } of phrases) {
        longest ??= new Map();
        longest.set(list, { list, phrase, begin, end });
      }
    };
    let step: Step | null = this.root;
    let at = begin;
    while (step !== null && at < tokens.count) {
      if (step.beginnings.size > 0 && tokens.kinds[at] === kind.word)
        for (const key of beginningsOf(tokens, at, this.longestWord))
          note(step.beginnings.get(key) ?? [], at + 1);
      const next: Step | undefined = step.next.get(keyOf(tokens.hashes[at] ?? 0, tokens.doubles[at] ?? 0));
      const figure: number = next || !step.figure ? 0 : lengthOfFigure(tokens, at);
      at += next ? 1 : figure;
      step = next ?? (figure > 0 ? step.figure : null);
      if (step) note(step.whole, at);
    }
    return longest ?? nothing;
  }
}

const nothing: ReadonlyMap<RuleList, OwnFound> = new Map();

function stepOf(): Step {
  return { next: new Map(), beginnings: new Map(), whole: [], figure: null };
}

function nextOf(steps: Map<number, Step>, key: number): Step {
  const known = steps.get(key) ?? stepOf();
  steps.set(key, known);
  return known;
}

/** Of both hashes of a token as much as fits a whole number. */
const keyOf = (hash: number, double: number): number => (hash >>> 0) * 2 ** 20 + (double & 0xfffff);

/** The key of every beginning of a word, itself last: each spelled as `tokens.ts` spells words. */
export function beginningsOf({ units, starts, ends }: Tokens, at: number, longest: number): number[] {
  const keys: number[] = [];
  let [hash, double, last, beforeLast] = [hashBasis, 0, 0, 0];
  for (let i = starts[at] ?? 0; i < (ends[at] ?? 0) && keys.length < longest; i++) {
    const spelled = spellingOf(units[i] ?? 0);
    if (classOf(units[i] ?? 0) === unit.none || (spelled === last && spelled === beforeLast)) continue;
    hash = Math.imul(hash ^ spelled, hashPrime);
    double = (Math.imul(double, 31) + spelled) | 0;
    [beforeLast, last] = [last, spelled];
    keys.push(keyOf(hash, double));
  }
  return keys;
}
