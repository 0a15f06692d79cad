import { z } from "zod";
import { lookFaults } from "../look/faults.ts";

/** `#rrggbb`. */
const colourSchema = z.string().regex(/^#[0-9a-f]{6}$/, "must be a colour such as #4a48d4");

/** The three colours chosen; all others follow from them. */
export const coloursSchema = z.strictObject({
  accent: colourSchema,
  background: colourSchema,
  text: colourSchema,
});
export type Colours = z.infer<typeof coloursSchema>;

/** How a site's surveys and complaint form look. */
export const siteLookSchema = z
  .strictObject({
    /** `auto` follows the page, else the visitor's system. */
    theme: z.enum(["auto", "light", "dark"]),
    light: coloursSchema,
    /** Null: made from the light ones. */
    dark: coloursSchema.nullable(),
    /** Of panels, in CSS pixels; controls are a little less round. */
    radius: z.number().int().min(0).max(24),
    /** Font families the page has, as in CSS; empty for the system's own. */
    font: z
      .string()
      .max(120)
      .regex(/^[\p{L}\p{N} ,_-]*$/u, "must be font names, separated by commas"),
  })
  .superRefine((look, context) => {
    for (const { field, ratio, needs } of lookFaults(look))
      context.addIssue({
        code: "custom",
        path: field.split("."),
        message: `has a contrast of ${ratio.toFixed(2)}:1 with the background; it needs ${needs}:1`,
      });
  })
  .meta({ id: "SiteLook" });
export type SiteLook = z.infer<typeof siteLookSchema>;

/** A picture of the site's own, as surveys show it. */
export const siteLogoSchema = z
  .object({
    /** On Heed's own host; another logo has another address. */
    src: z.string(),
    /** In CSS pixels. */
    width: z.number().int(),
    height: z.number().int(),
  })
  .meta({ id: "SiteLogo" });
export type SiteLogo = z.infer<typeof siteLogoSchema>;
