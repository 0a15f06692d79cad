const vowel = /[aeiou]/;

/** The regular forms of an English word, itself first: its -s, -ed and -ing, as a noun's plural or a verb's forms. */
export function inflectionsOf(word: string): string[] {
  if (word.length < 3) return [word];
  const last = word.at(-1) ?? "";
  const stem = word.slice(0, -1);
  if (last === "e") return [word, `${word}s`, `${word}d`, `${stem}ing`];
  if (last === "y" && !vowel.test(word.at(-2) ?? "")) return [word, `${stem}ies`, `${stem}ied`, `${word}ing`];
  const plural = /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
  const plain = [word, plural, `${word}ed`, `${word}ing`];
  return doubles(word) ? [...plain, `${word}${last}ed`, `${word}${last}ing`] : plain;
}

/** Stop, stopped; cancel, cancelled. Where English has only one of the two spellings the other does no harm. */
function doubles(word: string): boolean {
  return /[^aeiou][aeiou][bdglmnprt]$/.test(word);
}
