import { sign } from "./signs.ts";
import { kind, mostTokens, type Tokens } from "./tokens.ts";

/** What the words around each token do to it, by token. */
export interface Grammar {
  /** 1 where a negation reaches. */
  readonly denied: Uint8Array;
  /** By how much a token counts: less before a contrast or in a concession, more after a contrast. */
  readonly emphasis: Float64Array;
  /** 1 where a clause begins. */
  readonly opensClause: Uint8Array;
}

const shared: Grammar = {
  denied: new Uint8Array(mostTokens),
  emphasis: new Float64Array(mostTokens),
  opensClause: new Uint8Array(mostTokens),
};

const { denies, thinks, endsDenial, contrasts, concedes, joins, apostrophe } = sign;
const turns = denies | thinks | endsDenial | contrasts | concedes | joins | apostrophe;

const pairOf = (first: number, second: number): number => first * 65_536 + second;
const pairs = (list: string): ReadonlySet<number> =>
  new Set(list.split(/\s+/).map((word) => pairOf(word.charCodeAt(0), word.charCodeAt(1))));

const chineseNegators = new Set(["不", "没", "无", "未", "别"].map((character) => character.charCodeAt(0)));
const ironic = new Set([..."🙄😒"].map((emoji) => emoji.codePointAt(0)));
// Begins like a negation and denies nothing.
const noNegation =
  pairs(`不错 不过 不仅 不但 不光 不止 不管 不论 不少 不断 不同 不愧 不禁 不如 不由 不得 没错 无论
  无比 无敌 别人 别的 没想 不只 不久 不必 不用 别墅`);
const chineseContrasts = pairs("但是 不过 然而 可是 可惜");
const only = "但".charCodeAt(0);
const notOnly = new Set(["不", "非"].map((character) => character.charCodeAt(0)));
// Most characters begin neither a negation nor a contrast: one look-up says so.
const turning = new Uint8Array(65_536);
for (const code of chineseNegators) turning[code] = 1;
for (const pair of chineseContrasts) turning[Math.floor(pair / 65_536)] = 1;
turning[only] = 1;
// 别 forbids at the head of a clause or after these; elsewhere it is part of 特别, 分别, 级别.
const forbid = "别".charCodeAt(0);
const beforeForbid = new Set([..."请万就都也可先你们"].map((character) => character.charCodeAt(0)));
const have = "有".charCodeAt(0);
const without = "没".charCodeAt(0);
const evenAlso = new Set(["都", "也"].map((character) => character.charCodeAt(0)));
// 一点划痕都没有, 半点毛病也没有, 任何问题都没有, 什么味道都没有: what is denied stands before the denial.
const smallest = pairs("一点 一丝 一个 半点 半个 任何 什么 丁点 丝毫");
const smallestReach = 10;
// "Not the smallest scratch" denies more than "no scratch".
const deniedWhole = 2;

// Bound once: these are asked for at every token.
const isMark = kind.mark;
const isWord = kind.word;
const isHan = kind.han;
const isSymbol = kind.symbol;

// Measured: three or five words, or 2 to 6 characters, read no better.
const denialReach = 4;
const denialReachAfterThought = 9;
const joinedReach = 2;
const chineseDenialReach = 4;
const beforeContrast = 0.6;
const afterContrast = 1.2;
const conceded = 0.6;

/** @returns the same object every time: use it before the next text is read */
export function grammarOf(tokens: Tokens): Grammar {
  const grammar = shared;
  const { count, kinds } = tokens;
  const { denied, emphasis, opensClause } = grammar;
  const state = { sentenceBegins: 0, emphasis: 1, conceded: 1, reach: 0, chineseReach: 0 };
  for (let at = 0; at < count; at++) {
    denied[at] = 0;
    opensClause[at] = 0;
    emphasis[at] = state.emphasis * state.conceded;
    const is = kinds[at];
    if (is === isMark) passMark(tokens, grammar, at, state);
    else if (is === isWord) passWord(tokens, grammar, at, state);
    else if (is === isHan) passHan(tokens, grammar, at, state);
    else if (is === isSymbol) passSymbol(tokens, grammar, at, state);
  }
  return grammar;
}

interface State {
  sentenceBegins: number;
  emphasis: number;
  conceded: number;
  reach: number;
  chineseReach: number;
}

function passMark(tokens: Tokens, grammar: Grammar, at: number, state: State): void {
  const code = tokens.text.charCodeAt(tokens.starts[at] ?? 0);
  // An opening quote or a hyphen ends nothing; neither does the point within a price.
  if (code === 0x22 || code === 0x2d || code === 0x24 || code === 0x23) return;
  state.reach = 0;
  state.chineseReach = 0;
  state.conceded = 1;
  grammar.opensClause[at] = 1;
  if (code === 0x2c || code === 0xff0c || code === 0x3001) return;
  state.emphasis = 1;
  state.sentenceBegins = at + 1;
}

/** Rolled eyes after praise: "Great, it crashed again 🙄". What stands in the sentence is denied. */
function passSymbol(tokens: Tokens, grammar: Grammar, at: number, state: State): void {
  if (tokens.ends[at] !== (tokens.starts[at] ?? 0) + 2) return;
  if (!ironic.has(tokens.text.codePointAt(tokens.starts[at] ?? 0) ?? 0)) return;
  for (let before = state.sentenceBegins; before < at; before++) grammar.denied[before] = 1;
}

function passWord(tokens: Tokens, grammar: Grammar, at: number, state: State): void {
  const signs = tokens.signs[at] ?? 0;
  if ((signs & turns) === 0 && state.reach === 0) return;
  if ((signs & contrasts) !== 0) {
    turn(grammar, at, state);
    return;
  }
  if ((signs & concedes) !== 0) state.conceded = conceded;
  if (state.reach > 0) {
    if ((signs & endsDenial) !== 0) state.reach = 0;
    else if ((signs & thinks) !== 0) state.reach = denialReachAfterThought;
    else {
      grammar.denied[at] = 1;
      state.reach -= 1;
    }
  }
  // "None of it was fresh or tasty": praise in a row is denied together.
  if ((signs & joins) !== 0 && at > 0 && grammar.denied[at - 1] === 1) state.reach = joinedReach;
  if ((signs & denies) !== 0 || ((signs & apostrophe) !== 0 && endsInNot(tokens, at)))
    state.reach = denialReach;
}

function turn(grammar: Grammar, at: number, state: State): void {
  state.reach = 0;
  state.conceded = 1;
  grammar.opensClause[at] = 1;
  if (at === state.sentenceBegins) return;
  for (let before = state.sentenceBegins; before < at; before++) grammar.emphasis[before] = beforeContrast;
  state.emphasis = afterContrast;
  // What comes before has been weighed: a second contrast only weighs what lies between.
  state.sentenceBegins = at + 1;
}

function endsInNot(tokens: Tokens, at: number): boolean {
  const end = tokens.ends[at] ?? 0;
  if (end - (tokens.starts[at] ?? 0) < 4) return false;
  const { text } = tokens;
  const before = text.charCodeAt(end - 2);
  return (
    (before === 0x27 || before === 0x2019) &&
    (text.charCodeAt(end - 1) | 0x20) === 0x74 &&
    (text.charCodeAt(end - 3) | 0x20) === 0x6e
  );
}

function passHan(tokens: Tokens, grammar: Grammar, at: number, state: State): void {
  const { kinds, hashes, starts, ends } = tokens;
  if (turning[hashes[at] ?? 0] === 0) {
    if (state.chineseReach > 0) {
      grammar.denied[at] = 1;
      state.chineseReach -= 1;
    }
    return;
  }
  const isFollowed = kinds[at + 1] === isHan && at + 1 < tokens.count && starts[at + 1] === ends[at];
  const code = hashes[at] ?? 0;
  const next = isFollowed ? (hashes[at + 1] ?? 0) : 0;
  const before = at > 0 ? (hashes[at - 1] ?? 0) : 0;
  if (chineseContrasts.has(pairOf(code, next)) || (code === only && !notOnly.has(before))) {
    turn(grammar, at, state);
    state.chineseReach = 0;
    return;
  }
  if (state.chineseReach > 0) {
    grammar.denied[at] = 1;
    state.chineseReach -= 1;
  }
  if (code === without && endsClause(tokens, at, next)) denyBefore(tokens, grammar, at);
  if (!chineseNegators.has(code) || noNegation.has(pairOf(code, next))) return;
  const isHead = at === 0 || kinds[at - 1] !== isHan;
  if (code === forbid && !isHead && !beforeForbid.has(before)) return;
  // 不是不好: two denials and the praise stands.
  const isTwice = grammar.denied[at] === 1;
  state.chineseReach = isTwice ? 0 : chineseDenialReach + (next === have ? 1 : 0);
}

/** 没有, or 没 alone, with nothing after it that it could deny. */
function endsClause({ kinds, count }: Tokens, at: number, next: number): boolean {
  const after = next === have ? at + 2 : at + 1;
  return after >= count || kinds[after] !== isHan;
}

/** Denies what stands between 一点 and its 都没有. */
function denyBefore({ kinds, hashes }: Tokens, grammar: Grammar, at: number): void {
  if (at === 0 || !evenAlso.has(hashes[at - 1] ?? 0)) return;
  for (let from = at - 2; from > at - 2 - smallestReach && from >= 0; from--) {
    if (kinds[from] !== isHan) return;
    if (!smallest.has(pairOf(hashes[from] ?? 0, hashes[from + 1] ?? 0))) continue;
    for (let denied = from + 2; denied < at - 1; denied++) {
      grammar.denied[denied] = 1;
      grammar.emphasis[denied] = deniedWhole;
    }
    // What 都没有 has to say is said by the denial.
    grammar.emphasis[at - 1] = 0;
    grammar.emphasis[at] = 0;
    return;
  }
}
