import { newReference } from "../complaints/model.ts";
import { type Db, rootOf } from "../db/connect.ts";
import { type Arrival, supersedes } from "./model.ts";
import { type Accepted, keyOf, storeArrivals } from "./store.ts";

/** The one door into feedback. Resolves after COMMIT. */
export type Intake = {
  /** Null when more waits than can be stored soon: the caller should come again later. */
  readonly accept: (arrival: Arrival) => Promise<Accepted> | null;
  /** Resolves once everything that waits is stored. */
  readonly drain: () => Promise<void>;
};

type Waiting = {
  arrival: Arrival;
  readonly settle: (outcome: Promise<Accepted>) => void;
  readonly outcome: Promise<Accepted>;
};

const MOST_WAITING = 5_000;
const MOST_PER_COMMIT = 500;

/**
 * Group commit: a free writer takes all that waits and stores it in one statement, so the busier it gets the more
 * answers share one trip to the disk, and nobody waits for a timer.
 */
export function createIntake(db: Db, writers: number): Intake {
  const waiting = new Map<string, Waiting>();
  const writing = new Set<Promise<void>>();

  const startWriter = () => {
    if (writing.size >= writers || waiting.size === 0) return;
    const batch = [...waiting.values()].slice(0, MOST_PER_COMMIT);
    for (const { arrival } of batch) waiting.delete(keyOf(arrival));
    const written = storeBatch(db, batch).finally(() => {
      writing.delete(written);
      startWriter();
    });
    writing.add(written);
  };

  return {
    accept: (arrival) => {
      const same = waiting.get(keyOf(arrival));
      if (same && supersedes(arrival, same.arrival)) {
        // More was answered before the last was stored: one row, and both are told once it is.
        same.arrival = arrival;
        return same.outcome;
      }
      if (same) return same.outcome.then((accepted) => ({ ...accepted, isNew: false }));
      if (waiting.size >= MOST_WAITING) return null;
      const { promise: outcome, resolve: settle } = withResolver<Accepted>();
      waiting.set(keyOf(arrival), { arrival, settle, outcome });
      startWriter();
      return outcome;
    },
    drain: async () => {
      while (writing.size > 0) await Promise.all(writing);
    },
  };
}

/** One row the database refuses fails its whole statement, so the others are then tried one by one. */
async function storeBatch(db: Db, batch: readonly Waiting[]): Promise<void> {
  try {
    const accepted = await storeArrivals(
      db,
      batch.map(({ arrival }) => arrival),
    );
    for (const { arrival, settle } of batch) settle(Promise.resolve(acceptedOf(accepted, arrival)));
  } catch (error) {
    const [only] = batch;
    if (batch.length > 1 && !isOneRowsFault(error)) {
      // The database is away: asking again row by row would only keep everybody waiting.
      for (const { settle } of batch) settle(Promise.reject(error));
      await Promise.allSettled(batch.map(({ outcome }) => outcome));
    } else if (batch.length > 1) {
      for (const one of batch) await storeBatch(db, [one]);
    } else if (only) {
      only.settle(storeAgain(db, only.arrival, error));
      await only.outcome.catch(() => {}); // the caller is told; here it only matters that the attempt is over
    }
  }
}

/** SQLSTATE classes of what one row can be refused for: its data, a constraint, a deadlock it took part in. */
const isOneRowsFault = (error: unknown): boolean => /^(22|23|40)/.test(rootOf(error).code);

const UNIQUE_VIOLATION = "23505";
/** Two writers that name the same customers in another order: the database lets one go on and fails the other. */
const DEADLOCK = "40P01";

/** Tried once more after a deadlock, and with another reference when a complaint's was given out already; anything else is the caller's to know. */
async function storeAgain(db: Db, arrival: Arrival, error: unknown): Promise<Accepted> {
  const { code } = rootOf(error);
  const isReferenceTaken = arrival.complaint !== null && code === UNIQUE_VIOLATION;
  if (!isReferenceTaken && code !== DEADLOCK) throw error;
  const complaint = arrival.complaint && { ...arrival.complaint, reference: newReference() };
  const again = { ...arrival, complaint };
  return acceptedOf(await storeArrivals(db, [again]), again);
}

function acceptedOf(accepted: ReadonlyMap<string, Accepted>, arrival: Arrival): Accepted {
  const found = accepted.get(keyOf(arrival));
  if (!found) throw new Error("an arrival was neither stored nor there before");
  return found;
}

function withResolver<Value>() {
  let resolve: (value: Promise<Value>) => void = () => {};
  const promise = new Promise<Value>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
