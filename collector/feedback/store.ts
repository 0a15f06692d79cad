import { and, asc, count, desc, eq, gt, isNotNull, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { hasReached } from "../../shared/complaint-states.ts";
import type { ComplaintState } from "../../shared/contract/complaint.schema.ts";
import type {
  Facets,
  FeedbackChange,
  FeedbackItem,
  FeedbackPage,
  FeedbackQuery,
} from "../../shared/contract/feedback.schema.ts";
import { ok, refused } from "../../shared/outcome.ts";
import { whereVisibleTo } from "../complaints/view.ts";
import { members, users } from "../db/account-tables.ts";
import type { Db, Tx } from "../db/connect.ts";
import { appendEvent, type HeedEvent } from "../db/events.ts";
import { complaints, feedback, surveys } from "../db/tables.ts";
import { themes } from "../db/theme-tables.ts";
import type { Staff } from "../http/env.ts";
import { timeZoneOf } from "../workspaces/view.ts";
import { type Cursor, readCursor, writeCursor } from "./cursor.ts";
import { itemsWhere } from "./items.ts";
import { languageOfFeedback, whereQuery } from "./view.ts";

const PAGE_SIZE = 50;

/** One page of the inbox, and how many there are in all. */
export async function listFeedback(db: Db, staff: Staff, query: FeedbackQuery) {
  const cursor = query.cursor === undefined ? null : readCursor(query.cursor);
  if (query.cursor !== undefined && !cursor)
    return refused("invalid", [{ field: "cursor", message: "is not from a page of this list" }]);
  const where = whereQuery(staff, query, await timeZoneOf(db, staff.workspaceId));
  const order = orders[query.sort ?? "newest"];
  const items = await itemsWhere(
    db,
    staff,
    cursor ? and(where, order.after(cursor)) : where,
    order.by,
    PAGE_SIZE + 1,
  );
  const [counted] = await db.select({ total: count() }).from(feedback).where(where);
  const page: FeedbackPage = {
    items: items.slice(0, PAGE_SIZE),
    nextCursor: items.length > PAGE_SIZE ? order.cursorOf(items[PAGE_SIZE - 1]) : null,
    total: counted?.total ?? 0,
  };
  return ok(page);
}

type Order = {
  readonly by: readonly SQL[];
  readonly after: (cursor: Cursor) => SQL | undefined;
  readonly cursorOf: (item: FeedbackItem | undefined) => string | null;
};

const orders: Record<NonNullable<FeedbackQuery["sort"]>, Order> = {
  newest: {
    by: [desc(feedback.receivedAt), desc(feedback.id)],
    after: ({ at, id }) => {
      const instant = new Date(at ?? 0);
      return or(lt(feedback.receivedAt, instant), and(eq(feedback.receivedAt, instant), lt(feedback.id, id)));
    },
    cursorOf: (item) => (item ? writeCursor({ at: item.receivedAt, id: item.id }) : null),
  },
  most_negative: {
    by: [sql`${feedback.mood} asc nulls last`, asc(feedback.id)],
    after: ({ at, id }) => {
      if (typeof at !== "number") return and(isNull(feedback.mood), gt(feedback.id, id));
      // Stored as real: compared as real, or a rounded copy of the same number would count as another.
      const mood = sql`${at}::real`;
      return or(
        gt(feedback.mood, mood),
        and(eq(feedback.mood, mood), gt(feedback.id, id)),
        isNull(feedback.mood),
      );
    },
    cursorOf: (item) => (item ? writeCursor({ at: item.mood, id: item.id }) : null),
  },
};

const thisOne = (workspaceId: string, id: string) =>
  and(eq(feedback.workspaceId, workspaceId), eq(feedback.id, id));

export async function findItem(db: Db | Tx, staff: Staff, id: string): Promise<FeedbackItem | null> {
  const [item] = await itemsWhere(db, staff, thisOne(staff.workspaceId, id), [asc(feedback.id)], 1);
  return item ?? null;
}

/** Assigns, marks handled, or both; what already is so makes no event. */
export async function changeFeedback(db: Db, staff: Staff, id: string, change: FeedbackChange, now: Date) {
  const { workspaceId } = staff;
  if (typeof change.assigneeId === "string" && !(await isMember(db, workspaceId, change.assigneeId))) {
    return refused("invalid", [{ field: "assigneeId", message: "is not a member of this workspace" }]);
  }
  return db.transaction(async (tx) => {
    // The case first, as whoever works on it locks it: the other way round two of them could wait for each other.
    const state = await stateOfCase(tx, workspaceId, id);
    const [before] = await tx
      .select({
        assigneeId: feedback.assigneeId,
        handledAt: feedback.handledAt,
      })
      .from(feedback)
      .where(and(thisOne(workspaceId, id), whereVisibleTo(staff)))
      .for("update");
    if (!before) return refused("not_found");
    const refusal = refusedForCase(state, before, change);
    if (refusal) return refusal;
    const happened: Pick<HeedEvent, "type" | "details">[] = [];
    if (change.assigneeId !== undefined && change.assigneeId !== before.assigneeId)
      happened.push({
        type: state ? "complaint.assigned" : "feedback.assigned",
        details: { to: change.assigneeId },
      });
    if (change.handled === true && !before.handledAt) happened.push({ type: "feedback.handled" });
    if (change.handled === false && before.handledAt) happened.push({ type: "feedback.reopened" });
    if (happened.length > 0) {
      await tx
        .update(feedback)
        .set({
          assigneeId: change.assigneeId === undefined ? before.assigneeId : change.assigneeId,
          handledAt:
            change.handled === undefined
              ? before.handledAt
              : change.handled
                ? (before.handledAt ?? now)
                : null,
        })
        .where(thisOne(workspaceId, id));
    }
    if (state && change.assigneeId !== undefined && change.assigneeId !== before.assigneeId) {
      await tx
        .update(complaints)
        .set({ ownerId: change.assigneeId })
        .where(and(eq(complaints.workspaceId, workspaceId), eq(complaints.feedbackId, id)));
    }
    for (const event of happened)
      await appendEvent(tx, { ...event, workspaceId, subjectId: id, actorId: staff.userId, at: now });
    const item = await findItem(tx, staff, id);
    return item ? ok(item) : refused("not_found");
  });
}

/** A case is handled by its steps, and from its assessment on it is always somebody's. */
function refusedForCase(
  state: ComplaintState | null,
  before: { readonly assigneeId: string | null; readonly handledAt: Date | null },
  change: FeedbackChange,
) {
  if (!state) return null;
  if (change.handled !== undefined && change.handled !== (before.handledAt !== null))
    return refused("handled_by_steps");
  return change.assigneeId === null && before.assigneeId && hasReached(state, "assessed")
    ? refused("owner_needed")
    : null;
}

/** Null for feedback without a case; else the case is locked. */
async function stateOfCase(tx: Tx, workspaceId: string, id: string): Promise<ComplaintState | null> {
  const [found] = await tx
    .select({ state: complaints.state })
    .from(complaints)
    .where(and(eq(complaints.workspaceId, workspaceId), eq(complaints.feedbackId, id)))
    .for("update");
  return found?.state ?? null;
}

async function isMember(db: Db, workspaceId: string, userId: string): Promise<boolean> {
  const found = await db
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.organizationId, workspaceId), eq(members.userId, userId)));
  return found.length > 0;
}

/** Both come from visitors, who could name any number: the most used are worth a line in a menu. */
const MOST_CHOICES = 200;

/** What the filter bar can offer in this workspace. */
export async function facets(db: Db, workspaceId: string): Promise<Facets> {
  const ofWorkspace = eq(feedback.workspaceId, workspaceId);
  const named = await db
    .select({ id: surveys.id, name: surveys.name })
    .from(surveys)
    .where(eq(surveys.workspaceId, workspaceId))
    .orderBy(asc(surveys.name));
  const touchpoints = await db
    .select({ touchpoint: feedback.touchpoint })
    .from(feedback)
    .where(and(ofWorkspace, isNotNull(feedback.touchpoint)))
    .groupBy(feedback.touchpoint)
    .orderBy(desc(count()))
    .limit(MOST_CHOICES);
  const languages = await db
    .select({ language: languageOfFeedback })
    .from(feedback)
    .where(ofWorkspace)
    .groupBy(languageOfFeedback)
    .orderBy(desc(count()))
    .limit(MOST_CHOICES);
  const talkedOf = await db
    .select({ id: themes.id, name: sql<string>`coalesce(${themes.givenName}, ${themes.name})` })
    .from(themes)
    .where(and(eq(themes.workspaceId, workspaceId), eq(themes.isHidden, false), isNull(themes.mergedInto)))
    .orderBy(asc(themes.id))
    .limit(MOST_CHOICES);
  const people = await db
    .select({ id: users.id, name: users.name })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(eq(members.organizationId, workspaceId))
    .orderBy(asc(users.name));
  return {
    surveys: named,
    touchpoints: touchpoints.flatMap(({ touchpoint }) => touchpoint ?? []).sort(),
    languages: languages.flatMap(({ language }) => language ?? []).sort(),
    themes: talkedOf,
    members: people,
  };
}
