import { firstRunSchema, firstRunStateSchema } from "../../shared/contract/workspace.schema.ts";
import { ok, refused } from "../../shared/outcome.ts";
import { asking } from "../auth/library-errors.ts";
import { signIn } from "../auth/sign-in.ts";
import type { Routes } from "../http/route.ts";
import { claimFirstWorkspace, isFirstRun, removeUser, userByEmail } from "./store.ts";

export function addFirstRunRoutes(routes: Routes): void {
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
      refusals: ["already_set_up", "wrong_credentials"],
    },
    async ({ body, deps, c }) => {
      await deps.limitAttempts(c);
      const { db } = deps.database;
      const { name, email, password, workspaceName, timeZone } = body;
      if (!(await isFirstRun(db))) return refused("already_set_up");
      // An attempt that broke off after the account was made goes on from there: the password proves it is theirs.
      const userId = await userByEmail(db, email);
      if (userId === null) await asking(deps.auth.api.signUpEmail({ body: { name, email, password } }));
      await signIn(c, deps, email, password);
      const owner = userId ?? (await userByEmail(db, email)) ?? "";
      const isClaimed = await claimFirstWorkspace(db, owner, { name: workspaceName, timeZone }, deps.now());
      if (isClaimed) return { ...ok({ needed: false }), status: 201 };
      if (userId === null) await removeUser(db, owner);
      return refused("already_set_up");
    },
  );
}
