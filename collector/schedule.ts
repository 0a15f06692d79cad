import { sweepUnclaimedAttachments } from "./attachments/store.ts";
import { checkDeadlines } from "./complaints/alarms.ts";
import { askFollowUps, closeSilent } from "./complaints/follow-up.ts";
import { writeToMembers } from "./complaints/notice-letters.ts";
import { type Job, runDue } from "./db/jobs.ts";
import { lookAfterTables } from "./db/upkeep.ts";
import type { Deps } from "./http/env.ts";
import { logFailure } from "./http/log.ts";
import { readLeftPartials } from "./intake/left-partials.ts";
import { chatCompletions } from "./outside-reader/chat-completions.ts";
import { readWaiting } from "./outside-reader/read-waiting.ts";
import { readOn } from "./reading/rereading.ts";
import { learnFromCorrections } from "./reading/store.ts";
import { createRounds } from "./rounds.ts";
import { indexOn } from "./search/indexing.ts";
import { publishDue } from "./surveys/scheduled.ts";
import { lookEverywhere } from "./themes/look.ts";

const MINUTE_MS = 60_000;

/** What follows from the passing of time: a line per thing that is done every so often. */
const jobsOf = ({ database: { db }, config, sites, readers }: Deps): readonly Job[] => [
  {
    name: "read_left_partials",
    everyMs: 5 * MINUTE_MS,
    run: async (now) => void (await readLeftPartials(db, readers.of, now)),
  },
  {
    name: "learn from corrections",
    everyMs: 5 * MINUTE_MS,
    run: async (now) => void (await learnFromCorrections(db, readers, now)),
  },
  { name: "read anew", everyMs: 2_000, run: async (now) => void (await readOn(db, readers, now)) },
  { name: "words to search", everyMs: 1_000, run: async () => void (await indexOn(db)) },
  { name: "scheduled publishing", everyMs: 10_000, run: (now) => publishDue(db, now, sites.forget) },
  { name: "complaint deadlines", everyMs: 20_000, run: (now) => checkDeadlines(db, now) },
  { name: "letters to colleagues", everyMs: 30_000, run: (now) => writeToMembers(db, config, now) },
  { name: "complaint follow-ups", everyMs: 10 * 60_000, run: (now) => askFollowUps(db, now) },
  { name: "silent complaints", everyMs: 10 * 60_000, run: (now) => closeSilent(db, now) },
  {
    name: "sweep_unclaimed_attachments",
    everyMs: 60 * MINUTE_MS,
    run: async (now) => void (await sweepUnclaimedAttachments(db, now)),
  },
  { name: "themes", everyMs: 60 * MINUTE_MS, run: (now) => lookEverywhere(db, now) },
];

/** Of the embedded database alone. */
function upkeepOf({ database: { db, engine } }: Deps): readonly Job[] {
  if (engine !== "pglite") return [];
  const sizes = new Map<string, number>();
  return [{ name: "upkeep", everyMs: 10 * MINUTE_MS, run: () => lookAfterTables(db, sizes) }];
}

/** What waits for servers of others: a schedule of its own, so that a slow one holds up nothing here. */
export const outsideJobsOf = ({ database: { db }, seal, now }: Deps): readonly Job[] => [
  {
    name: "read outside",
    everyMs: 2_000,
    run: () => readWaiting({ db, seal, now, ask: chatCompletions() }),
  },
];

export type Schedule = {
  /** Runs what is due now. */
  readonly runDue: (now: Date) => Promise<void>;
  /** Looks by itself from now on; the answer ends it, once what is under way is done. */
  readonly start: () => () => Promise<void>;
};

const LOOK_EVERY_MS = 1_000;

/** @param jobs what is done; the tests may give others */
export function createSchedule(
  deps: Deps,
  jobs: readonly Job[] = [...jobsOf(deps), ...upkeepOf(deps)],
): Schedule {
  const { db } = deps.database;
  const onFailure = (error: unknown) => logFailure(deps.log, error);
  const run = (now: Date) => runDue(db, jobs, now, onFailure);
  return { runDue: run, start: () => createRounds(() => run(deps.now()), LOOK_EVERY_MS, onFailure) };
}
