import { firstRunSchema, firstRunStateSchema } from "../../shared/contract/workspace.schema.ts";
import { ok, refused } from "../../shared/outcome.ts";
import { asking } from "../auth/library-errors.ts";
import { signIn } from "../auth/sign-in.ts";
import type { Routes } from "../http/route.ts";
import { changeWorkspace, demoWorkspaceIds, firstWorkspaceId, isFirstRun } from "./store.ts";

export function addFirstRunRoutes(routes: Routes): void {
  // One at a time: two browsers on a fresh installation must not both become its first owner.
  let previous: Promise<unknown> = Promise.resolve();

  routes.add(
    {
      method: "get",
      path: "/api/first-run",
      summary: "Whether the owner's account is still to be made",
      access: "public",
      success: [200],
      answer: firstRunStateSchema,
      refusals: [],
    },
    async ({ deps }) => ok({ needed: await isFirstRun(deps.database.db) }),
  );
  routes.add(
    {
      method: "post",
      path: "/api/first-run",
      summary: "Make the owner's account, name the workspace and sign in",
      access: "public",
      body: firstRunSchema,
      success: [201],
      answer: firstRunStateSchema,
      refusals: ["already_set_up"],
    },
    ({ body, deps, c }) => {
      const attempt = previous.then(async () => {
        const { db } = deps.database;
        const workspaceId = await firstWorkspaceId(db);
        if (!workspaceId || !(await isFirstRun(db))) return refused("already_set_up");
        const { name, email, password, workspaceName, timeZone } = body;
        const { user } = await asking(deps.auth.api.signUpEmail({ body: { name, email, password } }));
        await changeWorkspace(db, workspaceId, { name: workspaceName, timeZone });
        for (const organizationId of [workspaceId, ...(await demoWorkspaceIds(db))]) {
          await asking(deps.auth.api.addMember({ body: { userId: user.id, organizationId, role: "owner" } }));
        }
        await signIn(c, deps, email, password);
        return { ...ok({ needed: false }), status: 201 };
      });
      previous = attempt.catch(() => {});
      return attempt;
    },
  );
}
