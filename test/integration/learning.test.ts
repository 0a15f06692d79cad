import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { learnedLayers } from "../../collector/db/reading-tables.ts";
import { layerFrom } from "../../collector/reading/layer.ts";
import { lessonsOf } from "../../collector/reading/lessons.ts";
import { anotherWorkspace } from "../support/builders.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";
import { anInbox, type Inbox } from "../support/inbox.ts";

let collector: TestCollector;
let inbox: Inbox;

beforeEach(async () => {
  collector = await freshCollector();
  inbox = await anInbox(collector);
});

const lessonTime = 5 * 60_000;
const learning = async (cookie = inbox.owner) =>
  (await collector.ask("GET", "/api/reading/learning", { cookie })).body;
const itemOf = async (id: string) =>
  (await collector.ask("GET", `/api/feedback/${id}`, { cookie: inbox.owner })).body.item;
const correct = async (id: string, to: string) =>
  (
    await collector.ask("POST", `/api/feedback/${id}/corrections`, {
      cookie: inbox.owner,
      body: { kind: "category", to },
    })
  ).body.correctionId as string;

/** Eighty texts with a word of this trade that Heed does not know, filed by hand. */
async function teach(): Promise<{ id: string; correctionId: string }[]> {
  const taught: { id: string; correctionId: string }[] = [];
  for (let n = 0; n < 80; n++) {
    const comment = n % 2 === 0 ? `The gizmo ${n} is wrong again` : `My doodad ${n} is wrong again`;
    const id = await inbox.say({ score: 3, comment });
    taught.push({ id, correctionId: await correct(id, n % 2 === 0 ? "billing" : "delivery") });
    collector.clock.pass(1_000);
  }
  return taught;
}

describe("a workspace's own layer", () => {
  test("reads what comes next once it did better on texts it had not seen, and says how much", async () => {
    expect(await learning()).toMatchObject({ kinds: [] });
    const early = await inbox.say({ score: 3, comment: "This gizmo is wrong" });
    expect((await itemOf(early)).category).toBe("other");
    await teach();
    await collector.passTime(lessonTime);
    const { kinds } = await learning();
    expect(kinds).toEqual([
      expect.objectContaining({
        kind: "category",
        said: 80,
        letStand: 0,
        examination: expect.objectContaining({ judged: 80, isBetter: true, broken: 0 }),
      }),
    ]);
    expect(kinds[0].examination.after.value).toBeGreaterThan(kinds[0].examination.before.value + 80);
    const billing = kinds[0].words.find(({ label }: { label: string }) => label === "billing");
    expect(billing.words).toContain("gizmo");
    const late = await inbox.say({ score: 3, comment: "Another gizmo that is wrong" });
    expect((await itemOf(late)).category).toBe("billing");
    const rival = await anotherWorkspace(collector);
    expect(await learning(rival.cookie)).toMatchObject({ kinds: [] });
  });

  test("is made anew from the log alone, the same to the last bit", async () => {
    await teach();
    await collector.passTime(lessonTime);
    const { db } = collector.deps.database;
    const again = async () => {
      const { lessons } = await lessonsOf(db, inbox.workspaceId, "category", collector.clock.now);
      return [...layerFrom("category", lessons).weights];
    };
    const before = await again();
    await db
      .delete(learnedLayers)
      .where(and(eq(learnedLayers.workspaceId, inbox.workspaceId), eq(learnedLayers.kind, "category")));
    expect(await again()).toEqual(before);
  });

  test("unlearns what is taken back", async () => {
    const taught = await teach();
    await collector.passTime(lessonTime);
    for (const { id, correctionId } of taught)
      await collector.ask("POST", `/api/feedback/${id}/corrections/${correctionId}/undo`, {
        cookie: inbox.owner,
      });
    await collector.passTime(lessonTime);
    const { kinds } = await learning();
    expect(kinds[0]).toMatchObject({ said: 0, examination: { judged: 0, isBetter: false } });
    const late = await inbox.say({ score: 3, comment: "Another gizmo that is wrong" });
    expect((await itemOf(late)).category).toBe("other");
  });

  test("counts what was handled and let stand as well, no more of it than was corrected", async () => {
    for (let n = 0; n < 4; n++) {
      const id = await inbox.say({ score: 2, comment: `The waiter was rude ${n}` });
      await collector.ask("PATCH", `/api/feedback/${id}`, { cookie: inbox.owner, body: { handled: true } });
    }
    for (let n = 0; n < 2; n++)
      await correct(await inbox.say({ score: 2, comment: `The gizmo is wrong ${n}` }), "billing");
    await collector.passTime(lessonTime);
    expect((await learning()).kinds[0]).toMatchObject({ said: 2, letStand: 2 });
  });
});
