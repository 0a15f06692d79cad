import { z } from "zod";
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

export const siteSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    key: z.string(),
    allowedOrigins: z.array(z.string()),
    showComplaintTab: z.boolean(),
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
});
export type SiteChange = z.infer<typeof siteChangeSchema>;
