import { workspaceSchema } from "../../shared/contract/workspace.schema.ts";
import { ok, refused } from "../../shared/outcome.ts";
import type { Routes } from "../http/route.ts";
import { workspacesOf } from "../workspaces/view.ts";
import { fillDemo } from "./fill.ts";
import { findDemo, removeDemo } from "./store.ts";

export function addDemoRoutes(routes: Routes): void {
  routes.add(
    {
      method: "post",
      path: "/api/demo",
      summary: "Make the demo workspace: a year of made-up feedback",
      access: ["owner"],
      success: [201],
      answer: workspaceSchema,
      refusals: ["demo_exists", "not_found"],
    },
    async ({ staff, deps }) => {
      const { db } = deps.database;
      if (!staff.userId) return refused("not_found");
      const demo = await fillDemo(db, { now: deps.now(), owners: [staff.userId] });
      if (!demo) return refused("demo_exists");
      const made = (await workspacesOf(db, staff.userId)).find(({ id }) => id === demo.workspaceId);
      return made ? { ...ok(made), status: 201 } : refused("not_found");
    },
  );
  routes.add(
    {
      method: "delete",
      path: "/api/demo",
      summary: "Remove the demo workspace and everything in it",
      access: ["owner"],
      success: [204],
      refusals: ["not_found"],
    },
    async ({ staff, deps }) => {
      const { db } = deps.database;
      const demoId = await findDemo(db);
      const mine = staff.userId ? await workspacesOf(db, staff.userId) : [];
      if (!demoId || !mine.some(({ id, role }) => id === demoId && role === "owner"))
        return refused("not_found");
      await removeDemo(db, demoId);
      deps.sites.forget(demoId);
      return ok(undefined);
    },
  );
}
