import { createClient, type Surroundings } from "../../../widget/client.ts";
import { createStore } from "../../../widget/storage.ts";
import { memoryStorage } from "./memory-storage.ts";

export const START = Date.UTC(2026, 0, 5, 9);

export const aResponse = (id: string) => ({
  id,
  site: "shop",
  survey: "survey-1",
  answers: [{ question: "score", value: 9 }],
});
export const aComplaint = (id: string) => ({
  id,
  site: "shop",
  category: "delivery" as const,
  whatHappened: "The box was open.",
});

/** One browser with a movable clock; `reply` decides how the collector answers, and may be changed on the way. */
export function aBrowser(
  storage: () => Storage = (
    (shared) => () =>
      shared
  )(memoryStorage()),
) {
  const world = {
    now: START,
    sent: [] as { url: string; id: string; body: string }[],
    reply: async (): Promise<Response> => Response.json({ id: "x", receivedAt: "now" }, { status: 201 }),
    timers: [] as { work: () => void; at: number }[],
    isLocked: false,
  };
  const store = createStore(storage);
  const surroundings: Surroundings = {
    collector: "https://heed.example/heed.js",
    site: "shop",
    store,
    now: () => world.now,
    random: () => 0.5,
    fetch: async (url, { body }) => {
      const text = String(body);
      world.sent.push({ url, id: JSON.parse(text).id, body: text });
      return world.reply();
    },
    later: (work, ms) => {
      const timer = { work, at: world.now + ms };
      world.timers.push(timer);
      return () => {
        world.timers = world.timers.filter((other) => other !== timer);
      };
    },
    exclusively: async (work) => {
      if (!world.isLocked) await work();
    },
  };
  /** Lets `ms` pass: what came due runs, and what it started comes to its end. */
  const pass = async (ms: number) => {
    world.now += ms;
    for (const timer of world.timers.filter(({ at }) => at <= world.now)) {
      world.timers = world.timers.filter((other) => other !== timer);
      timer.work();
    }
    await new Promise((resolve) => setImmediate(resolve));
  };
  return {
    world,
    store,
    client: createClient(surroundings),
    openTab: () => createClient(surroundings),
    pass,
  };
}

export const offline = async (): Promise<Response> => {
  throw new TypeError("Failed to fetch");
};
export const answering =
  (status: number, headers: HeadersInit = {}, body: unknown = { code: "busy" }) =>
  async () =>
    Response.json(body, { status, headers });
