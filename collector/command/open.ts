import { createAuth } from "../auth/auth.ts";
import { createSeal } from "../auth/seal.ts";
import type { Config } from "../config.ts";
import { type Database, openEmbedded, openPostgres } from "../db/connect.ts";
import { installationSecret } from "../db/installation.ts";
import { addressOf, rateLimit } from "../http/access.ts";
import type { Deps } from "../http/env.ts";
import { createLog, logFailure } from "../http/log.ts";
import { createIntake } from "../intake/intake.ts";
import { createLiveFeed } from "../live/feed.ts";
import { createReaders } from "../reading/readers.ts";
import { createSiteDirectory } from "../sites/directory.ts";

export const openDatabase = (config: Config): Promise<Database> =>
  config.databaseUrl ? openPostgres(config.databaseUrl) : openEmbedded(config.dataFolder);

/** Reads one address may make in a minute: pages of the status link and surveys for the snippet. */
const READS_PER_MINUTE = 600;

/** Passwords one address may try in a minute: plenty for a team behind one address, too few to guess. */
const ATTEMPTS_PER_MINUTE = 20;

/** Puts together what the routes work with. The tests do the same with a clock of their own. */
export async function assemble(
  config: Config,
  database: Database,
  now: () => Date = () => new Date(),
): Promise<Deps> {
  const log = createLog(config);
  const { db } = database;
  const seal = createSeal(config);
  const secret = await installationSecret(db);
  const answers = rateLimit(config.answersPerMinute, 60);
  const reads = rateLimit(READS_PER_MINUTE, 60);
  const attempts = rateLimit(ATTEMPTS_PER_MINUTE, 60);
  return {
    config,
    database,
    seal,
    secret,
    log,
    now,
    auth: createAuth({ db, config, secret, log }),
    intake: createIntake(db, database.writers),
    live: createLiveFeed(db, now, (error) => logFailure(log, error)),
    sites: createSiteDirectory(db, seal),
    readers: createReaders(db),
    limitAnswers: (c) => answers(addressOf(c, config)),
    limitReads: (c) => reads(addressOf(c, config)),
    limitAttempts: (c) => attempts(addressOf(c, config)),
  };
}
