import { describe, expect, test } from "vitest";
import { createClient, patienceMs, pauseMs } from "../../../widget/client.ts";
import { createStore } from "../../../widget/storage.ts";
import { hasUnsent } from "../../../widget/unsent.ts";
import { aBrowser, aComplaint, answering, aResponse, offline, START } from "./a-browser.ts";
import { blockedStorage, memoryStorage } from "./memory-storage.ts";

describe("sending", () => {
  test("an accepted answer is sent once and leaves nothing in the browser", async () => {
    const { client, world, store } = aBrowser();
    expect(await client.send("responses", aResponse("a"))).toMatchObject({ state: "accepted" });
    expect(world.sent.map(({ url }) => url)).toEqual(["https://heed.example/v1/responses"]);
    expect(store.keys()).toEqual([]);
    expect(world.timers).toEqual([]);
  });

  test("the collector's paths follow the script when Heed stands behind a path of its own", async () => {
    const storage = memoryStorage();
    const urls: string[] = [];
    const client = createClient({
      collector: "https://shop.example/feedback/heed.js",
      site: "shop",
      store: createStore(() => storage),
      now: () => START,
      random: () => 0,
      fetch: async (url) => {
        urls.push(url);
        return Response.json({});
      },
      later: () => () => {},
      exclusively: (work) => work(),
    });
    await client.send("complaints", aComplaint("c"));
    expect(urls).toEqual(["https://shop.example/feedback/v1/complaints"]);
  });

  test("an answer is in the browser before it is sent, so that a closing page loses nothing", async () => {
    const { client, world, store } = aBrowser();
    let wasKept = false;
    world.reply = async () => {
      wasKept = hasUnsent(store);
      return Response.json({});
    };
    await client.send("responses", aResponse("a"));
    expect(wasKept).toBe(true);
    expect(hasUnsent(store)).toBe(false);
  });

  test.each([400, 401, 403, 404, 409, 413, 415, 422])(
    "%i is final: dropped, with the collector's words",
    async (status) => {
      const { client, world, store } = aBrowser();
      world.reply = answering(status, {}, { code: "survey_closed" });
      const delivery = await client.send("responses", aResponse("a"));
      expect(delivery).toEqual({ state: "refused", problem: { code: "survey_closed" } });
      expect(store.keys()).toEqual([]);
    },
  );

  test.each([408, 425, 429, 500, 502, 503, 504])("%i is not: kept", async (status) => {
    const { client, world, store } = aBrowser();
    world.reply = answering(status);
    expect(await client.send("responses", aResponse("a"))).toMatchObject({ state: "kept" });
    expect(hasUnsent(store)).toBe(true);
  });

  test("an acceptance that arrives broken is asked for again, with the same id", async () => {
    const { client, world, pass } = aBrowser();
    world.reply = async () => new Response('{"id":', { status: 201 });
    expect(await client.send("complaints", aComplaint("c"))).toMatchObject({ state: "kept" });
    world.reply = answering(200, {}, { reference: "C-7F3K-92" });
    await pass(60_000);
    expect(world.sent.map(({ id }) => id)).toEqual(["c", "c"]);
  });

  test("a refusal without words is a refusal still", async () => {
    const { client, world } = aBrowser();
    world.reply = async () => new Response("<h1>Forbidden</h1>", { status: 403 });
    expect(await client.send("responses", aResponse("a"))).toEqual({ state: "refused", problem: null });
  });
});

describe("what could not be sent", () => {
  test("goes out with the same id and the same words when the network is back, once", async () => {
    const { client, world, store, pass } = aBrowser();
    world.reply = offline;
    const delivery = await client.send("complaints", aComplaint("c"));
    world.reply = answering(201, {}, { reference: "C-7F3K-92" });
    await client.resend();
    await client.resend();
    await pass(3_600_000);
    expect(world.sent).toHaveLength(2);
    expect(world.sent[1]).toEqual(world.sent[0]);
    expect(hasUnsent(store)).toBe(false);
    expect(delivery.state === "kept" && (await delivery.settled)).toEqual({
      state: "accepted",
      accepted: { reference: "C-7F3K-92" },
    });
  });

  test("is sent by the next page", async () => {
    const browser = aBrowser();
    browser.world.reply = offline;
    await browser.client.send("responses", aResponse("a"));
    browser.world.reply = answering(201);
    await browser.openTab().resend();
    expect(browser.world.sent.map(({ id }) => id)).toEqual(["a", "a"]);
    expect(hasUnsent(browser.store)).toBe(false);
  });

  test("is tried by itself after a pause that doubles up to five minutes", async () => {
    expect([1, 2, 3, 4].map((failures) => pauseMs(failures, 1))).toEqual([2000, 4000, 8000, 16_000]);
    expect(pauseMs(40, 1)).toBe(300_000);
    expect(pauseMs(1, 0)).toBe(1000);
    const { client, world, pass } = aBrowser();
    world.reply = offline;
    await client.send("responses", aResponse("a"));
    await pass(1499);
    expect(world.sent).toHaveLength(1);
    await pass(1);
    expect(world.sent).toHaveLength(2);
    await pass(2999);
    expect(world.sent).toHaveLength(2);
    await pass(1);
    expect(world.sent).toHaveLength(3);
  });

  test("waits as long as the collector asks, even when the network comes back sooner", async () => {
    const { client, world, pass } = aBrowser();
    world.reply = answering(429, { "retry-after": "30" });
    await client.send("responses", aResponse("a"));
    world.reply = answering(201);
    await pass(29_000);
    await client.resend();
    expect(world.sent).toHaveLength(1);
    await pass(1000);
    expect(world.sent).toHaveLength(2);
  });

  test("is dropped when the collector refuses it in the end", async () => {
    const { client, world, store } = aBrowser();
    world.reply = offline;
    const delivery = await client.send("responses", aResponse("a"));
    world.reply = answering(409, {}, { code: "survey_closed" });
    await client.resend();
    expect(hasUnsent(store)).toBe(false);
    expect(delivery.state === "kept" && (await delivery.settled)).toMatchObject({ state: "refused" });
  });

  test("goes one after the other, and one that fails does not hold the next", async () => {
    const { client, world, store } = aBrowser();
    world.reply = offline;
    await client.send("responses", aResponse("a"));
    await client.send("responses", aResponse("b"));
    let underway = 0;
    let most = 0;
    world.reply = async () => {
      most = Math.max(most, ++underway);
      await new Promise((resolve) => setImmediate(resolve));
      underway--;
      if (world.sent.at(-1)?.id === "a") throw new TypeError("Failed to fetch");
      return Response.json({});
    };
    await client.resend();
    expect(most).toBe(1);
    expect(store.keys()).toEqual(["unsent:a"]);
  });

  test("survives nonsense under our name in the storage", async () => {
    const storage = memoryStorage();
    for (const [index, nonsense] of ["{", "5", "null", '{"path":"responses"}'].entries())
      storage.setItem(`heed:unsent:${index}`, nonsense);
    const { client, world, store, pass } = aBrowser(() => storage);
    world.reply = offline;
    await client.send("responses", aResponse("a"));
    world.reply = answering(201);
    await pass(60_000);
    expect(world.sent.map(({ id }) => id)).toEqual(["a", "a"]);
    expect(store.keys()).toEqual([]);
  });
});

describe("two tabs", () => {
  test("leave a submission to the tab that is sending it", async () => {
    const browser = aBrowser();
    let arrive = () => {};
    browser.world.reply = () => new Promise((resolve) => (arrive = () => resolve(Response.json({}))));
    const sending = browser.client.send("responses", aResponse("a"));
    await browser.openTab().resend();
    expect(browser.world.sent).toHaveLength(1);
    arrive();
    expect(await sending).toMatchObject({ state: "accepted" });
  });

  test("take over what a tab left behind when it was closed mid-way", async () => {
    const browser = aBrowser();
    browser.world.reply = () => new Promise(() => {});
    void browser.client.send("responses", aResponse("a"));
    browser.world.reply = answering(200);
    browser.world.now += 13_000;
    await browser.openTab().resend();
    expect(browser.world.sent.map(({ id }) => id)).toEqual(["a", "a"]);
    expect(hasUnsent(browser.store)).toBe(false);
  });

  test("send nothing twice when both hear that the network is back", async () => {
    const browser = aBrowser();
    browser.world.reply = offline;
    await browser.client.send("responses", aResponse("a"));
    browser.world.reply = answering(201);
    await Promise.all([browser.client.resend(), browser.openTab().resend()]);
    expect(browser.world.sent).toHaveLength(2);
  });

  test("come back later when the other tab holds the queue", async () => {
    const { client, world, pass } = aBrowser();
    world.reply = offline;
    await client.send("responses", aResponse("a"));
    world.reply = answering(201);
    world.isLocked = true;
    await client.resend();
    expect(world.sent).toHaveLength(1);
    world.isLocked = false;
    await pass(2000);
    expect(world.sent).toHaveLength(2);
  });
});

test("a browser that blocks storage still sends, and sends again while the page lives", async () => {
  const { client, world, store } = aBrowser(blockedStorage);
  world.reply = offline;
  expect(await client.send("responses", aResponse("a"))).toMatchObject({ state: "kept" });
  world.reply = answering(201);
  await client.resend();
  expect(world.sent).toHaveLength(2);
  expect(hasUnsent(store)).toBe(false);
});

test("an impression that fails is not kept", async () => {
  const { client, world, store } = aBrowser();
  world.reply = offline;
  await client.reportImpression({ id: "a", site: "shop", survey: "survey-1" });
  expect(store.keys()).toEqual([]);
});

test("Retry-After is read as seconds or as a date, never as more than a day", () => {
  expect(patienceMs("7", START)).toBe(7000);
  expect(patienceMs(new Date(START + 90_000).toUTCString(), START)).toBe(90_000);
  expect(patienceMs(new Date(START - 90_000).toUTCString(), START)).toBe(0);
  expect(patienceMs("99999999", START)).toBe(86_400_000);
  expect(patienceMs("soon", START)).toBe(0);
  expect(patienceMs(null, START)).toBe(0);
});
