import { and, eq, isNull, lte, or } from "drizzle-orm";
import type { Db } from "./connect.ts";
import { jobs } from "./reaction-tables.ts";

/** What is done every so often. It finds by itself what is due, so a run too many changes nothing. */
export type Job = {
  /** Kept in the database: never changed. */
  readonly name: string;
  readonly everyMs: number;
  readonly run: (now: Date) => Promise<void>;
};

/** A process that died while at it keeps a job from the others for this long. */
const HOLD_MS = 5 * 60_000;

/** Runs each job whose time has come, unless another process is at it. A job that fails is told of and comes again in its turn. */
export async function runDue(
  db: Db,
  all: readonly Job[],
  now: Date,
  onFailure: (error: unknown) => void,
): Promise<void> {
  for (const job of all) {
    if (!(await claim(db, job, now))) continue;
    try {
      await job.run(now);
    } catch (error) {
      onFailure(error);
    } finally {
      await db.update(jobs).set({ heldUntil: null }).where(eq(jobs.name, job.name));
    }
  }
}

async function claim(db: Db, { name, everyMs }: Job, now: Date): Promise<boolean> {
  await db.insert(jobs).values({ name, dueAt: now }).onConflictDoNothing();
  const claimed = await db
    .update(jobs)
    .set({
      dueAt: new Date(now.getTime() + everyMs),
      heldUntil: new Date(now.getTime() + Math.max(HOLD_MS, everyMs)),
    })
    .where(
      and(eq(jobs.name, name), lte(jobs.dueAt, now), or(isNull(jobs.heldUntil), lte(jobs.heldUntil, now))),
    )
    .returning({ name: jobs.name });
  return claimed.length > 0;
}
