import { letters as lettersAr } from "./ar/letters.ts";
import { letters as lettersDe } from "./de/letters.ts";
import { type LetterWord, letters as lettersEn } from "./en/letters.ts";
import { type StaffLetterWord, staffLetters as staffEn } from "./en/staff-letters.ts";
import { letters as lettersEs } from "./es/letters.ts";
import { letters as lettersFr } from "./fr/letters.ts";
import { letters as lettersHi } from "./hi/letters.ts";
import { letters as lettersJa } from "./ja/letters.ts";
import { letters as lettersKo } from "./ko/letters.ts";
import type { LanguageCode, StaffLanguage } from "./languages.ts";
import { letters as lettersPtBr } from "./pt-BR/letters.ts";
import { letters as lettersRu } from "./ru/letters.ts";
import { letters as lettersZhCn } from "./zh-CN/letters.ts";
import { staffLetters as staffZhCn } from "./zh-CN/staff-letters.ts";
import { letters as lettersZhTw } from "./zh-TW/letters.ts";

/** What letters to customers say: every language is complete, the compiler sees to it. */
export const letterWords: Record<LanguageCode, Record<LetterWord, string>> = {
  en: lettersEn,
  "zh-CN": lettersZhCn,
  "zh-TW": lettersZhTw,
  ja: lettersJa,
  ko: lettersKo,
  es: lettersEs,
  fr: lettersFr,
  de: lettersDe,
  "pt-BR": lettersPtBr,
  ru: lettersRu,
  ar: lettersAr,
  hi: lettersHi,
};

/** What letters to colleagues say. */
export const staffLetterWords: Record<StaffLanguage, Record<StaffLetterWord, string>> = {
  en: staffEn,
  "zh-CN": staffZhCn,
};
