import { z } from "zod";
import { siteLogoSchema, siteLookSchema } from "./look.schema.ts";
import { sitePlacementSchema } from "./placement.schema.ts";
import { idSchema, instantSchema, typed } from "./primitives.schema.ts";

/** `https://shop.example`, `https://*.shop.example` (any subdomain) or `http://localhost:*` (any port): scheme and host, no path. */
export const originPatternSchema = typed(200).pipe(
  z
    .string()
    .regex(
      /^https?:\/\/(\*\.)?[a-z0-9.-]+(:(\d{1,5}|\*))?$/i,
      "must look like https://shop.example, without a path",
    ),
);

export const sightingSchema = z.object({
  origin: z.string(),
  page: z.string().nullable(),
  lastSeenAt: instantSchema,
  allowed: z.boolean(),
});
export type Sighting = z.infer<typeof sightingSchema>;

/** What "about this survey" says: who collects, for how long it is kept, and where their privacy policy is. Null: not told. */
export const siteAboutSchema = z
  .object({
    controller: typed(200).pipe(z.string().min(1)).nullable(),
    retentionMonths: z.number().int().min(1).max(1200).nullable(),
    policyUrl: typed(500)
      .pipe(z.url({ protocol: /^https?$/, error: "must be an address that begins with https://" }))
      .nullable(),
  })
  .meta({ id: "SiteAbout" });
export type SiteAbout = z.infer<typeof siteAboutSchema>;

/** How a site treats its visitors' browsers and how often it asks them. */
export const sitePrivacySchema = z
  .object({
    /** Nothing is kept in the browser, not even which surveys it was shown. */
    memoryOnly: z.boolean(),
    /** Browsers that send Global Privacy Control or Do Not Track: nothing asks by itself, is kept, or is told of who visits. */
    honoursSignals: z.boolean(),
    /** Nothing shows or is kept until the page calls `Heed.consent(true)`. */
    needsConsent: z.boolean(),
    /** Days after any survey in which a visitor is asked none; 0: at most one a visit. */
    restDays: z.number().int().min(0).max(365),
    about: siteAboutSchema,
  })
  .meta({ id: "SitePrivacy" });
export type SitePrivacy = z.infer<typeof sitePrivacySchema>;

/** What a site starts with. A week without another question keeps people willing. */
export const usualPrivacy: SitePrivacy = {
  memoryOnly: false,
  honoursSignals: false,
  needsConsent: false,
  restDays: 7,
  about: { controller: null, retentionMonths: null, policyUrl: null },
};

/** A secret with which the site's server signs its customers' ids. Only its end is ever told again. */
export const siteSecretSchema = z
  .object({ id: idSchema, ending: z.string(), createdAt: instantSchema })
  .meta({ id: "SiteSecret" });
export type SiteSecret = z.infer<typeof siteSecretSchema>;

/** The one time a secret is told. */
export const newSiteSecretSchema = siteSecretSchema
  .extend({ secret: z.string() })
  .meta({ id: "NewSiteSecret" });
export type NewSiteSecret = z.infer<typeof newSiteSecretSchema>;

export const siteSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    key: z.string(),
    allowedOrigins: z.array(z.string()),
    showComplaintTab: z.boolean(),
    privacy: sitePrivacySchema,
    /** Newest first. At most two, so that a new one can be brought in while the old one still signs. */
    secrets: z.array(siteSecretSchema),
    /** Null: Heed's own looks. */
    look: siteLookSchema.nullable(),
    logo: siteLogoSchema.nullable(),
    /** Where its surveys stand that choose no place of their own. */
    placement: sitePlacementSchema,
    /** Where the snippet asked for surveys, newest first; refused origins too, so that they can be allowed in one press. */
    sightings: z.array(sightingSchema),
  })
  .meta({ id: "Site" });
export type Site = z.infer<typeof siteSchema>;

export const newSiteSchema = z.strictObject({
  name: typed(120).pipe(z.string().min(1)),
  allowedOrigins: z.array(originPatternSchema).max(50),
});

export const siteChangeSchema = z.strictObject({
  name: typed(120).pipe(z.string().min(1)).optional(),
  allowedOrigins: z.array(originPatternSchema).max(50).optional(),
  showComplaintTab: z.boolean().optional(),
  privacy: sitePrivacySchema.partial().strict().optional(),
  look: siteLookSchema.nullable().optional(),
  placement: sitePlacementSchema.optional(),
});
export type SiteChange = z.infer<typeof siteChangeSchema>;
