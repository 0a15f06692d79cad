import type { Hono } from "hono";
import { z } from "zod";
import { idSchema } from "../../shared/contract/primitives.schema.ts";
import {
  apiKeySchema,
  createdApiKeySchema,
  newApiKeySchema,
} from "../../shared/contract/workspace.schema.ts";
import { ok } from "../../shared/outcome.ts";
import { addressOf } from "../http/access.ts";
import type { Deps } from "../http/env.ts";
import type { Routes } from "../http/route.ts";
import { createApiKey, listApiKeys, revokeApiKey } from "./api-keys.ts";
import { openAuthPaths } from "./auth.ts";
import { refuseForeignPages } from "./staff.ts";

const managers = ["owner", "admin"] as const;

export function addAuthRoutes(app: Hono, routes: Routes, deps: Deps): void {
  app.on(["GET", "POST"], openAuthPaths, (c) => {
    refuseForeignPages(c, deps);
    const headers = new Headers(c.req.raw.headers);
    // Its rate limit counts by address; only our own word for it counts.
    headers.set("x-heed-address", addressOf(c, deps.config));
    return deps.auth.handler(new Request(c.req.raw, { headers }));
  });
  addKeyRoutes(routes);
}

function addKeyRoutes(routes: Routes): void {
  routes.add(
    {
      method: "get",
      path: "/api/keys",
      summary: "API keys, without their secrets",
      access: managers,
      success: [200],
      answer: z.object({ keys: z.array(apiKeySchema) }),
      refusals: [],
    },
    async ({ staff, deps }) => ok({ keys: await listApiKeys(deps.database.db, staff.workspaceId) }),
  );
  routes.add(
    {
      method: "post",
      path: "/api/keys",
      summary: "Make an API key; its secret is shown this once",
      access: managers,
      body: newApiKeySchema,
      success: [201],
      answer: createdApiKeySchema,
      refusals: [],
    },
    ({ staff, body, deps }) =>
      createApiKey(deps.database.db, staff.workspaceId, body.name, body.role, deps.now()),
  );
  routes.add(
    {
      method: "delete",
      path: "/api/keys/{id}",
      summary: "Revoke an API key",
      access: managers,
      params: z.object({ id: idSchema }),
      success: [204],
      refusals: ["not_found"],
    },
    ({ staff, params: { id }, deps }) => revokeApiKey(deps.database.db, staff.workspaceId, id),
  );
}
