/** The languages Heed speaks to customers; a survey's own words are kept per these codes. */
export const languages = [
  { code: "en", name: "English", direction: "ltr" },
  { code: "zh-CN", name: "简体中文", direction: "ltr" },
  { code: "zh-TW", name: "繁體中文", direction: "ltr" },
  { code: "ja", name: "日本語", direction: "ltr" },
  { code: "ko", name: "한국어", direction: "ltr" },
  { code: "es", name: "Español", direction: "ltr" },
  { code: "fr", name: "Français", direction: "ltr" },
  { code: "de", name: "Deutsch", direction: "ltr" },
  { code: "pt-BR", name: "Português (Brasil)", direction: "ltr" },
  { code: "ru", name: "Русский", direction: "ltr" },
  { code: "ar", name: "العربية", direction: "rtl" },
  { code: "hi", name: "हिन्दी", direction: "ltr" },
] as const;

export type LanguageCode = (typeof languages)[number]["code"];

export const languageCodes = languages.map((language) => language.code) as [LanguageCode, ...LanguageCode[]]; // map keeps the literal codes, TypeScript forgets them

/** The languages the dashboard speaks to staff. */
export const staffLanguages = ["en", "zh-CN"] as const satisfies readonly LanguageCode[];
export type StaffLanguage = (typeof staffLanguages)[number];

/** What is written in traditional characters without saying so. */
const TRADITIONAL = /^zh-(.*-)?(hant|tw|hk|mo)\b/;

/** The language of ours nearest to a BCP 47 tag such as `zh-Hans-SG` or `en_GB`; English when none is near. */
export function nearestLanguage(tag: string | null | undefined): LanguageCode {
  const wanted = (tag ?? "").toLowerCase().replaceAll("_", "-");
  const exact = languages.find(({ code }) => code.toLowerCase() === wanted);
  if (exact) return exact.code;
  if (TRADITIONAL.test(wanted)) return "zh-TW";
  const primary = wanted.split("-")[0];
  return languages.find(({ code }) => code.split("-")[0] === primary)?.code ?? "en";
}

/** The language of staff nearest to a tag: any Chinese reads simplified rather than English. */
export const nearestStaffLanguage = (tag: string | null | undefined): StaffLanguage =>
  nearestLanguage(tag).startsWith("zh") ? "zh-CN" : "en";

/** Which way a language is read. */
export const directionOf = (language: LanguageCode): "ltr" | "rtl" =>
  languages.find(({ code }) => code === language)?.direction ?? "ltr";
