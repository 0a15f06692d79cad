import type { Context } from "hono";
import { publicOrigin } from "./access.ts";
import type { Deps } from "./env.ts";
import { Refusal } from "./problem.ts";

/**
 * Lets a form be sent from Heed's own pages alone. Without a referrer browsers send `Origin: null` even from those, so
 * they are asked where they come from. @throws Refusal
 */
export function refuseOtherPages(c: Context, { config }: Pick<Deps, "config">): void {
  const site = c.req.header("sec-fetch-site");
  const origin = c.req.header("origin");
  const isOurs = origin === undefined || origin === "null" || origin === publicOrigin(c.req.raw, config);
  if ((site !== undefined && site !== "same-origin" && site !== "none") || !isOurs)
    throw new Refusal("foreign_origin");
}

/** A form's id as a UUIDv7, which makes sending it twice the same as once; null when it is none. */
export const formId = (value: unknown): string | null =>
  typeof value === "string" &&
  /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(value)
    ? value
    : null;
