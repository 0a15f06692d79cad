import { createHash, randomBytes } from "node:crypto";
import { and, desc, eq, isNull, lt, or } from "drizzle-orm";
import type { ApiKey, Role } from "../../shared/contract/workspace.schema.ts";
import { ok, refused } from "../../shared/outcome.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { apiKeys } from "../db/account-tables.ts";
import type { Db } from "../db/connect.ts";
import type { Staff } from "../http/env.ts";

const columns = {
  id: apiKeys.id,
  name: apiKeys.name,
  role: apiKeys.role,
  start: apiKeys.start,
  createdAt: apiKeys.createdAt,
  lastUsedAt: apiKeys.lastUsedAt,
};
type Row = {
  id: string;
  name: string;
  role: string;
  start: string;
  createdAt: Date;
  lastUsedAt: Date | null;
};

const shown = (row: Row): ApiKey => ({
  ...row,
  role: row.role as Role, // written by createApiKey alone
  createdAt: row.createdAt.toISOString(),
  lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
});

/** A key is random enough (256 bits) that a plain SHA-256 of it can stand in the database. */
const hashOf = (key: string) => createHash("sha256").update(key).digest("hex");

export async function createApiKey(db: Db, workspaceId: string, name: string, role: Role, now: Date) {
  const key = `heed_${randomBytes(32).toString("base64url")}`;
  const row = {
    id: uuidv7(now.getTime()),
    name,
    role,
    start: key.slice(0, 9),
    createdAt: now,
    lastUsedAt: null,
  };
  await db.insert(apiKeys).values({ ...row, hash: hashOf(key), workspaceId });
  return ok({ ...shown(row), key });
}

export async function listApiKeys(db: Db, workspaceId: string): Promise<ApiKey[]> {
  const rows = await db
    .select(columns)
    .from(apiKeys)
    .where(eq(apiKeys.workspaceId, workspaceId))
    .orderBy(desc(apiKeys.createdAt));
  return rows.map(shown);
}

export async function revokeApiKey(db: Db, workspaceId: string, id: string) {
  const gone = await db
    .delete(apiKeys)
    .where(and(eq(apiKeys.workspaceId, workspaceId), eq(apiKeys.id, id)))
    .returning({ id: apiKeys.id });
  return gone.length > 0 ? ok(null) : refused("not_found");
}

/** Whose key this is; null when it is nobody's. Notes its use at most once a minute. */
export async function staffByApiKey(db: Db, key: string, now: Date): Promise<Staff | null> {
  const hash = hashOf(key);
  const [row] = await db
    .select({ workspaceId: apiKeys.workspaceId, role: apiKeys.role })
    .from(apiKeys)
    .where(eq(apiKeys.hash, hash));
  if (!row) return null;
  const minuteAgo = new Date(now.getTime() - 60_000);
  await db
    .update(apiKeys)
    .set({ lastUsedAt: now })
    .where(and(eq(apiKeys.hash, hash), or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, minuteAgo))));
  return { workspaceId: row.workspaceId, role: row.role as Role, userId: null }; // written by createApiKey alone
}
