/** The languages Heed itself speaks; a survey's own words are kept per these codes. */
export const languages = [
  { code: "en", name: "English", direction: "ltr" },
  { code: "zh-CN", name: "简体中文", direction: "ltr" },
] as const;

export type LanguageCode = (typeof languages)[number]["code"];

export const languageCodes = languages.map((language) => language.code) as [LanguageCode, ...LanguageCode[]]; // map keeps the literal codes, TypeScript forgets them

/** The language of ours nearest to a BCP 47 tag such as `zh-Hans-SG` or `en_GB`; English when none is near. */
export function nearestLanguage(tag: string | null | undefined): LanguageCode {
  const wanted = (tag ?? "").toLowerCase().replace("_", "-");
  const exact = languages.find(({ code }) => code.toLowerCase() === wanted);
  if (exact) return exact.code;
  const primary = wanted.split("-")[0];
  return languages.find(({ code }) => code.split("-")[0] === primary)?.code ?? "en";
}
