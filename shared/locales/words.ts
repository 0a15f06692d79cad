import { complaint as complaintAr } from "./ar/complaint.ts";
import { hosted as hostedAr } from "./ar/hosted.ts";
import { widget as widgetAr } from "./ar/widget.ts";
import { complaint as complaintDe } from "./de/complaint.ts";
import { hosted as hostedDe } from "./de/hosted.ts";
import { widget as widgetDe } from "./de/widget.ts";
import { complaint as complaintEn } from "./en/complaint.ts";
import { hosted as hostedEn } from "./en/hosted.ts";
import { widget as widgetEn } from "./en/widget.ts";
import { complaint as complaintEs } from "./es/complaint.ts";
import { hosted as hostedEs } from "./es/hosted.ts";
import { widget as widgetEs } from "./es/widget.ts";
import { complaint as complaintFr } from "./fr/complaint.ts";
import { hosted as hostedFr } from "./fr/hosted.ts";
import { widget as widgetFr } from "./fr/widget.ts";
import { complaint as complaintHi } from "./hi/complaint.ts";
import { hosted as hostedHi } from "./hi/hosted.ts";
import { widget as widgetHi } from "./hi/widget.ts";
import { complaint as complaintJa } from "./ja/complaint.ts";
import { hosted as hostedJa } from "./ja/hosted.ts";
import { widget as widgetJa } from "./ja/widget.ts";
import { complaint as complaintKo } from "./ko/complaint.ts";
import { hosted as hostedKo } from "./ko/hosted.ts";
import { widget as widgetKo } from "./ko/widget.ts";
import { type LanguageCode, languageCodes } from "./languages.ts";
import { complaint as complaintPtBr } from "./pt-BR/complaint.ts";
import { hosted as hostedPtBr } from "./pt-BR/hosted.ts";
import { widget as widgetPtBr } from "./pt-BR/widget.ts";
import { complaint as complaintRu } from "./ru/complaint.ts";
import { hosted as hostedRu } from "./ru/hosted.ts";
import { widget as widgetRu } from "./ru/widget.ts";
import { complaint as complaintZhCn } from "./zh-CN/complaint.ts";
import { hosted as hostedZhCn } from "./zh-CN/hosted.ts";
import { widget as widgetZhCn } from "./zh-CN/widget.ts";
import { complaint as complaintZhTw } from "./zh-TW/complaint.ts";
import { hosted as hostedZhTw } from "./zh-TW/hosted.ts";
import { widget as widgetZhTw } from "./zh-TW/widget.ts";

/** What customers read, for the collector to hand out: every language is complete, the compiler sees to it. */
export const widgetWords: Record<LanguageCode, Record<keyof typeof widgetEn, string>> = {
  en: widgetEn,
  "zh-CN": widgetZhCn,
  "zh-TW": widgetZhTw,
  ja: widgetJa,
  ko: widgetKo,
  es: widgetEs,
  fr: widgetFr,
  de: widgetDe,
  "pt-BR": widgetPtBr,
  ru: widgetRu,
  ar: widgetAr,
  hi: widgetHi,
};

export const complaintWords: Record<LanguageCode, Record<keyof typeof complaintEn, string>> = {
  en: complaintEn,
  "zh-CN": complaintZhCn,
  "zh-TW": complaintZhTw,
  ja: complaintJa,
  ko: complaintKo,
  es: complaintEs,
  fr: complaintFr,
  de: complaintDe,
  "pt-BR": complaintPtBr,
  ru: complaintRu,
  ar: complaintAr,
  hi: complaintHi,
};

/** What a survey's own page says. */
export const hostedWords: Record<LanguageCode, Record<keyof typeof hostedEn, string>> = {
  en: hostedEn,
  "zh-CN": { ...hostedEn, ...hostedZhCn },
  "zh-TW": { ...hostedEn, ...hostedZhTw },
  ja: { ...hostedEn, ...hostedJa },
  ko: { ...hostedEn, ...hostedKo },
  es: { ...hostedEn, ...hostedEs },
  fr: { ...hostedEn, ...hostedFr },
  de: { ...hostedEn, ...hostedDe },
  "pt-BR": { ...hostedEn, ...hostedPtBr },
  ru: { ...hostedEn, ...hostedRu },
  ar: { ...hostedEn, ...hostedAr },
  hi: { ...hostedEn, ...hostedHi },
};

/** The name of something in every language. */
export const inEveryLanguage = (word: keyof typeof widgetEn): Record<LanguageCode, string> =>
  Object.fromEntries(languageCodes.map((code) => [code, widgetWords[code][word]])) as Record<
    LanguageCode,
    string
  >; // one per code

/** Puts values into a text's `{places}`. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
