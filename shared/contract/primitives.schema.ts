import { z } from "zod";
import { type LanguageCode, languageCodes } from "../locales/languages.ts";

/** PostgreSQL refuses U+0000 and lone surrogates; one visitor's stray byte must not cost a 500. */
export const storable = (value: string) => value.replaceAll("\u0000", "").toWellFormed();

/** Text a person typed: storable, trimmed at both ends. */
export const typed = (limit: number) =>
  z
    .string()
    .max(limit)
    .transform((value) => storable(value).trim());

export const idSchema = z.uuid();
/** Made by the client, so that sending twice is the same as sending once. */
export const clientIdSchema = z.uuidv7({ error: "must be a UUID version 7 made by the client" });
/** What the snippet says it stands on; not a secret. */
export const siteKeySchema = z.string().min(1).max(64);
export const instantSchema = z.iso.datetime({ offset: true });
/** A day worth asking about: beyond these years the arithmetic of calendars, here and in the database, parts ways. */
export const daySchema = z.iso
  .date({ abort: true })
  .refine((day) => day >= "1970-01-01" && day < "2200-01-01", "must be a day from 1970 to 2199");
export const languageSchema = z.enum(languageCodes);
const words = typed(500).optional();
/** The same words in several languages; English is the one every other falls back to. */
export const localizedSchema = z.object(
  Object.fromEntries(languageCodes.map((code) => [code, words])) as Record<LanguageCode, typeof words>, // one per code
);
export type Localized = z.infer<typeof localizedSchema>;

/** A number estimated from answers: null while nobody answered; `low`…`high` is its 95 % interval, in the value's unit. */
export const estimateSchema = z
  .object({
    value: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    answered: z.number().int(),
  })
  .meta({ id: "Estimate" });
export type Estimate = z.infer<typeof estimateSchema>;
