import type { Deps } from "../http/env.ts";
import { logFailure } from "../http/log.ts";
import { createRounds } from "../rounds.ts";
import { sendDueLetters } from "./postman.ts";

const LOOK_EVERY_MS = 2_000;

/** Sends letters by itself from now on; the answer ends it, once what is under way is done. */
export function startPost({ database, config, seal, now, log }: Deps): () => Promise<void> {
  return createRounds(
    () => sendDueLetters({ db: database.db, config, seal }, now),
    LOOK_EVERY_MS,
    (error) => logFailure(log, error),
  );
}
