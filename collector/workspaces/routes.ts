import { z } from "zod";
import { idSchema } from "../../shared/contract/primitives.schema.ts";
import {
  roles,
  sessionChangeSchema,
  sessionSchema,
  workspaceChangeSchema,
} from "../../shared/contract/workspace.schema.ts";
import { ok, refused } from "../../shared/outcome.ts";
import { asking } from "../auth/library-errors.ts";
import type { Deps, Staff } from "../http/env.ts";
import { Refusal } from "../http/problem.ts";
import type { Routes } from "../http/route.ts";
import { changeWorkspace, chooseLanguage, userById } from "./store.ts";
import { workspacesOf } from "./view.ts";

export function addWorkspaceRoutes(routes: Routes): void {
  routes.add(
    {
      method: "get",
      path: "/api/session",
      summary: "Who is signed in, and in which workspace",
      access: roles,
      success: [200],
      answer: sessionSchema,
      refusals: ["not_found"],
    },
    ({ staff, deps }) => sessionOf(deps, staff),
  );
  routes.add(
    {
      method: "patch",
      path: "/api/session",
      summary: "Choose the language of the dashboard, and of letters to oneself",
      access: roles,
      body: sessionChangeSchema,
      success: [200],
      answer: sessionSchema,
      refusals: ["not_found"],
    },
    async ({ staff, body, deps }) => {
      if (staff.userId) await chooseLanguage(deps.database.db, staff.userId, body.language);
      return sessionOf(deps, staff);
    },
  );
  routes.add(
    {
      method: "post",
      path: "/api/session/workspace",
      summary: "Work in another workspace of yours",
      access: roles,
      body: z.strictObject({ id: idSchema }),
      success: [200],
      answer: sessionSchema,
      refusals: ["not_found"],
    },
    async ({ staff, body, deps, c }) => {
      const mine = staff.userId ? await workspacesOf(deps.database.db, staff.userId) : [];
      const chosen = mine.find(({ id }) => id === body.id);
      if (!chosen) return refused("not_found");
      await asking(
        deps.auth.api.setActiveOrganization({
          headers: c.req.raw.headers,
          body: { organizationId: body.id },
        }),
      );
      return sessionOf(deps, { ...staff, workspaceId: chosen.id, role: chosen.role });
    },
  );
  routes.add(
    {
      method: "patch",
      path: "/api/workspace",
      summary: "Rename the workspace or set the time zone of its days",
      access: ["owner", "admin"],
      body: workspaceChangeSchema,
      success: [200],
      answer: sessionSchema,
      refusals: ["not_found"],
    },
    async ({ staff, body, deps }) => {
      // A key has no session to answer with.
      if (!staff.userId) throw new Refusal("not_allowed");
      await changeWorkspace(deps.database.db, staff, body, deps.now());
      return sessionOf(deps, staff);
    },
  );
}

/** An API key has no session to tell of. */
async function sessionOf(deps: Deps, staff: Staff) {
  const { db } = deps.database;
  const user = staff.userId ? await userById(db, staff.userId) : null;
  const workspaces = staff.userId ? await workspacesOf(db, staff.userId) : [];
  const workspace = workspaces.find(({ id }) => id === staff.workspaceId);
  return user && workspace ? ok({ user, workspace, workspaces }) : refused("not_found");
}
