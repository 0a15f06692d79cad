import { and, desc, eq, gt, inArray, isNotNull } from "drizzle-orm";
import type { LiveEvent } from "../../shared/contract/feedback.schema.ts";
import { caseTeamMembers } from "../db/case-tables.ts";
import type { Db } from "../db/connect.ts";
import { complaints, events } from "../db/tables.ts";
import type { Staff } from "../http/env.ts";

export type LiveFeed = {
  /**
   * Calls `tell` with each new event of the workspace that this colleague may know of, from now on, and `end` when there
   * will be no more; the answer ends it.
   */
  readonly subscribe: (staff: Staff, tell: (event: LiveEvent) => void, end: () => void) => () => void;
  /** Ends every subscription: Heed is stopping. */
  readonly close: () => void;
};

/** Well within the second in which an answer must be on screen. */
const LOOK_EVERY_MS = 300;
/** Writers commit out of order and clocks of several processes differ: each look goes back this far and skips what it told. */
const LOOK_BACK_MS = 10_000;

/** In a flood the newest: an arrival left out is on screen with the next one, which makes the list load anew. */
const MOST_PER_LOOK = 1_000;

type Listener = { readonly staff: Staff; readonly tell: (event: LiveEvent) => void };
type Channel = { readonly listeners: Set<Listener>; readonly told: Map<string, number> };

/**
 * Reads new events from the database while somebody listens. Looking, rather than being told by the writer, works the
 * same with one process or many, and on both databases.
 */
export function createLiveFeed(db: Db, now: () => Date, onFailure: (error: unknown) => void): LiveFeed {
  const channels = new Map<string, Channel>();
  const ends = new Set<() => void>();
  let isLooking = false;

  const look = async () => {
    if (isLooking) return;
    isLooking = true;
    try {
      for (const [workspaceId, channel] of channels) await tellNew(db, workspaceId, channel, now());
    } catch (error) {
      onFailure(error);
    } finally {
      isLooking = false;
    }
  };
  const timer = setInterval(() => void look(), LOOK_EVERY_MS);
  timer.unref();

  return {
    subscribe: (staff, tell, end) => {
      const { workspaceId } = staff;
      const channel = channels.get(workspaceId) ?? { listeners: new Set(), told: new Map() };
      channels.set(workspaceId, channel);
      const since = now().getTime();
      const listener = {
        staff,
        tell: (event: LiveEvent) => {
          if (Date.parse(event.at) >= since - 1_000) tell(event);
        },
      };
      channel.listeners.add(listener);
      ends.add(end);
      return () => {
        ends.delete(end);
        channel.listeners.delete(listener);
        if (channel.listeners.size === 0) channels.delete(workspaceId);
      };
    },
    close: () => {
      clearInterval(timer);
      for (const end of ends) end();
    },
  };
}

async function tellNew(db: Db, workspaceId: string, channel: Channel, now: Date): Promise<void> {
  const horizon = now.getTime() - LOOK_BACK_MS;
  const rows = await db
    .select({ id: events.id, type: events.type, subjectId: events.subjectId, at: events.at })
    .from(events)
    .where(and(eq(events.workspaceId, workspaceId), gt(events.at, new Date(horizon))))
    .orderBy(desc(events.at), desc(events.id))
    .limit(MOST_PER_LOOK);
  const fresh = rows.filter(({ id }) => !channel.told.has(id)).reverse();
  const mayHear = await hearing(db, workspaceId, channel, fresh);
  for (const { id, type, subjectId, at } of fresh) {
    channel.told.set(id, at.getTime());
    for (const { staff, tell } of channel.listeners)
      if (mayHear(staff, subjectId)) tell({ type, subjectId, at: at.toISOString() });
  }
  for (const [id, at] of channel.told) if (at < horizon) channel.told.delete(id);
}

/** Not every subject is one: a setting has a name, a member an id of the library's. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Agents hear of the cases of their own teams and of none, as they see them; asked only where there are both. */
async function hearing(
  db: Db,
  workspaceId: string,
  { listeners }: Channel,
  happened: readonly { readonly subjectId: string }[],
): Promise<(staff: Staff, subjectId: string) => boolean> {
  const hasAgents = [...listeners].some(({ staff }) => staff.role === "agent");
  if (!hasAgents || happened.length === 0) return () => true;
  const subjects = happened.map(({ subjectId }) => subjectId).filter((id) => UUID.test(id));
  const cases = await db
    .select({ id: complaints.feedbackId, teamId: complaints.teamId })
    .from(complaints)
    .where(
      and(
        eq(complaints.workspaceId, workspaceId),
        isNotNull(complaints.teamId),
        inArray(complaints.feedbackId, subjects),
      ),
    );
  if (cases.length === 0) return () => true;
  const members = await db
    .select({ teamId: caseTeamMembers.teamId, userId: caseTeamMembers.userId })
    .from(caseTeamMembers)
    .where(eq(caseTeamMembers.workspaceId, workspaceId));
  const teamOf = new Map(cases.map(({ id, teamId }) => [id, teamId]));
  return ({ role, userId }, subjectId) => {
    const teamId = teamOf.get(subjectId);
    if (role !== "agent" || !teamId) return true;
    return members.some((member) => member.teamId === teamId && member.userId === userId);
  };
}
