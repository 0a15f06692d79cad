import { type MailWord, mail as mailEn } from "./en/mail.ts";
import type { LanguageCode } from "./languages.ts";
import { mail as mailZhCn } from "./zh-CN/mail.ts";

/** A language without words of its own for letters writes them in English. */
const translated: Partial<Record<LanguageCode, Partial<Record<MailWord, string>>>> = { "zh-CN": mailZhCn };

/** The words of letters in this language; what it lacks is there in English. */
export const mailWordsIn = (language: LanguageCode): Record<MailWord, string> => ({
  ...mailEn,
  ...translated[language],
});

/** The language a letter is really in: dates and direction go with its words. */
export const letterLanguage = (language: LanguageCode): LanguageCode =>
  language in translated ? language : "en";
