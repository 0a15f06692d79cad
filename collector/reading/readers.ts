import { and, eq } from "drizzle-orm";
import type { Db } from "../db/connect.ts";
import { learnedLayers } from "../db/reading-tables.ts";
import type { Learned } from "../text/learner.ts";
import { type Layers, layerFrom, mend } from "./layer.ts";
import { lessonsOf } from "./lessons.ts";
import { type ReadWords, readAsShipped } from "./model.ts";

export type Readers = {
  /** How this workspace reads: as shipped, mended by what its people taught. */
  readonly of: (workspaceId: string) => Promise<ReadWords>;
  /** To be called after something was learned, so that it holds at once. */
  readonly forget: () => void;
};

/** How long another process may go on with what this one learned. */
const freshMs = 5_000;
const mostWorkspaces = 1_000;

/**
 * Layers are kept nowhere: each is made anew from the log as it was when it was last examined, and remembered for as
 * long as that does not change.
 */
export function createReaders(db: Db): Readers {
  const known = new Map<string, { read: Promise<ReadWords>; until: number }>();
  const made = new Map<string, { learnedAt: number; layer: Promise<Learned<string>> }>();
  const load = async (workspaceId: string): Promise<ReadWords> => {
    const used = await db
      .select({ kind: learnedLayers.kind, learnedAt: learnedLayers.learnedAt })
      .from(learnedLayers)
      .where(and(eq(learnedLayers.workspaceId, workspaceId), eq(learnedLayers.isUsed, true)))
      .orderBy(learnedLayers.kind);
    if (used.length === 0) return readAsShipped;
    const layers: Map<(typeof used)[number]["kind"], Learned<string>> = new Map();
    for (const { kind, learnedAt } of used) {
      const key = `${workspaceId} ${kind}`;
      let entry = made.get(key);
      if (entry?.learnedAt !== learnedAt.getTime()) {
        if (made.size >= mostWorkspaces) made.clear();
        const layer = lessonsOf(db, workspaceId, kind, learnedAt).then(({ lessons }) =>
          layerFrom(kind, lessons),
        );
        entry = { learnedAt: learnedAt.getTime(), layer };
        made.set(key, entry);
      }
      layers.set(kind, await entry.layer);
    }
    return mendedBy(layers, `team-${latest(used).toISOString().slice(0, 19)}`);
  };
  return {
    of: (workspaceId) => {
      const entry = known.get(workspaceId);
      if (entry && entry.until > performance.now()) return entry.read;
      if (known.size >= mostWorkspaces) known.clear();
      const read = load(workspaceId);
      known.set(workspaceId, { read, until: performance.now() + freshMs });
      read.catch(() => known.delete(workspaceId));
      return read;
    },
    forget: () => known.clear(),
  };
}

const mendedBy =
  (layers: Layers, name: string): ReadWords =>
  (text, locale) =>
    mend(readAsShipped(text, locale), text, layers, name);

const latest = (used: readonly { readonly learnedAt: Date }[]): Date =>
  new Date(Math.max(...used.map(({ learnedAt }) => learnedAt.getTime())));
