import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { type Consumer, mendAfterRestore, type RecordedEvent } from "../../collector/db/consume.ts";
import { appendEvent } from "../../collector/db/events.ts";
import { eventConsumers, eventPositions } from "../../collector/db/reaction-tables.ts";
import { customers, events } from "../../collector/db/tables.ts";
import { createReactions, type Reactions } from "../../collector/reactions.ts";
import { createSchedule } from "../../collector/schedule.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { aComplaint, anotherWorkspace, becomeOwner } from "../support/builders.ts";
import { freshCollector, settled, type TestCollector } from "../support/collector.ts";

let collector: TestCollector;
let owner: string;

beforeEach(async () => {
  collector = await freshCollector();
  owner = await becomeOwner(collector);
});

const settle = (reactions: Reactions) => settled(collector.deps.database, reactions);

async function complain(): Promise<string> {
  const complaint = aComplaint(collector);
  await collector.ask("POST", "/v1/complaints", { body: complaint });
  return complaint.id;
}

/** Remembers the complaints it was told of, in memory and as customers in the database. */
function listener(name: string, fails: (event: RecordedEvent) => boolean = () => false) {
  const told: string[] = [];
  const consumer: Consumer = {
    name,
    on: {
      "complaint.received": async (tx, event, now) => {
        await tx
          .insert(customers)
          .values({ workspaceId: event.workspaceId, id: uuidv7(), name: event.subjectId, firstSeenAt: now });
        if (fails(event)) throw new Error("cannot");
        told.push(event.subjectId);
      },
    },
  };
  return { told, consumer };
}

const written = async () =>
  (await collector.deps.database.db.select({ name: customers.name }).from(customers).where(sql`true`)).map(
    ({ name }) => name,
  );

describe("what follows from an event", () => {
  test("is done once, in the order in which things happened, however often one looks", async () => {
    const { told, consumer } = listener("test");
    const reactions = await createReactions(collector.deps, [consumer]);
    const first = await complain();
    const second = await complain();
    await settle(reactions);
    await settle(reactions);
    expect(told).toEqual([first, second]);
  });

  test("a process that starts again goes on where the last one stopped", async () => {
    const before = listener("test");
    await settle(await createReactions(collector.deps, [before.consumer]));
    const first = await complain();
    await settle(await createReactions(collector.deps, [before.consumer]));
    const second = await complain();
    const after = listener("test");
    await settle(await createReactions(collector.deps, [after.consumer]));
    expect([before.told, after.told]).toEqual([[first], [second]]);
  });

  test("two processes at once do it once", async () => {
    const one = listener("test");
    const other = listener("test");
    const both = [
      await createReactions(collector.deps, [one.consumer]),
      await createReactions(collector.deps, [other.consumer]),
    ];
    const ids = [await complain(), await complain(), await complain()];
    await Promise.all(both.flatMap(({ settle }) => [settle(), settle()]));
    await Promise.all(both.map(({ settle }) => settle()));
    expect([...one.told, ...other.told].sort()).toEqual(ids.sort());
  });

  test("what happened before a consumer came is not told to it", async () => {
    await complain();
    const { told, consumer } = listener("late");
    const reactions = await createReactions(collector.deps, [consumer]);
    const id = await complain();
    await settle(reactions);
    expect(told).toEqual([id]);
  });

  test("a failure takes back what was half done, is tried again later, and holds up no other consumer", async () => {
    let isBroken = true;
    const failing = listener("failing", () => isBroken);
    const well = listener("well");
    const reactions = await createReactions(collector.deps, [failing.consumer, well.consumer]);
    const id = await complain();
    await settle(reactions);
    expect([failing.told, well.told, await written()]).toEqual([[], [id], [id]]);
    isBroken = false;
    await settle(reactions);
    expect(failing.told).toEqual([]); // not before its pause is over
    collector.clock.pass(2_000);
    await settle(reactions);
    expect(failing.told).toEqual([id]);
  });

  test("an event of a transaction that ends after a later one is not passed over", async () => {
    const { told, consumer } = listener("test");
    const reactions = await createReactions(collector.deps, [consumer]);
    const { deps, clock } = collector;
    const rival = await anotherWorkspace(collector);
    const type = "complaint.received";
    const event = { workspaceId: rival.id, type, actorId: null, at: clock.now } as const;
    if (deps.database.engine === "pglite") {
      await deps.database.db.transaction((tx) => appendEvent(tx, { ...event, subjectId: "slow" }));
    } else {
      let goOn: () => void = () => {};
      const mayEnd = new Promise<void>((resolve) => {
        goOn = resolve;
      });
      const begun = new Promise<void>((resolve) => {
        void deps.database.db.transaction(async (tx) => {
          await appendEvent(tx, { ...event, subjectId: "slow" });
          resolve();
          await mayEnd;
        });
      });
      await begun;
      await deps.database.db.transaction((tx) => appendEvent(tx, { ...event, subjectId: "quick" }));
      await reactions.settle();
      expect(told).toEqual([]);
      goOn();
    }
    await expect
      .poll(async () => {
        await reactions.settle();
        return told[0];
      })
      .toBe("slow");
  });

  test("goes on after the database was restored on a server that counts its transactions from the beginning", async () => {
    const { db } = collector.deps.database;
    const { told, consumer } = listener("test");
    await createReactions(collector.deps, [consumer]).then(({ settle }) => settle());
    const before = await complain();
    await (await createReactions(collector.deps, [consumer])).settle();
    const waiting = await complain();
    const session = await collector.ask("GET", "/api/session", { cookie: owner });
    const workspaceId = session.body.workspace.id;
    // What the dump of a server with a billion transactions behind it would hold.
    const ahead = sql`1000000000`;
    await db
      .update(events)
      .set({ transaction: sql`${events.transaction} + ${ahead}` })
      .where(eq(events.workspaceId, workspaceId));
    await db
      .update(eventPositions)
      .set({ transaction: sql`${eventPositions.transaction} + ${ahead}` })
      .where(eq(eventPositions.workspaceId, workspaceId));
    await db.update(eventConsumers).set({ since: sql`${eventConsumers.since} + ${ahead}` });
    await mendAfterRestore(db);
    const after = await complain();
    await (await createReactions(collector.deps, [consumer])).settle();
    expect(told).toEqual([before, waiting, after]);
  });
});

describe("what follows from the passing of time", () => {
  const HOUR_MS = 3_600_000;

  function hourly(run: (now: Date) => Promise<void> = async () => {}) {
    const ran: string[] = [];
    const job = {
      name: "test",
      everyMs: HOUR_MS,
      run: async (now: Date) => {
        ran.push(now.toISOString());
        await run(now);
      },
    };
    return { ran, schedule: createSchedule(collector.deps, [job]) };
  }

  test("is done when its time has come and not before, and once for a time slept through", async () => {
    const { ran, schedule } = hourly();
    const start = collector.clock.now.getTime();
    for (const minutes of [0, 1, 59, 60, 61, 119, 600])
      await schedule.runDue(new Date(start + minutes * 60_000));
    expect(ran.map((at) => (Date.parse(at) - start) / 60_000)).toEqual([0, 60, 600]);
  });

  test("is done by one process of several", async () => {
    const [one, other] = [hourly(), hourly()];
    await Promise.all([one, other, one].map(({ schedule }) => schedule.runDue(collector.clock.now)));
    expect(one.ran.length + other.ran.length).toBe(1);
  });

  test("a job that fails comes again in its turn", async () => {
    const { ran, schedule } = hourly(() => Promise.reject(new Error("cannot")));
    await schedule.runDue(collector.clock.now);
    await schedule.runDue(new Date(collector.clock.now.getTime() + HOUR_MS));
    expect(ran).toHaveLength(2);
  });
});
