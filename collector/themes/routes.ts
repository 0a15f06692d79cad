import { z } from "zod";
import { idSchema } from "../../shared/contract/primitives.schema.ts";
import { themeChangeSchema, themeExamplesSchema, themesSchema } from "../../shared/contract/theme.schema.ts";
import { roles } from "../../shared/contract/workspace.schema.ts";
import { ok } from "../../shared/outcome.ts";
import type { Routes } from "../http/route.ts";
import { themeExamples } from "./examples.ts";
import { listThemes } from "./list.ts";
import { lookForThemes } from "./look.ts";
import { changeTheme } from "./store.ts";

const params = z.object({ id: idSchema });

export function addThemeRoutes(routes: Routes): void {
  routes.add(
    {
      method: "get",
      path: "/api/themes",
      summary: "What customers talk about more or less than before, with figures",
      access: roles,
      success: [200],
      answer: themesSchema,
      refusals: [],
    },
    async ({ staff, deps }) => ok(await listThemes(deps.database.db, staff.workspaceId, deps.now())),
  );
  routes.add(
    {
      method: "post",
      path: "/api/themes/looks",
      summary: "Look for themes now, rather than within the hour",
      access: ["owner", "admin", "agent"],
      success: [200],
      answer: themesSchema,
      refusals: [],
    },
    async ({ staff, deps }) => {
      await lookForThemes(deps.database.db, staff.workspaceId, deps.now());
      return ok(await listThemes(deps.database.db, staff.workspaceId, deps.now()));
    },
  );
  routes.add(
    {
      method: "get",
      path: "/api/themes/{id}/examples",
      summary: "The newest feedback about a theme, with the words that name it",
      access: roles,
      params,
      success: [200],
      answer: themeExamplesSchema,
      refusals: ["not_found"],
    },
    ({ staff, params: { id }, deps }) => themeExamples(deps.database.db, staff, id),
  );
  routes.add(
    {
      method: "patch",
      path: "/api/themes/{id}",
      summary: "Rename, hide or merge a theme, or take that back",
      access: ["owner", "admin", "agent"],
      params,
      body: themeChangeSchema,
      success: [200],
      answer: themesSchema,
      refusals: ["not_found", "invalid"],
    },
    ({ staff, params: { id }, body, deps }) => changeTheme(deps.database.db, staff, id, body, deps.now()),
  );
}
