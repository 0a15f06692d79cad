import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { feedback } from "../../collector/db/tables.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";
import { anInbox, type Inbox } from "../support/inbox.ts";

let collector: TestCollector;
let workspaceId: Inbox["workspaceId"];
let list: Inbox["list"];
let say: Inbox["say"];

beforeEach(async () => {
  collector = await freshCollector();
  ({ workspaceId, list, say } = await anInbox(collector));
});

describe("a long list, page by page", () => {
  /** 120 answers: some of one instant, a third without any mood, many of equal mood. */
  async function fill(): Promise<string[]> {
    const ids: string[] = [];
    for (let index = 0; index < 40; index++) {
      if (index % 4 === 0) collector.clock.pass(1_000);
      ids.push(await say({ score: index % 11 }), await say({ score: index % 5 === 0 ? 1 : 5 }));
      ids.push(await say({ score: 3, comment: index % 2 ? "ok" : "Not good, not bad" }));
    }
    const { db } = collector.deps.database;
    for (const id of ids.filter((_, index) => index % 3 === 1)) {
      await db
        .update(feedback)
        .set({ mood: null })
        .where(and(eq(feedback.workspaceId, workspaceId), eq(feedback.id, id)));
    }
    return ids;
  }

  async function walk(sort: string) {
    const pages: {
      items: { id: string; mood: number | null; receivedAt: string }[];
      total: number;
      nextCursor: string | null;
    }[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const page: (typeof pages)[number] = await list(`status=all&sort=${sort}&cursor=${cursor}`);
      pages.push(page);
      cursor = page.nextCursor;
    }
    return pages;
  }

  test.each(["newest", "most_negative"])(
    "sorted by %s every row comes once, none twice, in order",
    async (sort) => {
      const ids = await fill();
      const pages = await walk(sort);
      expect(pages.map(({ items }) => items.length)).toEqual([50, 50, 20]);
      expect(pages.every(({ total }) => total === 120)).toBe(true);
      const items = pages.flatMap((page) => page.items);
      expect(items.map(({ id }) => id).sort()).toEqual([...ids].sort());
      const key = (item: (typeof items)[number]) =>
        sort === "newest" ? -Date.parse(item.receivedAt) : (item.mood ?? 2);
      expect(items.map(key)).toEqual(items.map(key).sort((a, b) => a - b));
      if (sort === "most_negative") expect(items.filter(({ mood }) => mood === null)).toHaveLength(40);
    },
  );

  test("what arrives while somebody reads on neither repeats nor hides a row", async () => {
    const ids = await fill();
    const first = await list("status=all");
    collector.clock.pass(60_000);
    await say();
    const rest = [await list(`status=all&cursor=${first.nextCursor}`)];
    rest.push(await list(`status=all&cursor=${rest[0].nextCursor}`));
    const seen = [first, ...rest].flatMap(({ items }) => items.map(({ id }: { id: string }) => id));
    expect(seen.sort()).toEqual([...ids].sort());
  });
});
