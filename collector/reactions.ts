import { letterConsumer } from "./complaints/letters.ts";
import { noticeConsumer } from "./complaints/notices.ts";
import { recheckAfterMove, startCase, takeOverCase } from "./complaints/receipt.ts";
import { type Consumer, consumeAll, introduce, mendAfterRestore } from "./db/consume.ts";
import type { Deps } from "./http/env.ts";
import { logFailure } from "./http/log.ts";
import { outsideReaderConsumer } from "./outside-reader/queue.ts";
import { createRounds } from "./rounds.ts";

/** What follows from each event: a line per capability that has something to do. Consumers write with their `tx` alone. */
const consumersOf = ({ config, secret }: Deps): readonly Consumer[] => [
  {
    name: "complaints",
    on: {
      "complaint.received": startCase,
      "complaint.imported": takeOverCase,
      "workspace.changed": recheckAfterMove,
    },
  },
  noticeConsumer,
  letterConsumer({ config, replyKey: secret }),
  outsideReaderConsumer,
];

export type Reactions = {
  /** Does everything that follows from what has happened, and from that in turn. */
  readonly settle: () => Promise<void>;
  /** Looks by itself from now on; the answer ends it, once what is under way is done. */
  readonly start: () => () => Promise<void>;
};

/** Looking, rather than being told by the writer, works the same with one process or many, and on both databases. */
const LOOK_EVERY_MS = 500;

/** @param consumers what follows; the tests may give others */
export async function createReactions(
  deps: Deps,
  consumers: readonly Consumer[] = consumersOf(deps),
): Promise<Reactions> {
  const { db } = deps.database;
  await mendAfterRestore(db);
  await introduce(db, consumers);
  const onFailure = (error: unknown) => logFailure(deps.log, error);
  const settle = async () => {
    while (await consumeAll(db, consumers, deps.now(), onFailure));
  };
  return { settle, start: () => createRounds(settle, LOOK_EVERY_MS, onFailure) };
}
