import { and, asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { actionStatesAfter, openActionStates } from "../../shared/action-states.ts";
import type {
  Action,
  ActionDetail,
  ActionEffect,
  ActionsQuery,
} from "../../shared/contract/action.schema.ts";
import type { History } from "../../shared/contract/case-history.schema.ts";
import type { CauseTree } from "../../shared/contract/complaint-settings.schema.ts";
import { ok, refused } from "../../shared/outcome.ts";
import { todayIn } from "../calendar/day.ts";
import { causesOf, isCaseOf, whereVisibleTo } from "../complaints/view.ts";
import { users } from "../db/account-tables.ts";
import { actions, complaintActions } from "../db/action-tables.ts";
import type { Db, Tx } from "../db/connect.ts";
import { complaintFindings } from "../db/investigation-tables.ts";
import { answers, complaints, events, feedback } from "../db/tables.ts";
import type { Staff } from "../http/env.ts";
import { timeZoneOf } from "../workspaces/view.ts";
import { effectOf, originOf } from "./effect.ts";
import { countByWeek, firstComplaintOn } from "./effect-counts.ts";
import { causesBelow, isOverdue, pathTo } from "./model.ts";

/** More than a page should hold; whoever has more finds them by their words. */
const MOST_LISTED = 200;
const MOST_LINKED = 100;
const EXCERPT_LENGTH = 160;

/** What is still to be done first, longest due before; then what is to be judged, then what was. */
export async function listActions(db: Db, staff: Staff, query: ActionsQuery, now: Date) {
  const { workspaceId } = staff;
  if (query.complaint && !(await isCaseOf(db, staff, query.complaint))) return refused("not_found");
  const causeId = query.complaint ? await causeOf(db, workspaceId, query.complaint) : null;
  const causes = await causesOf(db, workspaceId);
  const found = await actionsWhere(
    db,
    and(eq(actions.workspaceId, workspaceId), whereAsked(query)),
    [...sameCauseFirst(causes, causeId), ...pendingFirst],
    MOST_LISTED + 1,
  );
  const today = todayIn(await timeZoneOf(db, workspaceId), now);
  return ok({
    actions: found.slice(0, MOST_LISTED).map((row) => shown(row, causes, today)),
    isCut: found.length > MOST_LISTED,
    causeId,
  });
}

const whereAsked = ({ search, show }: ActionsQuery): SQL | undefined =>
  and(
    search
      ? sql`position(lower(${search}) in lower(${actions.title} || ' ' || ${actions.change})) > 0`
      : undefined,
    show === "open" ? inArray(actions.state, [...openActionStates]) : undefined,
  );

function sameCauseFirst(causes: CauseTree, causeId: string | null): SQL[] {
  if (causeId === null) return [];
  const family = [causeId, ...pathTo(causes, causeId).map(({ id }) => id)];
  return [
    sql`(${actions.causeId} is not distinct from ${causeId}) desc`,
    sql`coalesce(${inArray(actions.causeId, family)}, false) desc`,
  ];
}

const pendingFirst = [
  sql`case when ${actions.state} in ('planned', 'under_way') then 0 when ${actions.state} = 'done' then 1 else 2 end`,
  sql`case when ${actions.doneOn} is null then ${actions.dueOn} end`,
  sql`${actions.doneOn} desc`,
  asc(actions.id),
];

async function causeOf(db: Db, workspaceId: string, feedbackId: string): Promise<string | null> {
  const [found] = await db
    .select({ causeId: complaintFindings.causeId })
    .from(complaintFindings)
    .where(and(eq(complaintFindings.workspaceId, workspaceId), eq(complaintFindings.feedbackId, feedbackId)));
  return found?.causeId ?? null;
}

const makers = alias(users, "makers");

const actionsWhere = (db: Db | Tx, where: SQL | undefined, order: SQL[], limit: number) =>
  db
    .select({
      row: actions,
      ownerName: users.name,
      createdBy: sql<
        string | null
      >`(select maker.name from users maker where maker.id = ${actions.createdBy})`,
      complaints: sql<number>`(select count(*)::int from ${complaintActions}
        where ${complaintActions.workspaceId} = ${actions.workspaceId} and ${complaintActions.actionId} = ${actions.id})`,
    })
    .from(actions)
    .leftJoin(users, eq(users.id, actions.ownerId))
    .leftJoin(makers, eq(makers.id, actions.createdBy))
    .where(where)
    .orderBy(...order)
    .limit(limit);

type Found = Awaited<ReturnType<typeof actionsWhere>>[number];

function shown({ row, ownerName, createdBy, complaints: linked }: Found, causes: CauseTree, today: string) {
  const { workspaceId: _workspaceId, causeId, ownerId, createdAt, ...rest } = row;
  return {
    ...rest,
    cause: pathTo(causes, causeId),
    owner: { id: ownerId, name: ownerName },
    overdue: isOverdue(row, today),
    createdAt: createdAt.toISOString(),
    createdBy,
    complaints: linked,
  } satisfies Action;
}

const thisAction = (workspaceId: string, id: string) =>
  and(eq(actions.workspaceId, workspaceId), eq(actions.id, id));

/** An action with the complaints that led to it and what came of it; null when there is none. */
export async function loadAction(db: Db, staff: Staff, id: string, now: Date): Promise<ActionDetail | null> {
  const { workspaceId } = staff;
  const [found] = await actionsWhere(db, thisAction(workspaceId, id), [], 1);
  if (!found) return null;
  const timeZone = await timeZoneOf(db, workspaceId);
  const today = todayIn(timeZone, now);
  const causes = await causesOf(db, workspaceId);
  return {
    ...shown(found, causes, today),
    next: [...actionStatesAfter(found.row.state)],
    linked: await linkedTo(db, staff, id),
    effect: await effect(db, found.row, causes, { timeZone, today }),
  };
}

/** Refused where there is none. */
export async function actionOf(db: Db, staff: Staff, id: string, now: Date) {
  const action = await loadAction(db, staff, id, now);
  return action ? ok(action) : refused("not_found");
}

const noCause: ActionEffect = {
  ...{ verdict: "no_cause", before: null, after: null },
  ...{ ratio: null, low: null, high: null, weeks: [] },
};

async function effect(
  db: Db,
  { workspaceId, causeId, doneOn }: typeof actions.$inferSelect,
  causes: CauseTree,
  { timeZone, today }: { readonly timeZone: string; readonly today: string },
): Promise<ActionEffect> {
  if (causeId === null) return noCause;
  const origin = originOf({ doneOn, today });
  const causeIds = causesBelow(causes, causeId);
  const counts = await countByWeek(db, { workspaceId, timeZone, causeIds, origin });
  return effectOf(counts, { firstOn: await firstComplaintOn(db, workspaceId, timeZone), doneOn, today });
}

/** The customer's words: the first they wrote at length. */
const words = sql<string | null>`(select left(${answers.text}, ${EXCERPT_LENGTH}) from ${answers}
  where ${answers.workspaceId} = ${feedback.workspaceId} and ${answers.feedbackId} = ${feedback.id}
  and ${answers.type} = 'text' and ${answers.text} is not null order by ${answers.position} limit 1)`;

async function linkedTo(db: Db, staff: Staff, actionId: string): Promise<ActionDetail["linked"]> {
  const rows = await db
    .select({
      id: feedback.id,
      reference: complaints.reference,
      state: complaints.state,
      receivedAt: feedback.receivedAt,
      words,
    })
    .from(complaintActions)
    .innerJoin(
      feedback,
      and(
        eq(feedback.workspaceId, complaintActions.workspaceId),
        eq(feedback.id, complaintActions.feedbackId),
      ),
    )
    .innerJoin(
      complaints,
      and(
        eq(complaints.workspaceId, complaintActions.workspaceId),
        eq(complaints.feedbackId, complaintActions.feedbackId),
      ),
    )
    .where(
      and(
        eq(complaintActions.workspaceId, staff.workspaceId),
        eq(complaintActions.actionId, actionId),
        whereVisibleTo(staff),
      ),
    )
    .orderBy(desc(feedback.receivedAt), desc(feedback.id))
    .limit(MOST_LINKED);
  return rows.map(({ receivedAt, words: said, ...row }) => ({
    ...row,
    receivedAt: receivedAt.toISOString(),
    excerpt: said ?? "",
  }));
}

/** Everything that happened to an action, oldest first. */
export async function historyOf(db: Db, staff: Staff, id: string) {
  const { workspaceId } = staff;
  const [found] = await db.select({ id: actions.id }).from(actions).where(thisAction(workspaceId, id));
  if (!found) return refused("not_found");
  const rows = await db
    .select({ type: events.type, at: events.at, by: users.name, details: events.details })
    .from(events)
    .leftJoin(users, eq(users.id, events.actorId))
    .where(and(eq(events.workspaceId, workspaceId), eq(events.subjectId, id)))
    .orderBy(events.at, sql`(${events.details} ->> 'version')::int nulls first`, events.id);
  const entries: History["entries"] = rows.map(({ at, details, ...row }) => ({
    ...row,
    at: at.toISOString(),
    details: details ?? {},
  }));
  return ok({ entries });
}
