import { z } from "zod";
import { idSchema } from "../../shared/contract/primitives.schema.ts";
import { newSiteSchema, siteChangeSchema, siteSchema } from "../../shared/contract/site.schema.ts";
import { roles } from "../../shared/contract/workspace.schema.ts";
import { ok } from "../../shared/outcome.ts";
import type { Routes } from "../http/route.ts";
import { changeSite, createSite, listSites } from "./store.ts";

export function addSiteRoutes(routes: Routes): void {
  routes.add(
    {
      method: "get",
      path: "/api/sites",
      summary: "The sites with their keys, allowed origins and where their snippet was seen",
      access: roles,
      success: [200],
      answer: z.object({ sites: z.array(siteSchema) }),
      refusals: [],
    },
    async ({ staff, deps }) => ok({ sites: await listSites(deps.database.db, staff.workspaceId) }),
  );
  routes.add(
    {
      method: "post",
      path: "/api/sites",
      summary: "Add a site",
      access: ["owner", "admin"],
      body: newSiteSchema,
      success: [201],
      answer: siteSchema,
      refusals: ["not_found"],
    },
    ({ staff, body, deps }) => createSite(deps.database.db, staff, body, deps.now()),
  );
  routes.add(
    {
      method: "patch",
      path: "/api/sites/{id}",
      summary: "Change a site",
      access: ["owner", "admin"],
      params: z.object({ id: idSchema }),
      body: siteChangeSchema,
      success: [200],
      answer: siteSchema,
      refusals: ["not_found"],
    },
    async ({ staff, params: { id }, body, deps }) => {
      const changed = await changeSite(deps.database.db, staff, id, body, deps.now());
      deps.sites.forget(staff.workspaceId);
      return changed;
    },
  );
}
