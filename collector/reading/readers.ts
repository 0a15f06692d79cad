import { and, eq } from "drizzle-orm";
import type { Db } from "../db/connect.ts";
import { learnedLayers } from "../db/reading-tables.ts";
import type { Learned } from "../text/learner.ts";
import { readText } from "../text/read.ts";
import { type Layers, layerFrom, mend } from "./layer.ts";
import { lessonsOf } from "./lessons.ts";
import { type ReadWords, readAsShipped } from "./model.ts";
import { readyRules, type StandingRulesByLanguage, standingRules } from "./own-rules.ts";

export type Readers = {
  /** How this workspace reads: as shipped and by its own words, mended by what its people taught. */
  readonly of: (workspaceId: string) => Promise<ReadWords>;
  /** The same, but by rules that only one caller wants to try. */
  readonly trying: (workspaceId: string, rules: StandingRulesByLanguage) => Promise<ReadWords>;
  /** To be called after something was learned or rules were changed, so that it holds at once. */
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
  const load = async (workspaceId: string): Promise<ReadWords> =>
    learnedOnto(workspaceId, readWith(await standingRules(db, workspaceId)));
  /** Learned layers come after the words: they mend what those say. */
  const learnedOnto = async (workspaceId: string, read: ReadWords): Promise<ReadWords> => {
    const used = await db
      .select({ kind: learnedLayers.kind, learnedAt: learnedLayers.learnedAt })
      .from(learnedLayers)
      .where(and(eq(learnedLayers.workspaceId, workspaceId), eq(learnedLayers.isUsed, true)))
      .orderBy(learnedLayers.kind);
    if (used.length === 0) return read;
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
    return mendedBy(read, layers, `team-${latest(used).toISOString().slice(0, 19)}`);
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
    trying: (workspaceId, rules) => learnedOnto(workspaceId, readWith(rules)),
    forget: () => known.clear(),
  };
}

/** By Heed's words with the workspace's own. */
function readWith(rules: StandingRulesByLanguage): ReadWords {
  if (rules.size === 0) return readAsShipped;
  const own = readyRules(rules);
  return (text, locale) => readText(text, locale ? { locale, own } : { own });
}

const mendedBy =
  (read: ReadWords, layers: Layers, name: string): ReadWords =>
  (text, locale) =>
    mend(read(text, locale), text, layers, name);

const latest = (used: readonly { readonly learnedAt: Date }[]): Date =>
  new Date(Math.max(...used.map(({ learnedAt }) => learnedAt.getTime())));
