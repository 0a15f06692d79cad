import { chain, hashOfWord } from "./hashing.ts";
import { inflectionsOf } from "./rules/inflections.ts";
import { kind, type Tokens, tokensOf } from "./tokens.ts";

/** A phrase and what it is said to mean: a number below `groups` × 64, its group first. */
export interface Meaning {
  readonly phrase: string;
  readonly group: number;
  /** What it means within its group. */
  readonly value: number;
}

/** Where phrases were found in the text scanned last, in columns, in the order of the text. */
export interface Found {
  count: number;
  readonly groups: Uint8Array;
  readonly values: Int32Array;
  /** First token, and the one after the last. */
  readonly begins: Int32Array;
  readonly ends: Int32Array;
}

const beginsSize = 65_536;
const beginsMask = beginsSize - 1;
const together = 1;
const alone = 2;

/** Groups are searched apart: what is taken in one may be taken in another too. */
export const mostGroups = 8;
const mostFound = 2048;
// A hand-written phrase is shorter; this bounds the work at each token.
const longestPhrase = 12;
const longestFigure = 3;
// Of one phrase with several inflected words.
const mostForms = 64;

const found: Found = {
  count: 0,
  groups: new Uint8Array(mostFound),
  values: new Int32Array(mostFound),
  begins: new Int32Array(mostFound),
  ends: new Int32Array(mostFound),
};

const numberWords = `two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty several`;
const numberWordHashes: ReadonlySet<number> = new Set(numberWords.split(" ").map(hashOfWord));
const numberHan: ReadonlySet<number> = new Set(
  [..."一二两三四五六七八九十几半百千多好"].map((character) => character.charCodeAt(0)),
);

// Stands for any number in the tree; no word hashes to both.
const figureHash = 0x23;
const figureDouble = -0x23;
const isHan = kind.han;
const isWord = kind.word;

/**
 * Phrases as a tree of tokens, its edges in one table of whole numbers. Each token of a text begins at most
 * `longestPhrase` steps, so searching takes time in proportion to the text, however many phrases there are.
 */
export class PhraseTree {
  private readonly mask: number;
  /** Four numbers an edge, side by side so that they are fetched at once: node (−1: no edge), both hashes, target. */
  private readonly edges: Int32Array;
  /** By node and group: value + 1, or 0. */
  private readonly meanings: Int32Array;
  private readonly hasFigure: Uint8Array;
  /** By node: a bit for each group it ends a phrase of. */
  private readonly endsIn: Uint8Array;
  /** By some bits of a hash: 0 where no phrase begins so, `alone` where one may need no second token. */
  private readonly begins = new Uint8Array(beginsSize);
  /** By some bits of two hashes: 0 where no phrase begins with the two. Most words of most texts begin none. */
  private readonly beginsWithBoth = new Uint8Array(beginsSize);

  constructor(meanings: readonly Meaning[]) {
    const paths = meanings.flatMap((meaning) => formsOf(meaning.phrase).map((path) => ({ path, meaning })));
    const most = paths.reduce((sum, { path }) => sum + path.length, 1);
    const size = 2 ** Math.ceil(Math.log2(most * 2 + 2));
    this.mask = size - 1;
    this.edges = new Int32Array(size * 4).fill(-1);
    this.meanings = new Int32Array(most * mostGroups);
    this.hasFigure = new Uint8Array(most);
    this.endsIn = new Uint8Array(most);
    let nodes = 1;
    for (const { path, meaning } of paths) {
      let node = 0;
      this.noteBeginning(path);
      for (const { hash, double } of path) {
        const place = this.placeOf(node, hash, double);
        if (this.edges[place] === -1) this.edges.set([node, hash, double, nodes++], place);
        if (hash === figureHash && double === figureDouble) this.hasFigure[node] = 1;
        node = this.edges[place + 3] ?? 0;
      }
      // The first list that names a phrase keeps it.
      const at = node * mostGroups + meaning.group;
      if (node !== 0 && this.meanings[at] === 0) this.meanings[at] = meaning.value + 1;
      this.endsIn[node] = (this.endsIn[node] ?? 0) | (1 << meaning.group);
    }
  }

  /** @returns the same object every time: the longest phrase at each place, and none within another of its group */
  search(tokens: Tokens): Found {
    found.count = 0;
    const { count, hashes } = tokens;
    const { begins, beginsWithBoth } = this;
    // "3 times": any number begins such a phrase, and `begins` holds none of them.
    const figureBegins = this.hasFigure[0] === 1;
    takenUpTo.fill(0);
    for (let at = 0; at < count && found.count < mostFound - mostGroups; at++) {
      const hash = hashes[at] ?? 0;
      const beginning = begins[hash & beginsMask] ?? 0;
      const isBegun =
        beginning === alone ||
        (beginning === together && beginsWithBoth[placeOfBoth(hash, hashes[at + 1] ?? 0)] === 1);
      if (isBegun || (figureBegins && lengthOfFigure(tokens, at) > 0)) this.searchAt(tokens, at);
    }
    return found;
  }

  private noteBeginning([first, second]: readonly Edge[]): void {
    if (first === undefined) return;
    const place = first.hash & beginsMask;
    // Any number has figures of its own: what hash comes second is not known.
    if (second === undefined || second.hash === figureHash) this.begins[place] = alone;
    else {
      if (this.begins[place] !== alone) this.begins[place] = together;
      this.beginsWithBoth[placeOfBoth(first.hash, second.hash)] = 1;
    }
  }

  /** Whether the longest phrase of a group that begins at a token ends there and means this. */
  isLongest(
    tokens: Tokens,
    { group, value, begin, end }: { group: number; value: number; begin: number; end: number },
  ): boolean {
    const endsIn = this.walk(tokens, begin);
    return ((endsIn >> group) & 1) === 1 && longestEnds[group] === end && longest[group] === value + 1;
  }

  private searchAt(tokens: Tokens, begin: number): void {
    const endsIn = this.walk(tokens, begin);
    for (let group = 0; endsIn >> group !== 0; group++) {
      if (((endsIn >> group) & 1) === 0 || begin < (takenUpTo[group] ?? 0)) continue;
      takenUpTo[group] = longestEnds[group] ?? 0;
      const place = found.count++;
      found.groups[place] = group;
      found.values[place] = (longest[group] ?? 1) - 1;
      found.begins[place] = begin;
      found.ends[place] = longestEnds[group] ?? 0;
    }
  }

  /** Leaves the longest phrase of each group in `longest` and `longestEnds`. @returns a bit for each group that has one */
  private walk(tokens: Tokens, begin: number): number {
    let endsIn = 0;
    let node = 0;
    let at = begin;
    while (at < tokens.count && at - begin < longestPhrase) {
      const next = this.step(node, tokens.hashes[at] ?? 0, tokens.doubles[at] ?? 0);
      if (next !== 0) {
        node = next;
        at += 1;
      } else {
        const figure = this.hasFigure[node] === 1 ? lengthOfFigure(tokens, at) : 0;
        if (figure === 0) break;
        node = this.step(node, figureHash, figureDouble);
        at += figure;
      }
      const here = this.endsIn[node] ?? 0;
      if (here === 0) continue;
      endsIn |= here;
      for (let group = 0; here >> group !== 0; group++) {
        if (((here >> group) & 1) === 0) continue;
        longest[group] = this.meanings[node * mostGroups + group] ?? 0;
        longestEnds[group] = at;
      }
    }
    return endsIn;
  }

  /** @returns 0 where no phrase goes on so: the root is nobody's next */
  private step(node: number, hash: number, double: number): number {
    const place = this.placeOf(node, hash, double);
    return this.edges[place] === -1 ? 0 : (this.edges[place + 3] ?? 0);
  }

  /** @returns where the edge's four numbers stand, or could be put */
  private placeOf(node: number, hash: number, double: number): number {
    const { edges, mask } = this;
    let at = (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) + Math.imul(node, 0x9e3779b1)) & mask;
    for (; ; at = (at + 1) & mask) {
      const place = at * 4;
      const from = edges[place] ?? -1;
      if (from === -1 || (from === node && edges[place + 1] === hash && edges[place + 2] === double))
        return place;
    }
  }
}

function placeOfBoth(first: number, second: number): number {
  const both = chain(first, second);
  return (both ^ (both >>> 16)) & beginsMask;
}

const longest = new Int32Array(mostGroups);
const longestEnds = new Int32Array(mostGroups);
const takenUpTo = new Int32Array(mostGroups);

/** How many tokens from here on are one number; 0 where there is none. */
export function lengthOfFigure(tokens: Tokens, at: number): number {
  if (tokens.kinds[at] === isWord) {
    const first = tokens.text.charCodeAt(tokens.starts[at] ?? 0);
    return (first >= 0x30 && first <= 0x39) || numberWordHashes.has(tokens.hashes[at] ?? 0) ? 1 : 0;
  }
  let length = 0;
  while (
    length < longestFigure &&
    at + length < tokens.count &&
    tokens.kinds[at + length] === isHan &&
    numberHan.has(tokens.hashes[at + length] ?? 0)
  )
    length++;
  return length;
}

interface Edge {
  readonly hash: number;
  readonly double: number;
}

/** Every way to say a phrase, as tokens; none for one that is empty or too long. */
function formsOf(phrase: string): Edge[][] {
  let forms: Edge[][] = [[]];
  for (const part of partsOf(phrase)) {
    const choices =
      part === "#" ? [[{ hash: figureHash, double: figureDouble }]] : wordsOf(part).map(edgesOf);
    forms = forms.flatMap((form) => choices.map((choice) => [...form, ...choice])).slice(0, mostForms);
  }
  return forms.filter((form) => form.length > 0 && form.length <= longestPhrase);
}

/** Its words, with each `#` apart. */
export const partsOf = (phrase: string): string[] =>
  phrase.replaceAll("#", " # ").split(/\s+/).filter(Boolean);

const wordsOf = (part: string): string[] =>
  part.length > 1 && part.endsWith("*") ? inflectionsOf(part.slice(0, -1)) : [part];

function edgesOf(word: string): Edge[] {
  const tokens = tokensOf(word);
  return Array.from({ length: tokens.count }, (_, at) => ({
    hash: tokens.hashes[at] ?? 0,
    double: tokens.doubles[at] ?? 0,
  }));
}
