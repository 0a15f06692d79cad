import { classOf, unit } from "./characters.ts";
import { kind, type Tokens } from "./tokens.ts";

// Longer texts are read as they stand: a person who mashes keys gives up soon.
const mostTokens = 24;
const keyRows = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890"];
const runs: readonly string[] = keyRows.flatMap((row) => [row, [...row].reverse().join("")]);
const runLength = 4;
const longestMash = 40;
const leastConsonants = 5;

/**
 * Nothing was said: no letters at all, keys pressed in a row ("asdf"), one character over and over. In any language: no
 * word is needed to tell. Emoji and emoticons say something, and so do figures: "10/10", 666.
 */
export function isMeaningless(tokens: Tokens): boolean {
  const { text, count, kinds, starts, ends } = tokens;
  if (count > mostTokens) return false;
  let words = 0;
  let hanUnits = 0;
  for (let at = 0; at < count; at++) {
    const is = kinds[at];
    if (is === kind.symbol) return false;
    if (is === kind.mark) continue;
    words += 1;
    if (is === kind.han) hanUnits += 1;
    else if (!isMash(text.slice(starts[at], ends[at]).toLowerCase())) return false;
  }
  if (words === 0) return !hasContent(tokens) && !emoticon.test(text);
  return hanUnits === 0 || (hanUnits === words && isOneCharacter(text));
}

const emoticon = /[:;=][-o^']?[)(\]["DP/\\|]|<3|\^[_.-]?\^/;

function isMash(word: string): boolean {
  if (word.length >= 3 && new Set(word).size === 1) return !/^[2-9]/.test(word);
  if (word.length >= leastConsonants && /^[b-df-hj-np-tv-xz]+$/.test(word)) return true;
  return word.length >= runLength && word.length <= longestMash && isTyped(word) && hasRun(word);
}

function hasRun(word: string): boolean {
  for (let at = 0; at + runLength <= word.length; at++) {
    const piece = word.slice(at, at + runLength);
    if (runs.some((run) => run.includes(piece))) return true;
  }
  return false;
}

/** "Property" and "wertvoll" have neighbours on the keyboard too: a mash has hardly anything else. */
function isTyped(word: string): boolean {
  let neighbours = 0;
  for (let at = 0; at + 1 < word.length; at++) {
    const pair = word.slice(at, at + 2);
    if (pair[0] === pair[1] || runs.some((run) => run.includes(pair))) neighbours += 1;
  }
  return neighbours >= (word.length - 1) * 0.6;
}

/** A link or an addressed name is left out of the tokens, yet says something. */
function hasContent({ text: { length }, units }: Tokens): boolean {
  for (let at = 0; at < length; at++) {
    const is = classOf(units[at] ?? 0);
    if (is <= unit.han || is === unit.symbol) return true;
  }
  return false;
}

// Laughing and crying are an opinion.
const laughter: ReadonlySet<string> = new Set("哈嘿呵嘻呜赞棒好烂差滚");

function isOneCharacter(text: string): boolean {
  const characters = [...text.replaceAll(/[\s\p{P}]/gu, "")];
  return characters.length >= 3 && new Set(characters).size === 1 && !laughter.has(characters[0] ?? "");
}
