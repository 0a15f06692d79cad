import winkSentiment from "wink-sentiment";
import {
  concessions,
  contrasts,
  degrees,
  joiners,
  negationEnds,
  negators,
  verbsOfThought,
} from "./english-grammar.ts";
import { type Entry, englishEntries } from "./english-lexicon.ts";
import type { Speech } from "./speech.ts";

interface Token {
  /** Lower case; marks, emoticons and emoji as they stand. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: "word" | "sign" | "mark";
  readonly shouted: boolean;
}

// A negation reaches this many words; after a verb of thought it reaches on to the end of the clause.
const negationReach = 4;
const negationReachAfterThought = 9;
// Further off a complaint stays one: "not delivered until it was broken".
const blameReach = 3;
// "not good" is nearly as bad as "bad"; "not bad" is far from good.
const deniedPraise = -0.8;
const deniedBlame = -0.4;
const beforeContrast = 0.5;
const afterContrast = 1.25;
const conceded = 0.5;
const shouting = 1.25;
// No word of the lexicons is longer, and the tokeniser inside wink-sentiment is slow on what is.
const longestWord = 30;
const mostRemembered = 20_000;

// Links and addressed names are skipped: what they spell is not what the writer feels.
const tokens =
  /https?:\/\/\S*|@\w+|([\p{L}\p{N}]+(?:'\p{L}+)*)|((?<![\p{L}\p{N}])(?:[:;=]'?-?[()[\]DPp/|*]|<3|[xX]D\b)|\p{Extended_Pictographic})|([.!?\n;,:()]+)/gu;

/** Reads folded English. The weight of a single word, emoticon or emoji is wink-sentiment's; the grammar is ours. */
export function englishSpeech(text: string): Speech {
  const speech = new SpeechBuilder();
  const list = tokensOf(text);
  for (let i = 0; i < list.length; ) i += speech.take(list, i);
  return speech.finished();
}

/** Walks the tokens once, keeping what the words so far do to the next ones. */
class SpeechBuilder {
  private readonly evidence: { start: number; end: number; weight: number }[] = [];
  private readonly clauses: number[] = [0];
  private sentenceBegins = 0;
  private negator: Token | null = null;
  private negatedFor = 0;
  private negationReach = 0;
  private degree = 1;
  private emphasis = 1;
  private concession = 1;

  /** @returns how many tokens were taken */
  take(list: readonly Token[], at: number): number {
    const token = list[at];
    if (token === undefined) return 1;
    if (token.kind === "mark") this.passMark(token.text);
    else if (token.kind === "sign") this.speak(token, token, winkWeight(token.text));
    else return this.takeWord(list, at, token);
    return 1;
  }

  finished(): Speech {
    return { evidence: this.evidence.filter(({ weight }) => weight !== 0), clauses: this.clauses };
  }

  private takeWord(list: readonly Token[], at: number, token: Token): number {
    const entry = entryAt(list, at);
    const length = entry?.words.length ?? 1;
    if (length === 1 && this.turn(token)) return 1;
    const weight = entry?.weight ?? winkWeight(token.text);
    const last = list[at + length - 1] ?? token;
    if (weight === 0) this.passQuietWord(token, length);
    else if (length === 1 && isNegator(token.text)) this.push(token.start, last.end, weight);
    else this.speakNegated(token, last, token.shouted ? weight * shouting : weight);
    if (length === 1 && isNegator(token.text)) this.negate(token);
    return length;
  }

  /** A word of contrast or concession: it says nothing itself but weighs what stands around it. */
  private turn(token: Token): boolean {
    if (concessions.has(token.text)) {
      this.concession = conceded;
      this.endClause();
      return true;
    }
    if (!contrasts.has(token.text)) return false;
    // "However, …" opens a sentence: what it weakens is the sentence before.
    const from = this.sentenceBegins === this.evidence.length ? 0 : this.sentenceBegins;
    for (const spoken of this.evidence.slice(from)) spoken.weight *= beforeContrast;
    this.endClause();
    this.emphasis = afterContrast;
    return token.text !== "unfortunately" && token.text !== "sadly";
  }

  private passMark(mark: string): void {
    this.negator = null;
    this.degree = 1;
    this.concession = 1;
    if (!/[.!?\n;]/.test(mark)) return;
    this.endClause();
    this.emphasis = 1;
    this.sentenceBegins = this.evidence.length;
  }

  private passQuietWord(token: Token, length: number): void {
    this.degree = degrees.get(token.text) ?? this.degree;
    if (negationEnds.has(token.text)) this.negator = null;
    if (this.negator === null) return;
    this.negatedFor += length;
    if (verbsOfThought.has(token.text)) this.negationReach = negationReachAfterThought;
    if (joiners.has(token.text)) this.negationReach = this.negatedFor + negationReach;
    // One word of grace: "none of it was fresh | or tasty".
    if (this.negatedFor > this.negationReach) this.negator = null;
  }

  private negate(token: Token): void {
    this.negator = token;
    this.negatedFor = 0;
    this.negationReach = negationReach;
  }

  private speakNegated(first: Token, last: Token, weight: number): void {
    const negator = this.negator;
    const reach = weight < 0 ? blameReach : this.negationReach;
    if (negator === null || this.negatedFor >= reach) {
      this.speak(first, last, weight);
      return;
    }
    const isFree = negator.start >= (this.evidence.at(-1)?.end ?? 0);
    this.push(
      isFree ? negator.start : first.start,
      last.end,
      weight * (weight > 0 ? deniedPraise : deniedBlame),
    );
    this.degree = 1;
    this.negatedFor += 1;
  }

  private speak(first: Token, last: Token, weight: number): void {
    if (weight !== 0) this.push(first.start, last.end, weight * this.degree);
    this.degree = 1;
  }

  private push(start: number, end: number, weight: number): void {
    const clause = this.clauses.length - 1;
    this.clauses[clause] = (this.clauses[clause] ?? 0) + weight;
    this.evidence.push({ start, end, weight: weight * this.emphasis * this.concession });
  }

  private endClause(): void {
    this.negator = null;
    this.clauses.push(0);
  }
}

function tokensOf(text: string): Token[] {
  const list: Token[] = [];
  const isAllShouted = text === text.toUpperCase();
  for (const match of text.matchAll(tokens)) {
    const [all, word, sign, mark] = match;
    const kind =
      word !== undefined ? "word" : sign !== undefined ? "sign" : mark !== undefined ? "mark" : null;
    if (kind === null) continue;
    const shouted =
      kind === "word" && !isAllShouted && all.length > 2 && all === all.toUpperCase() && !/\d/.test(all);
    const spelled = kind === "word" ? all.toLowerCase().replace(/'s$/, "") : all;
    list.push({ text: spelled, start: match.index, end: match.index + all.length, kind, shouted });
  }
  return list;
}

function isNegator(word: string): boolean {
  return negators.has(word) || word.endsWith("n't");
}

function entryAt(list: readonly Token[], at: number): Entry | undefined {
  const entries = englishEntries.get(list[at]?.text ?? "");
  return entries?.find(({ words }) => words.every((word, i) => list[at + i]?.text === word));
}

const remembered = new Map<string, number>();

/**
 * wink-sentiment asked about one word, emoticon or emoji at a time: so every weight keeps its place in the text, its
 * own handling of negation (defeated by curly apostrophes and by more than two words between) never applies, and what
 * it answers for names it inherits from `Object.prototype` (a string for "constructor") is seen and dropped.
 */
function winkWeight(word: string): number {
  if (word.length > longestWord) return 0;
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const weight =
    askWink(word) ||
    askWink(word.replace(/(\p{L})\1{2,}/gu, "$1$1")) ||
    askWink(word.replace(/(\p{L})\1{2,}/gu, "$1"));
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(word, weight);
  return weight;
}

function askWink(word: string): number {
  const { score } = winkSentiment(word);
  return typeof score === "number" && Number.isFinite(score) ? Math.max(-5, Math.min(5, score)) : 0;
}
