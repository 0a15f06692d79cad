import { z } from "zod";
import { idSchema } from "../../shared/contract/primitives.schema.ts";
import {
  newSiteSchema,
  newSiteSecretSchema,
  siteChangeSchema,
  siteSchema,
} from "../../shared/contract/site.schema.ts";
import { roles } from "../../shared/contract/workspace.schema.ts";
import { ok } from "../../shared/outcome.ts";
import type { Routes } from "../http/route.ts";
import { makeSecret, retireSecret } from "./secrets.ts";
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
  addSecretRoutes(routes);
}

function addSecretRoutes(routes: Routes): void {
  routes.add(
    {
      method: "post",
      path: "/api/sites/{id}/secrets",
      summary: "Make a secret to sign customers' ids with, told this once; the one before goes on signing",
      access: ["owner", "admin"],
      params: z.object({ id: idSchema }),
      success: [201],
      answer: newSiteSecretSchema,
      refusals: ["not_found"],
    },
    async ({ staff, params: { id }, deps }) => {
      const made = await makeSecret(deps.database.db, deps.seal, staff, id, deps.now());
      deps.sites.forget(staff.workspaceId);
      return made;
    },
  );
  routes.add(
    {
      method: "delete",
      path: "/api/sites/{id}/secrets/{secretId}",
      summary: "Believe nothing signed with this secret any more",
      access: ["owner", "admin"],
      params: z.object({ id: idSchema, secretId: idSchema }),
      success: [204],
      refusals: ["not_found"],
    },
    async ({ staff, params: { id, secretId }, deps }) => {
      const retired = await retireSecret(deps.database.db, staff, id, secretId, deps.now());
      deps.sites.forget(staff.workspaceId);
      return retired;
    },
  );
}
