import { and, desc, eq, gt } from "drizzle-orm";
import type { LiveEvent } from "../../shared/contract/feedback.schema.ts";
import type { Db } from "../db/connect.ts";
import { events } from "../db/tables.ts";

export type LiveFeed = {
  /** Calls `tell` with each new event of the workspace from now on, and `end` when there will be no more; the answer ends it. */
  readonly subscribe: (workspaceId: string, tell: (event: LiveEvent) => void, end: () => void) => () => void;
  /** Ends every subscription: Heed is stopping. */
  readonly close: () => void;
};

/** Well within the second in which an answer must be on screen. */
const LOOK_EVERY_MS = 300;
/** Writers commit out of order and clocks of several processes differ: each look goes back this far and skips what it told. */
const LOOK_BACK_MS = 10_000;

/** In a flood the newest: an arrival left out is on screen with the next one, which makes the list load anew. */
const MOST_PER_LOOK = 1_000;

type Channel = { readonly listeners: Set<(event: LiveEvent) => void>; readonly told: Map<string, number> };

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
    subscribe: (workspaceId, tell, end) => {
      const channel = channels.get(workspaceId) ?? { listeners: new Set(), told: new Map() };
      channels.set(workspaceId, channel);
      const since = now().getTime();
      const listener = (event: LiveEvent) => {
        if (Date.parse(event.at) >= since - 1_000) tell(event);
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
  for (const { id, type, subjectId, at } of rows.reverse()) {
    if (channel.told.has(id)) continue;
    channel.told.set(id, at.getTime());
    for (const listener of channel.listeners) listener({ type, subjectId, at: at.toISOString() });
  }
  for (const [id, at] of channel.told) if (at < horizon) channel.told.delete(id);
}
