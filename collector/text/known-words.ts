import { concessions, contrasts, negationEnds, negators, verbsOfThought } from "./english-grammar.ts";
import { englishEntries } from "./english-lexicon.ts";
import { HashTable, hashOfWord } from "./hashing.ts";
import { beginningsOfIdioms } from "./idioms.ts";
import { commonWords } from "./language-words.ts";
import { languages, sign } from "./signs.ts";

const otherNegators = `nunca jamás jamas ni sin tampoco pas jamais sans aucun aucune rien nicht kein keine keinen keiner
  keines nie niemals ohne weder não nao nem sem non mai senza né niet geen nooit zonder`;
const otherContrasts = "pero mais aber jedoch mas porém ma però maar";
const otherConcessions = "aunque obwohl embora sebbene";

/** One table for all that is asked of a word by itself: it is looked up once, when it is cut out of the text. */
const known = new HashTable([
  ...Object.entries(commonWords).flatMap(([language, list]) =>
    signed(list.split(/\s+/), 1 << languages.indexOf(language)),
  ),
  ...[...englishEntries.values()].flat().flatMap(({ words }) => signed(words, sign.opinion)),
  ...signed(negators, sign.denies),
  ...signed(otherNegators.split(/\s+/), sign.denies),
  ...signed(verbsOfThought, sign.thinks),
  ...signed(negationEnds, sign.endsDenial),
  ...signed(contrasts, sign.contrasts),
  ...signed(otherContrasts.split(" "), sign.contrasts),
  ...signed(concessions, sign.concedes),
  ...signed(otherConcessions.split(" "), sign.concedes),
  ...signed(["or", "nor"], sign.joins),
  ...beginningsOfIdioms.map((hash) => [hash, sign.beginsIdiom] as const),
]);

function signed(words: Iterable<string>, of: number): (readonly [hash: number, sign: number])[] {
  return [...words].map((word) => [hashOfWord(word), of] as const);
}

/** What the word with this hash is a sign of, by itself; 0 for most. */
export const signsOf = (hash: number): number => known.bitsOf(hash);
