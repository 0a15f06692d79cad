import { chineseWeights, concessions, contrasts, degrees, negations } from "./chinese-lexicon.ts";
import type { Evidence, Speech } from "./speech.ts";
import { simplified } from "./traditional.ts";

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

// A negation turns the next word that speaks within this many characters: 不是很舒服, 没有想象中好.
const negationReach = 5;
// A degree word stands right before what it strengthens, or one 的 or 地 away.
const degreeReach = 1;
const deniedPraise = -0.9;
const deniedBlame = -0.5;
const beforeContrast = 0.6;
const afterContrast = 1.2;
const conceded = 0.6;

const sentenceEnds = new Set(".。!?;\n~");
const clauseEnds = new Set(",、:()");

const wordsByLength = indexed([
  chineseWeights.keys(),
  negations.keys(),
  degrees.keys(),
  contrasts.keys(),
  concessions.keys(),
]);

/** Reads folded Chinese, simplified or traditional, without a segmenter: at each place the longest word we know. */
export function chineseSpeech(text: string): Speech {
  const speech = new SpeechBuilder();
  const plain = simplified(text).toLowerCase();
  // Lower case may be longer (İ); offsets must not move.
  const spelled = plain.length === text.length ? plain : text;
  for (let at = 0; at < spelled.length; ) {
    const word = wordAt(spelled, at);
    if (word !== null) speech.takeWord(word, wordAt(spelled, word.end));
    else speech.pass(spelled.charAt(at), at);
    at = word?.end ?? at + 1;
  }
  return speech.finished();
}

/** Walks the words once, keeping what the ones so far do to the next. */
class SpeechBuilder {
  private readonly evidence: { start: number; end: number; weight: number }[] = [];
  private readonly clauses: number[] = [0];
  private sentenceBegins = 0;
  private negation: Word | null = null;
  private degree = 1;
  private degreeEnds = -1;
  private emphasis = 1;
  private concession = 1;

  takeWord(word: Word, next: Word | null): void {
    const factor = degrees.get(word.text);
    const weight = chineseWeights.get(word.text) ?? 0;
    if (contrasts.has(word.text)) this.turn();
    else if (concessions.has(word.text)) this.concede();
    // 好 and 简直 speak for themselves only where nothing they could strengthen follows: 好贵, 简直垃圾.
    if (factor !== undefined && (weight === 0 || speaks(next))) this.strengthen(word, factor);
    else if (negations.has(word.text)) this.deny(word, weight);
    else if (weight !== 0) this.speak(word, weight);
  }

  pass(character: string, at: number): void {
    if (sentenceEnds.has(character)) this.endSentence();
    else if (clauseEnds.has(character)) this.endClause();
    else if (this.negation !== null && at >= this.negation.end + negationReach) this.negation = null;
  }

  finished(): Speech {
    return { evidence: this.evidence, clauses: this.clauses };
  }

  private speak(word: Word, weight: number): void {
    const isStrengthened = word.start <= this.degreeEnds + degreeReach;
    const strength = isStrengthened ? weight * this.degree : weight;
    const negation = this.negation;
    this.negation = null;
    if (negation === null || word.start > negation.end + negationReach) {
      this.push(word.start, word.end, strength);
      return;
    }
    const isFree = negation.start >= (this.evidence.at(-1)?.end ?? 0);
    // 不太好 is milder than 不好, 不是非常满意 no stronger than 不满意: degree does not multiply a denial.
    const denied = weight * (weight > 0 ? deniedPraise : deniedBlame);
    this.push(isFree ? negation.start : word.start, word.end, denied);
  }

  private deny(word: Word, weight: number): void {
    if (this.negation !== null && word.start - this.negation.end <= 1) this.negation = null;
    else this.negation = word;
    if (weight !== 0) this.push(word.start, word.end, weight);
  }

  private strengthen(word: Word, factor: number): void {
    this.degree = factor;
    this.degreeEnds = word.end;
  }

  private turn(): void {
    const from = this.sentenceBegins === this.evidence.length ? 0 : this.sentenceBegins;
    for (const spoken of this.evidence.slice(from)) spoken.weight *= beforeContrast;
    this.endClause();
    this.concession = 1;
    this.emphasis = afterContrast;
  }

  private concede(): void {
    this.concession = conceded;
  }

  private endSentence(): void {
    this.endClause();
    this.concession = 1;
    this.emphasis = 1;
    this.sentenceBegins = this.evidence.length;
  }

  private endClause(): void {
    this.negation = null;
    this.clauses.push(0);
  }

  private push(start: number, end: number, weight: number): void {
    const clause = this.clauses.length - 1;
    this.clauses[clause] = (this.clauses[clause] ?? 0) + weight;
    this.evidence.push({ start, end, weight: weight * this.emphasis * this.concession } satisfies Evidence);
  }
}

function speaks(word: Word | null): boolean {
  return word !== null && chineseWeights.get(word.text) !== undefined && chineseWeights.get(word.text) !== 0;
}

function wordAt(text: string, at: number): Word | null {
  const lengths = wordsByLength.lengths.get(text.charAt(at));
  if (lengths === undefined) return null;
  for (const length of lengths) {
    const candidate = text.slice(at, at + length);
    if (wordsByLength.words.has(candidate)) return { text: candidate, start: at, end: at + candidate.length };
  }
  return null;
}

/** Every known word, and by first character the lengths to try, longest first. */
function indexed(lists: ReadonlyArray<Iterable<string>>): {
  words: ReadonlySet<string>;
  lengths: ReadonlyMap<string, readonly number[]>;
} {
  const words = new Set(lists.flatMap((list) => [...list]));
  const lengths = new Map<string, number[]>();
  for (const word of words) {
    const known = lengths.get(word.charAt(0)) ?? [];
    if (!known.includes(word.length))
      lengths.set(
        word.charAt(0),
        [...known, word.length].sort((a, b) => b - a),
      );
  }
  return { words, lengths };
}
