import { z } from "zod";
import { placements } from "../placements.ts";

export const placementSchema = z.enum(placements);
export type Placement = z.infer<typeof placementSchema>;

/** Where the surveys of a site stand that choose no place of their own. */
export const sitePlacementSchema = placementSchema.exclude(["inline"]);
export type SitePlacement = z.infer<typeof sitePlacementSchema>;

/** The last part of a survey's own address, `/s/{slug}`. */
export const slugSchema = z
  .string()
  .regex(
    /^[a-z0-9](?:[a-z0-9-]{1,58})[a-z0-9]$/,
    "must be 3 to 60 small letters, digits and hyphens, and neither begin nor end with a hyphen",
  );
