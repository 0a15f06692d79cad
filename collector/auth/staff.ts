import { asc, eq } from "drizzle-orm";
import type { Context } from "hono";
import type { Role } from "../../shared/contract/workspace.schema.ts";
import { members } from "../db/account-tables.ts";
import type { Db } from "../db/connect.ts";
import { publicOrigin } from "../http/access.ts";
import type { Deps, Staff } from "../http/env.ts";
import { Refusal } from "../http/problem.ts";
import { staffByApiKey } from "./api-keys.ts";

/** Who calls: by API key, else by session cookie. @throws Refusal `signed_out`, or `foreign_origin` for another site's page. */
export async function staffOf(c: Context, deps: Omit<Deps, "live">): Promise<Staff> {
  const bearer = c.req.header("authorization")?.match(/^Bearer (heed_.+)$/)?.[1];
  if (bearer) {
    const staff = await staffByApiKey(deps.database.db, bearer, deps.now());
    if (!staff) throw new Refusal("signed_out");
    return staff;
  }
  const session = await deps.auth.api.getSession({ headers: c.req.raw.headers });
  if (!session) throw new Refusal("signed_out");
  refuseForeignPages(c, deps);
  const membership = await membershipOf(
    deps.database.db,
    session.user.id,
    session.session.activeOrganizationId ?? null,
  );
  if (!membership) throw new Refusal("signed_out");
  return { ...membership, userId: session.user.id };
}

/** The cookie is SameSite=Lax already; this also stops pages on sibling hosts of ours from changing anything. */
export function refuseForeignPages(c: Context, deps: Pick<Deps, "config">): void {
  const origin = c.req.header("origin");
  if (c.req.method === "GET" || origin === undefined) return;
  if (origin !== publicOrigin(c.req.raw, deps.config)) throw new Refusal("foreign_origin");
}

/** The workspace the session works in; the oldest membership when none was chosen or the chosen one is gone. */
async function membershipOf(db: Db, userId: string, chosen: string | null) {
  const mine = await db
    .select({ workspaceId: members.organizationId, role: members.role })
    .from(members)
    .where(eq(members.userId, userId))
    .orderBy(asc(members.createdAt));
  const found = mine.find(({ workspaceId }) => workspaceId === chosen) ?? mine[0];
  return found ? { workspaceId: found.workspaceId, role: found.role as Role } : null; // only roles of ours are ever written
}
