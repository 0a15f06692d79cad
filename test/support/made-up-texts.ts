import { createRandom, type Random } from "../../collector/demo/random.ts";
import { Corpus, type Written } from "../../collector/themes/corpus.ts";

const syllables = ["ba", "ke", "li", "mo", "nu", "ra", "so", "ti", "va", "zo", "pre", "gran", "del", "fin"];
/** Words of no language, the first ones used far more often than the last. */
const words = Array.from(
  { length: 400 },
  (_, n) => `${syllables[n % 14]}${syllables[(n * 5 + 3) % 13]}${syllables[Math.floor(n / 14) % 14]}k`,
);

const aWord = (random: Random): string => words[Math.floor(400 * random.share() ** 2.2)] ?? "";

/** Texts by as many people, the later period a sixth of them; `plant` may add to a text. */
export function madeUpTexts(
  seed: number,
  count: number,
  plant: (isRecent: boolean, random: Random) => string = () => "",
): Written[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, (_, n) => {
    const isRecent = n % 6 === 0;
    const said = Array.from({ length: random.whole(6, 16) }, () => aWord(random)).join(" ");
    return { id: `t${n}`, person: `p${n}`, isRecent, text: `${said}. ${plant(isRecent, random)}` };
  });
}

/** The same texts with the periods dealt out anew: nothing differs between them but luck. */
export function shuffled(texts: readonly Written[], seed: number): Written[] {
  const random = createRandom(seed);
  const periods = texts.map(({ isRecent }) => isRecent);
  for (let last = periods.length - 1; last > 0; last--) {
    const other = random.whole(0, last);
    [periods[last], periods[other]] = [periods[other] ?? false, periods[last] ?? false];
  }
  return texts.map((text, n) => ({ ...text, isRecent: periods[n] ?? false }));
}

export function corpusOf(texts: readonly Written[], language = "en"): Corpus {
  const corpus = new Corpus(language);
  for (const text of texts) corpus.add(text);
  return corpus;
}
