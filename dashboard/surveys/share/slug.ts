/** What an address may look like, as the collector has it: 3 to 60 small letters, digits and hyphens. */
export const isSlug = (typed: string): boolean => /^[a-z0-9][a-z0-9-]{1,58}[a-z0-9]$/.test(typed);

/** An address made of a survey's name; one with its id where the name has no letters for one. */
export function slugFor(name: string, surveyId: string): string {
  const words = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replaceAll(/^-+|-+$/g, "");
  return isSlug(words) ? words : `survey-${surveyId.slice(-6)}`;
}
