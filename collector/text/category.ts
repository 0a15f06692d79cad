import type { CategoryReading } from "../../shared/contract/reading.schema.ts";
import { categories, categoryOfAspect } from "../../shared/reading-kinds.ts";
import { type Clauses, leastOpinion } from "./clauses.ts";
import { type AspectMention, type OwnMention, placesOf, rulesOf } from "./mentions.ts";

// What went wrong says more about where a text belongs than what it names, and what is blamed more than what is praised
// or merely named: in long restaurant reviews these read 6 of 100 more as a person would than counting all alike.
const faultWeight = 3;
const blamed = 2;
const named = 0.7;
const praised = 0.2;
// A category with less of what was counted than this is not what the text is about.
const leastShare = 0.15;

const places = Object.fromEntries(categories.map((category, place) => [category, place]));
/** By category: what was counted, and how often one of its topics was named. Of the text read last. */
const sums = new Float64Array(categories.length);
const timesNamed = new Uint16Array(categories.length);

/** Where a text belongs, by the words of each category counted in its clauses: the strongest first, never none. */
export function categoriesOf(mentions: readonly AspectMention[], clauses: Clauses): CategoryReading[] {
  const all = count(mentions, clauses);
  if (all === 0) return [{ category: "other", share: 1, spans: [] }];
  const found: CategoryReading[] = [];
  for (const [place, category] of categories.entries()) {
    const share = Math.round(((sums[place] ?? 0) / all) * 100) / 100;
    if (share < leastShare) continue;
    const own = mentions.filter(
      (mention) => categoryOfAspect[mention.aspect] === category && weightOf(mention, clauses) > 0,
    );
    found.push({ category, share, spans: placesOf(own) });
  }
  return found.sort((one, other) => other.share - one.share || firstOf(one) - firstOf(other));
}

/**
 * Leaves what speaks for each category in `sums`. Whoever names one more dish says little more, so the second topic of a
 * category counts half, the third a third: in long restaurant reviews that read 17 of 100 more as a person would. Each
 * fault counts in full.
 * @returns what was counted in all
 */
function count(mentions: readonly AspectMention[], clauses: Clauses): number {
  sums.fill(0);
  timesNamed.fill(0);
  let all = 0;
  for (const mention of mentions) {
    const place = places[categoryOfAspect[mention.aspect]] ?? 0;
    const times = mention.isFault ? 1 : (timesNamed[place] ?? 0) + 1;
    if (!mention.isFault) timesNamed[place] = times;
    const weight = weightOf(mention, clauses) / times;
    sums[place] = (sums[place] ?? 0) + weight;
    all += weight;
  }
  return all;
}

// What is said first is what the customer came for.
const firstOf = ({ spans }: CategoryReading): number => spans[0]?.start ?? 0;

/** Nothing for a denied fault: "it was not late" is no complaint about delivery. */
function weightOf({ isFault, isDenied, weight, clause }: AspectMention, clauses: Clauses): number {
  if (isFault) return isDenied ? 0 : weight * faultWeight;
  const opinion = clauses.opinions[clause] ?? 0;
  if (opinion < -leastOpinion) return weight * blamed;
  return weight * (opinion > leastOpinion ? praised : named);
}

/**
 * Where a text belongs by the workspace's own words, the most said first. They name a subject whatever is said of it, so
 * a denial changes nothing. Empty where none of them stands: then Heed's words decide.
 */
export function categoriesByOwn(own: readonly OwnMention[]): CategoryReading[] {
  if (own.length === 0) return [];
  const found = categories.flatMap((category) => {
    const said = own.filter(({ list }) => list === category);
    const weight = said.reduce((sum, mention) => sum + mention.weight, 0);
    return weight > 0 ? [{ category, weight, spans: placesOf(said), ...rulesOf(said) }] : [];
  });
  const all = found.reduce((sum, { weight }) => sum + weight, 0);
  return found
    .map(({ weight, ...rest }) => ({ ...rest, share: Math.round((weight / all) * 100) / 100 }))
    .sort((one, other) => other.share - one.share || firstOf(one) - firstOf(other));
}
