import type { Context } from "hono";
import { z } from "zod";
import {
  createdInvitationSchema,
  invitationAcceptanceSchema,
  memberChangeSchema,
  newInvitationSchema,
  openInvitationSchema,
  type Role,
  roles,
  teamSchema,
} from "../../shared/contract/workspace.schema.ts";
import { ok, refused } from "../../shared/outcome.ts";
import { asking } from "../auth/library-errors.ts";
import { signIn } from "../auth/sign-in.ts";
import type { Deps, Staff } from "../http/env.ts";
import { Refusal } from "../http/problem.ts";
import type { Routes } from "../http/route.ts";
import { mailInvitation } from "./invitation-letter.ts";
import { invitationOf, listTeam, memberOf, openInvitation, shownInvitation } from "./team.ts";

const managers = ["owner", "admin"] as const;
const params = z.object({ id: z.string().max(64) });

/** Who belongs to the workspace is decided by people: better-auth asks for their session, which a key has not. */
function sessionOf(c: Context, staff: Staff): Headers {
  if (!staff.userId) throw new Refusal("not_allowed");
  return c.req.raw.headers;
}

/** Whoever has the link can become the invited person: it is shown to those alone who may give that role. */
const mayHandOver = (own: Role, invited: Role): boolean =>
  own === "owner" || (own === "admin" && invited !== "owner");

export function addTeamRoutes(routes: Routes): void {
  routes.add(
    {
      method: "get",
      path: "/api/team",
      summary: "Members and open invitations",
      access: roles,
      success: [200],
      answer: teamSchema,
      refusals: [],
    },
    async ({ staff, deps }) => {
      const team = await listTeam(deps.database.db, staff.workspaceId, deps.now());
      return ok({
        ...team,
        invitations: team.invitations.filter(({ role }) => mayHandOver(staff.role, role)),
      });
    },
  );
  routes.add(
    {
      method: "patch",
      path: "/api/team/members/{id}",
      summary: "Give a member another role; only owners make or change owners",
      access: managers,
      params,
      body: memberChangeSchema,
      success: [200],
      answer: teamSchema,
      refusals: ["not_found", "last_owner"],
    },
    async ({ staff, params: { id }, body, deps, c }) => {
      const headers = sessionOf(c, staff);
      if (!(await memberOf(deps.database.db, staff.workspaceId, id))) return refused("not_found");
      await asking(
        deps.auth.api.updateMemberRole({
          headers,
          body: { memberId: id, role: body.role, organizationId: staff.workspaceId },
        }),
      );
      return ok(await listTeam(deps.database.db, staff.workspaceId, deps.now()));
    },
  );
  routes.add(
    {
      method: "delete",
      path: "/api/team/members/{id}",
      summary: "Remove a member",
      access: managers,
      params,
      success: [200],
      answer: teamSchema,
      refusals: ["not_found", "last_owner"],
    },
    async ({ staff, params: { id }, deps, c }) => {
      const headers = sessionOf(c, staff);
      const member = await memberOf(deps.database.db, staff.workspaceId, id);
      if (!member) return refused("not_found");
      if (member.role === "owner" && staff.role !== "owner") throw new Refusal("not_allowed");
      await asking(
        deps.auth.api.removeMember({
          headers,
          body: { memberIdOrEmail: id, organizationId: staff.workspaceId },
        }),
      );
      return ok(await listTeam(deps.database.db, staff.workspaceId, deps.now()));
    },
  );
  addInvitationRoutes(routes);
}

function addInvitationRoutes(routes: Routes): void {
  routes.add(
    {
      method: "post",
      path: "/api/team/invitations",
      summary:
        "Invite somebody: by mail where letters leave, and by the link, which whoever invites may hand over",
      access: managers,
      body: newInvitationSchema,
      success: [201],
      answer: createdInvitationSchema,
      refusals: ["already_member", "already_invited"],
    },
    async ({ staff, body, deps, c }) => {
      if (!mayHandOver(staff.role, body.role)) throw new Refusal("not_allowed");
      const headers = sessionOf(c, staff);
      const made = await asking(
        deps.auth.api.createInvitation({ headers, body: { ...body, organizationId: staff.workspaceId } }),
      );
      const invitation = shownInvitation({ ...made, role: body.role });
      const { workspaceId, userId } = staff;
      const by = { workspaceId, userId: userId ?? "", language: c.req.header("accept-language") };
      return ok({ ...invitation, mailed: await mailInvitation(deps, by, invitation) });
    },
  );
  routes.add(
    {
      method: "delete",
      path: "/api/team/invitations/{id}",
      summary: "Withdraw an invitation",
      access: managers,
      params,
      success: [204],
      refusals: ["not_found"],
    },
    async ({ staff, params: { id }, deps, c }) => {
      const headers = sessionOf(c, staff);
      if (!(await invitationOf(deps.database.db, staff.workspaceId, id))) return refused("not_found");
      await asking(deps.auth.api.cancelInvitation({ headers, body: { invitationId: id } }));
      return ok(undefined);
    },
  );
  addInvitedRoutes(routes);
}

/** For the invited person, who has no session yet: the id in the link is what lets them in. */
function addInvitedRoutes(routes: Routes): void {
  routes.add(
    {
      method: "get",
      path: "/api/invitations/{id}",
      summary: "What an invited person sees before joining",
      access: "public",
      params,
      success: [200],
      answer: openInvitationSchema,
      refusals: ["not_found"],
    },
    async ({ params: { id }, deps }) => {
      const invitation = await openInvitation(deps.database.db, id, deps.now());
      return invitation ? ok(invitation) : refused("not_found");
    },
  );
  routes.add(
    {
      method: "post",
      path: "/api/invitations/{id}/accept",
      summary: "Join: with a new account, or proving the one there is by its password",
      access: "public",
      params,
      body: invitationAcceptanceSchema,
      success: [204],
      refusals: ["not_found", "invalid", "wrong_credentials", "second_factor_needed"],
    },
    async ({ params: { id }, body, deps, c }) => {
      await deps.limitAttempts(c);
      const invitation = await openInvitation(deps.database.db, id, deps.now());
      if (!invitation) return refused("not_found");
      if (!invitation.hasAccount) {
        if (!body.name) return refused("invalid", [{ field: "name", message: "write a name" }]);
        await asking(
          deps.auth.api.signUpEmail({
            body: { email: invitation.email, name: body.name, password: body.password },
          }),
        );
      }
      const headers = await asInvited(c, deps, invitation.email, body.password);
      if (!headers) return refused("second_factor_needed");
      await asking(deps.auth.api.acceptInvitation({ headers, body: { invitationId: id } }));
      return ok(undefined);
    },
  );
}

/** The session of the invited person: the one that calls when it is theirs, else a new one by their password. */
async function asInvited(c: Context, deps: Deps, email: string, password: string): Promise<Headers | null> {
  const session = await deps.auth.api.getSession({ headers: c.req.raw.headers });
  if (session?.user.email === email.toLowerCase()) return c.req.raw.headers;
  return signIn(c, deps, email, password);
}
