import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { autosave, type SaveState } from "../../../../dashboard/surveys/autosave.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** An autosave onto a server that can be told to fail, or to keep the caller waiting. */
function desk() {
  const saved: string[] = [];
  const states: SaveState["kind"][] = [];
  const server = { failing: false, answerAfterMs: 0 };
  const saver = autosave<string>({
    save: async (draft) => {
      if (server.answerAfterMs > 0) await new Promise((resolve) => setTimeout(resolve, server.answerAfterMs));
      if (server.failing) throw new Error("refused");
      saved.push(draft);
    },
    onState: ({ kind }) => states.push(kind),
    restMs: 700,
    retryMs: 8_000,
    isPassing: () => true,
  });
  return { saved, states, server, saver };
}

test("typing is saved once it rests, and only the newest of it", async () => {
  const { saved, states, saver } = desk();
  saver.change("H");
  await vi.advanceTimersByTimeAsync(300);
  saver.change("Hi");
  await vi.advanceTimersByTimeAsync(699);
  expect(saved).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(saved).toEqual(["Hi"]);
  expect(states.at(-1)).toBe("saved");
});

test("what is typed while a save is under way is saved after it, never beside it", async () => {
  const { saved, states, server, saver } = desk();
  server.answerAfterMs = 2_000;
  saver.change("first");
  await vi.advanceTimersByTimeAsync(1_000);
  saver.change("second");
  await vi.advanceTimersByTimeAsync(1_700);
  expect(saved).toEqual(["first"]);
  expect(states.at(-1)).not.toBe("saved");
  await vi.advanceTimersByTimeAsync(3_000);
  expect(saved).toEqual(["first", "second"]);
  expect(states.at(-1)).toBe("saved");
});

test("a refused save says so, keeps the draft and tries again by itself", async () => {
  const { saved, states, server, saver } = desk();
  server.failing = true;
  saver.change("precious");
  await vi.advanceTimersByTimeAsync(700);
  expect(states.at(-1)).toBe("failed");
  server.failing = false;
  await vi.advanceTimersByTimeAsync(8_000);
  expect(saved).toEqual(["precious"]);
  expect(states.at(-1)).toBe("saved");
});

test("publishing can wait for the last words: flush saves at once and tells whether it worked", async () => {
  const { saved, server, saver } = desk();
  saver.change("last words");
  expect(await saver.flush()).toBe(true);
  expect(saved).toEqual(["last words"]);
  server.failing = true;
  saver.change("more");
  expect(await saver.flush()).toBe(false);
  saver.stop();
});

test("flush during a save waits for the newest draft, not only the one under way", async () => {
  const { saved, server, saver } = desk();
  server.answerAfterMs = 1_000;
  saver.change("first");
  await vi.advanceTimersByTimeAsync(800);
  saver.change("second");
  const flushed = saver.flush();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await flushed).toBe(true);
  expect(saved).toEqual(["first", "second"]);
});
