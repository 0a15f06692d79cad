import { and, asc, eq, inArray, or, sql } from "drizzle-orm";
import type { NewSavedView, SavedViews } from "../../shared/contract/saved-view.schema.ts";
import { ok, refused } from "../../shared/outcome.ts";
import type { Db } from "../db/connect.ts";
import { savedViews } from "../db/desk-tables.ts";
import type { Staff } from "../http/env.ts";
import { countQueries } from "./queue.ts";

/** More than anybody finds their way in. */
const MOST_OF_ONE = 30;

const manages = ({ role }: Staff): boolean => role === "owner" || role === "admin";

/** Own views in their order, then what colleagues share, each with how many cases this colleague would find. */
export async function listSavedViews(db: Db, staff: Staff, now: Date): Promise<SavedViews> {
  const isMine = eq(savedViews.userId, staff.userId ?? "");
  const found = await db
    .select()
    .from(savedViews)
    .where(and(eq(savedViews.workspaceId, staff.workspaceId), or(isMine, eq(savedViews.isShared, true))))
    .orderBy(sql`${isMine} desc`, asc(savedViews.position), asc(savedViews.name), asc(savedViews.id));
  const counts = await countQueries(
    db,
    staff,
    found.map(({ query }) => query),
    now,
  );
  return {
    views: found.map(({ id, name, query, isShared, userId }, index) => ({
      ...{ id, name, query, isShared, isMine: userId === staff.userId, count: counts[index] ?? 0 },
    })),
  };
}

/** One's own; what is shared, managers change too. */
const changeable = (staff: Staff) =>
  sql`(${savedViews.userId} = ${staff.userId ?? ""} or (${savedViews.isShared} and ${manages(staff)}::boolean))`;

/** A new one stands behind one's others; one that is there is changed. A key has no desk to keep it on. */
export async function saveView(db: Db, staff: Staff, given: NewSavedView, now: Date) {
  const { workspaceId, userId } = staff;
  if (!userId || (given.isShared && !manages(staff))) return refused("not_allowed");
  const own = await db
    .select({ id: savedViews.id, position: savedViews.position })
    .from(savedViews)
    .where(and(eq(savedViews.workspaceId, workspaceId), eq(savedViews.userId, userId)));
  if (own.length >= MOST_OF_ONE && !own.some(({ id }) => id === given.id))
    return refused("invalid", [
      { field: "id", message: `would be more than ${MOST_OF_ONE}: remove one first` },
    ]);
  const { name, query, isShared } = given;
  const position = Math.max(-1, ...own.map((one) => one.position)) + 1;
  const saved = await db
    .insert(savedViews)
    .values({ ...given, workspaceId, userId, position, createdAt: now })
    .onConflictDoUpdate({
      target: [savedViews.workspaceId, savedViews.id],
      set: { name, query, isShared },
      setWhere: sql`${savedViews.workspaceId} = ${workspaceId} and ${changeable(staff)}`,
    })
    .returning({ id: savedViews.id });
  return saved.length > 0 ? ok(await listSavedViews(db, staff, now)) : refused("id_in_use");
}

/** What is not there, or not theirs to remove, stays as it is. */
export async function removeView(db: Db, staff: Staff, id: string, now: Date) {
  const { workspaceId } = staff;
  await db
    .delete(savedViews)
    .where(and(eq(savedViews.workspaceId, workspaceId), eq(savedViews.id, id), changeable(staff)));
  return ok(await listSavedViews(db, staff, now));
}

/** Places one's own as they are named; what is not named stays behind them. */
export async function orderViews(db: Db, staff: Staff, ids: readonly string[], now: Date) {
  if (ids.length > 0) {
    const place = sql.join(
      ids.map((id, index) => sql`when ${savedViews.id} = ${id}::uuid then ${index}::int`),
      sql` `,
    );
    await db
      .update(savedViews)
      .set({ position: sql`case ${place} end` })
      .where(
        and(
          eq(savedViews.workspaceId, staff.workspaceId),
          eq(savedViews.userId, staff.userId ?? ""),
          inArray(savedViews.id, [...ids]),
        ),
      );
  }
  return ok(await listSavedViews(db, staff, now));
}
