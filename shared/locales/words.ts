import { complaint as complaintEn } from "./en/complaint.ts";
import { widget as widgetEn } from "./en/widget.ts";
import type { LanguageCode } from "./languages.ts";
import { complaint as complaintZhCn } from "./zh-CN/complaint.ts";
import { widget as widgetZhCn } from "./zh-CN/widget.ts";

/** What customers read, for the collector to hand out; what a language lacks is there in English. */
export const widgetWords: Record<LanguageCode, Record<keyof typeof widgetEn, string>> = {
  en: widgetEn,
  "zh-CN": { ...widgetEn, ...widgetZhCn },
};

export const complaintWords: Record<LanguageCode, Record<keyof typeof complaintEn, string>> = {
  en: complaintEn,
  "zh-CN": { ...complaintEn, ...complaintZhCn },
};

/** Puts values into a text's `{places}`. */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
