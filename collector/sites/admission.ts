import type { Context } from "hono";
import { publicOrigin } from "../http/access.ts";
import type { Deps } from "../http/env.ts";
import { Refusal } from "../http/problem.ts";
import type { KnownSite } from "./directory.ts";
import { isAllowedOrigin } from "./origin.ts";

/**
 * The origin of the page that calls. Browsers name it on every request that crosses origins; a page of Heed's own may
 * leave it out, and so do programs that are no browser: null.
 */
export const pageOrigin = (c: Context): string | null => c.req.header("origin") ?? null;

/** Whether this is where Heed itself is reached: its own pages, the demo site among them. */
export const isOwnOrigin = (c: Context, { config }: Pick<Deps, "config">, origin: string): boolean =>
  origin === publicOrigin(c.req.raw, config);

/** Whether pages of this origin may show the site's surveys; Heed's own pages always may. */
export function mayShow(c: Context, deps: Pick<Deps, "config">, site: KnownSite): boolean {
  const origin = pageOrigin(c);
  return origin === null || isOwnOrigin(c, deps, origin) || isAllowedOrigin(origin, site.allowedOrigins);
}

/**
 * Whether this browser says that it does not want to be followed, by Global Privacy Control or Do Not Track, and the
 * site listens to that.
 */
export const asksForPrivacy = (c: Context, site: KnownSite): boolean =>
  site.privacy.honoursSignals && (c.req.header("sec-gpc") === "1" || c.req.header("dnt") === "1");

/** The site a submission is for. @throws Refusal when nobody has this key or the page may not use it. */
export async function admittedSite(c: Context, deps: Deps, key: string): Promise<KnownSite> {
  const site = await deps.sites.find(key);
  if (!site) throw new Refusal("unknown_site");
  if (!mayShow(c, deps, site)) throw new Refusal("origin_not_allowed");
  return site;
}
