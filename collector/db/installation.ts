import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { installation } from "./account-tables.ts";
import type { Db } from "./connect.ts";

/** What signs session cookies: made once, at the first start, and kept with the data. */
export async function installationSecret(db: Db): Promise<string> {
  await db
    .insert(installation)
    .values({ id: 1, secret: randomBytes(32).toString("base64url") })
    .onConflictDoNothing();
  const [row] = await db
    .select({ secret: installation.secret })
    .from(installation)
    .where(eq(installation.id, 1));
  if (!row) throw new Error("the installation's secret was neither there nor stored");
  return row.secret;
}
