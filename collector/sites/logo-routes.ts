import { z } from "zod";
import { idSchema, siteKeySchema } from "../../shared/contract/primitives.schema.ts";
import { siteSchema } from "../../shared/contract/site.schema.ts";
import { logoTypes } from "../../shared/look/logo.ts";
import { refused } from "../../shared/outcome.ts";
import type { Routes } from "../http/route.ts";
import { loadLogo, removeLogo, setLogo } from "./logo.ts";
import { findSite } from "./store.ts";

const params = z.object({ id: idSchema });

/** A site's logo, put there and taken away. */
export function addLogoRoutes(routes: Routes): void {
  routes.add(
    {
      method: "post",
      path: "/api/sites/{id}/logo",
      summary: "Give the site this logo: a PNG, JPEG or WebP picture as the body, 200 KiB at most",
      access: ["owner", "admin"],
      params,
      takesBytes: true,
      success: [200],
      answer: siteSchema,
      refusals: ["not_found", "logo_not_taken", "logo_too_large"],
    },
    async ({ staff, params: { id }, deps, c }) => {
      const { db } = deps.database;
      const set = await setLogo(db, staff, id, new Uint8Array(await c.req.arrayBuffer()), deps.now());
      if (!set.ok) return set;
      deps.sites.forget(staff.workspaceId);
      return findSite(db, staff.workspaceId, id);
    },
  );
  routes.add(
    {
      method: "delete",
      path: "/api/sites/{id}/logo",
      summary: "Take the site's logo away",
      access: ["owner", "admin"],
      params,
      success: [200],
      answer: siteSchema,
      refusals: ["not_found"],
    },
    async ({ staff, params: { id }, deps }) => {
      await removeLogo(deps.database.db, staff, id, deps.now());
      deps.sites.forget(staff.workspaceId);
      return findSite(deps.database.db, staff.workspaceId, id);
    },
  );
}

/** The logo for whoever is shown a survey, on any page: its address says which one it is, so it never changes. */
export function addPublicLogoRoute(routes: Routes): void {
  routes.add(
    {
      method: "get",
      path: "/v1/sites/{siteKey}/logo/{mark}",
      summary: "The site's logo, by the address that its surveys name",
      access: "public",
      params: z.object({ siteKey: siteKeySchema, mark: z.string().max(64) }),
      success: [200],
      givesBytes: logoTypes,
      refusals: ["not_found"],
    },
    async ({ params: { siteKey, mark }, deps }) => {
      const site = await deps.sites.find(siteKey);
      const logo = site && (await loadLogo(deps.database.db, site, mark));
      if (!logo) return refused("not_found");
      return { ok: true, response: asPicture(logo) };
    },
  );
}

const YEAR_SECONDS = 31_536_000;

/** A picture to all who ask, and never a page, whatever its bytes could also be taken for. */
const asPicture = ({ mediaType, content }: NonNullable<Awaited<ReturnType<typeof loadLogo>>>): Response =>
  new Response(new Uint8Array(content), {
    headers: {
      "Content-Type": mediaType,
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cross-Origin-Resource-Policy": "cross-origin",
      "Cache-Control": `public, max-age=${YEAR_SECONDS}, immutable`,
    },
  });
