import { and, asc, eq } from "drizzle-orm";
import type { LearnedKind, Learning } from "../../shared/contract/learning.schema.ts";
import { type CorrectionKind, correctionKinds } from "../../shared/reading-kinds.ts";
import type { Db } from "../db/connect.ts";
import { corrections, learnedLayers } from "../db/reading-tables.ts";
import { strongestWords } from "../text/learner.ts";
import { everyWorkspaceId } from "../workspaces/view.ts";
import { examine, layerFrom, leastJudged } from "./layer.ts";
import { lessonsOf } from "./lessons.ts";
import type { Readers } from "./readers.ts";

const wordsShown = 8;

/** Learns anew wherever something was said since. @returns how many layers were made */
export async function learnFromCorrections(db: Db, readers: Readers, now: Date): Promise<number> {
  let count = 0;
  for (const workspaceId of await everyWorkspaceId(db))
    for (const kind of correctionKinds) {
      const entries = await entriesOf(db, workspaceId, kind);
      if (!(await hasNews(db, workspaceId, kind, entries))) continue;
      await learnKind(db, workspaceId, kind, entries, now);
      count += 1;
    }
  if (count > 0) readers.forget();
  return count;
}

const entriesOf = (db: Db, workspaceId: string, kind: CorrectionKind): Promise<number> =>
  db.$count(corrections, and(eq(corrections.workspaceId, workspaceId), eq(corrections.kind, kind)));

/** Counted, not timed: an entry made while the last ones were learned from would be missed for ever. */
async function hasNews(db: Db, workspaceId: string, kind: CorrectionKind, entries: number): Promise<boolean> {
  const [learned] = await db
    .select({ entries: learnedLayers.entries })
    .from(learnedLayers)
    .where(and(eq(learnedLayers.workspaceId, workspaceId), eq(learnedLayers.kind, kind)));
  return entries !== (learned?.entries ?? 0);
}

async function learnKind(
  db: Db,
  workspaceId: string,
  kind: CorrectionKind,
  entries: number,
  now: Date,
): Promise<void> {
  const { lessons, said, letStand } = await lessonsOf(db, workspaceId, kind, now);
  const examination = await examine(kind, lessons);
  const words = [...strongestWords(layerFrom(kind, lessons), wordsShown)]
    .filter(([label]) => lessons.some((lesson) => lesson.label === label))
    .map(([label, own]) => ({ label, words: [...own] }));
  const figures = { said, letStand, examination, words };
  const row = { workspaceId, kind, isUsed: examination.isBetter, entries, figures, learnedAt: now };
  await db
    .insert(learnedLayers)
    .values(row)
    .onConflictDoUpdate({ target: [learnedLayers.workspaceId, learnedLayers.kind], set: row });
}

/** What was learned so far, and how it does. */
export async function whatWasLearned(db: Db, workspaceId: string): Promise<Learning> {
  const rows = await db
    .select()
    .from(learnedLayers)
    .where(eq(learnedLayers.workspaceId, workspaceId))
    .orderBy(asc(learnedLayers.kind));
  const kinds: LearnedKind[] = rows.map(({ kind, figures, learnedAt }) => ({
    kind,
    ...figures,
    learnedAt: learnedAt.toISOString(),
  }));
  return { kinds, leastJudged };
}
