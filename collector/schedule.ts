import { type Job, runDue } from "./db/jobs.ts";
import type { Deps } from "./http/env.ts";
import { logFailure } from "./http/log.ts";
import { createRounds } from "./rounds.ts";

/** What follows from the passing of time: a line per thing that is done every so often. */
const jobsOf = (_deps: Deps): readonly Job[] => [];

export type Schedule = {
  /** Runs what is due now. */
  readonly runDue: (now: Date) => Promise<void>;
  /** Looks by itself from now on; the answer ends it, once what is under way is done. */
  readonly start: () => () => Promise<void>;
};

const LOOK_EVERY_MS = 1_000;

/** @param jobs what is done; the tests may give others */
export function createSchedule(deps: Deps, jobs: readonly Job[] = jobsOf(deps)): Schedule {
  const { db } = deps.database;
  const onFailure = (error: unknown) => logFailure(deps.log, error);
  const run = (now: Date) => runDue(db, jobs, now, onFailure);
  return { runDue: run, start: () => createRounds(() => run(deps.now()), LOOK_EVERY_MS, onFailure) };
}
