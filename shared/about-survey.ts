import type { SiteAbout } from "./contract/site.schema.ts";
import { fill } from "./locales/words.ts";

/** What "about this survey" says to one reader: who collects and for how long, and where to read more. */
export type AboutWords = { readonly aboutText: string; readonly aboutUrl?: string };

/**
 * The sentences a site tells about itself, in the words of one language; null when it tells nothing.
 * @param words `aboutBy` and `aboutKept` with their places
 */
export function aboutWords(
  { controller, retentionMonths, policyUrl }: SiteAbout,
  words: { readonly aboutBy: string; readonly aboutKept: string },
  language: string,
): AboutWords | null {
  if (!controller && !retentionMonths && !policyUrl) return null;
  const sentences = [
    controller && fill(words.aboutBy, { controller }),
    retentionMonths && fill(words.aboutKept, { time: keptFor(retentionMonths, language) }),
  ];
  // Full-width stops bring their own space.
  const between = /^(zh|ja)/.test(language) ? "" : " ";
  return {
    aboutText: sentences.filter(Boolean).join(between),
    ...(policyUrl ? { aboutUrl: policyUrl } : {}),
  };
}

/** How long answers are kept, in words: `18 months`, `2 years`. */
function keptFor(months: number, language: string): string {
  const [count, unit] = months % 12 === 0 ? [months / 12, "year"] : [months, "month"];
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(count);
}
