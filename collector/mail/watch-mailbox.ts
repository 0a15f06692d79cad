import type { ImapFlow } from "imapflow";
import { imapClient } from "./mailbox.ts";
import { type Desk, readNewLetters } from "./read-mailbox.ts";
import type { Mailbox } from "./settings-store.ts";

export type Watch = {
  readonly mailbox: Mailbox;
  readonly desk: Desk;
  /** Called after each look, with what came in stored. */
  readonly onRead: () => Promise<void>;
  readonly onFailure: (error: unknown) => void;
  readonly pauses?: Pauses;
};

/** Milliseconds. */
type Pauses = {
  /** The server tells of new letters by itself (IDLE); one that does not is asked this often. */
  readonly poll: number;
  /** Before the first new connection after one was lost; doubled each time, up to `longest`. */
  readonly reconnect: number;
  readonly longest: number;
};
const PAUSES: Pauses = { poll: 60_000, reconnect: 1_000, longest: 5 * 60_000 };

/** Reads a mailbox from now on, and connects again whenever the connection is lost; the answer ends it. */
export function watchMailbox({ pauses = PAUSES, ...watch }: Watch): () => Promise<void> {
  const bell = createBell();
  let isOver = false;
  let client: ImapFlow | null = null;
  const follow = async () => {
    for (let failures = 0; !isOver; ) {
      try {
        client = await opened(watch.mailbox, bell.ring);
        failures = 0;
        while (!isOver && client.usable) {
          await readNewLetters(client, watch.mailbox, watch.desk);
          await watch.onRead();
          await bell.heardWithin(pauses.poll);
        }
      } catch (error) {
        watch.onFailure(error);
      }
      client?.close();
      const pause = Math.min(pauses.longest, pauses.reconnect * 2 ** failures++);
      if (!isOver) await bell.silenceFor(pause / 2 + (pause / 2) * Math.random());
    }
  };
  const following = follow();
  return async () => {
    isOver = true;
    bell.ring();
    bell.stop();
    await following;
  };
}

async function opened(mailbox: Mailbox, ring: () => void): Promise<ImapFlow> {
  const client = imapClient(mailbox);
  client.on("exists", ring);
  client.on("close", ring);
  // What went wrong is thrown where it is awaited, too.
  client.on("error", ring);
  try {
    await client.connect();
    await client.mailboxOpen(mailbox.folder);
    return client;
  } catch (error) {
    client.close();
    throw error;
  }
}

/** Something to wait by: until it rings, or a time has passed. A ring while nobody listens is kept. */
function createBell() {
  let rang = false;
  let wake: (() => void) | null = null;
  let isStopped = false;
  const wait = (ms: number, hears: boolean) =>
    new Promise<void>((resolve) => {
      if (isStopped || (hears && rang)) return resolve();
      const timer = setTimeout(done, ms);
      timer.unref();
      wake = () => (hears || isStopped) && done();
      function done() {
        clearTimeout(timer);
        wake = null;
        resolve();
      }
    }).then(() => {
      rang = false;
    });
  return {
    ring: () => {
      rang = true;
      wake?.();
    },
    heardWithin: (ms: number) => wait(ms, true),
    /** Whatever rings meanwhile. */
    silenceFor: (ms: number) => wait(ms, false),
    stop: () => {
      isStopped = true;
      wake?.();
    },
  };
}
