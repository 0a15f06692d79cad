import { and, asc, eq } from "drizzle-orm";
import type { ThemeChange } from "../../shared/contract/theme.schema.ts";
import { ok, refused } from "../../shared/outcome.ts";
import type { Db } from "../db/connect.ts";
import { appendEvent } from "../db/events.ts";
import { themes } from "../db/theme-tables.ts";
import type { Staff } from "../http/env.ts";
import { rootOf } from "./family.ts";
import { listThemes } from "./list.ts";

/** Renames, hides, merges, or takes any of it back. @returns all themes as they are then: a merge changes two */
export async function changeTheme(db: Db, staff: Staff, id: string, change: ThemeChange, now: Date) {
  const { workspaceId } = staff;
  const refusal = await db.transaction(async (tx) => {
    const rows = await tx
      .select()
      .from(themes)
      .where(eq(themes.workspaceId, workspaceId))
      .orderBy(asc(themes.id))
      .for("update");
    const theme = rows.find((row) => row.id === id);
    if (!theme) return refused("not_found");
    const into = change.mergedInto;
    if (into && !rows.some((row) => row.id === into))
      return refused("invalid", [{ field: "mergedInto", message: "is no theme of this workspace" }]);
    if (into && rootOf(rows, into) === id)
      return refused("invalid", [{ field: "mergedInto", message: "is merged into this theme itself" }]);
    await tx
      .update(themes)
      .set({
        givenName: change.name === undefined ? theme.givenName : change.name,
        isHidden: change.hidden ?? theme.isHidden,
        mergedInto: into === undefined ? theme.mergedInto : into,
      })
      .where(and(eq(themes.workspaceId, workspaceId), eq(themes.id, id)));
    await appendEvent(tx, {
      workspaceId,
      type: "theme.changed",
      subjectId: id,
      actorId: staff.userId,
      at: now,
      details: { fields: Object.keys(change).join(", ") },
    });
    return null;
  });
  return refusal ?? ok(await listThemes(db, workspaceId, now));
}
