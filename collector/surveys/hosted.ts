import type { Context } from "hono";
import { parseAccept } from "hono/utils/accept";
import { slugSchema } from "../../shared/contract/placement.schema.ts";
import { storable } from "../../shared/contract/primitives.schema.ts";
import type { SurveyDefinition } from "../../shared/contract/survey.schema.ts";
import { type LanguageCode, nearestLanguage } from "../../shared/locales/languages.ts";
import { spokenIn, writtenIn } from "../../shared/questions/spoken-in.ts";
import type { Deps } from "../http/env.ts";
import type { KnownSite, KnownSurvey } from "../sites/directory.ts";
import { surveyAtSlug } from "./slugs.ts";

/** A survey at its own address, as one visitor reads it. */
export type Hosted = {
  readonly slug: string;
  /** The path it was opened by: `/s/{slug}`, with `/qr` or `/email` behind where its link was handed out so. */
  readonly path: string;
  readonly site: KnownSite;
  readonly survey: KnownSurvey;
  readonly version: number;
  readonly definition: SurveyDefinition;
  readonly language: LanguageCode;
  /** The languages it can be read in. */
  readonly written: readonly LanguageCode[];
  /** Hidden fields that the address told, of those the survey declares. */
  readonly fields: Readonly<Record<string, string>>;
};

/** Characters of a hidden field; as many as a page of the site may tell. */
const LONGEST_FIELD = 500;

/**
 * What an address `/s/{slug}` leads to; null when it leads nowhere.
 * @param told a hidden field by its name; asked only for those the survey declares
 * @param version the one that was read, when the survey has it; else the published one
 */
export async function hostedAt(
  c: Context,
  deps: Deps,
  told: (name: string) => string | undefined,
  version?: number,
): Promise<Hosted | null> {
  const slug = slugSchema.safeParse(c.req.param("slug"));
  const held = slug.success ? await surveyAtSlug(deps.database.db, slug.data) : null;
  const site = held && (await deps.sites.find(held.siteKey));
  const survey = site?.surveys.get(held?.surveyId ?? "");
  if (!slug.success || !site || !survey) return null;
  const shown = version && survey.versions.has(version) ? version : survey.publishedVersion;
  const definition = shown === null ? undefined : survey.versions.get(shown);
  if (shown === null || !definition) return null;
  const fields = (definition.fields ?? []).flatMap((name) => {
    const value = storable(told(name) ?? "").trim();
    return value ? [[name, value.slice(0, LONGEST_FIELD).toWellFormed()]] : [];
  });
  return {
    slug: slug.data,
    path: ["/s", slug.data, c.req.param("way")].filter(Boolean).join("/"),
    site,
    survey,
    version: shown,
    definition,
    language: languageFor(c, definition),
    written: writtenIn(definition),
    fields: Object.fromEntries(fields),
  };
}

/** What the address asks for, then what the browser does, as far as the survey is written in it. */
function languageFor(c: Context, definition: SurveyDefinition): LanguageCode {
  const wanted = languagesWanted(c);
  const written = writtenIn(definition);
  return wanted.find((code) => written.includes(code)) ?? spokenIn(definition, wanted[0] ?? "en");
}

/** The languages a visitor reads, first the one they chose. */
export function languagesWanted(c: Context): LanguageCode[] {
  const accepted = parseAccept(c.req.header("accept-language") ?? "").map(({ type }) => type);
  return [c.req.query("lang") ?? "", ...accepted].flatMap((tag) => {
    const nearest = nearestLanguage(tag);
    // English stands in for what Heed does not speak; the next language somebody reads is nearer to them.
    return tag.slice(0, 2).toLowerCase() === nearest.slice(0, 2) ? [nearest] : [];
  });
}
