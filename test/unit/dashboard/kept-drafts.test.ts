import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  draftKey,
  forgetDraftsOf,
  forgetOldDrafts,
  keepInBrowser,
  keptInBrowser,
} from "../../../dashboard/kept-drafts.ts";

/** A browser's storage: what it holds are its own properties, what it does is not. */
class Storage {
  getItem(key: string): string | null {
    return Object.entries(this).find(([name]) => name === key)?.[1] ?? null;
  }
  setItem(key: string, value: string): void {
    Object.assign(this, { [key]: value });
  }
  removeItem(key: string): void {
    Reflect.deleteProperty(this, key);
  }
}

const [mine, theirs] = [draftKey("ann", "1"), draftKey("anna", "1")];
const draft = { body: "We are sorry" };

beforeEach(() => {
  vi.stubGlobal("localStorage", new Storage());
  vi.useFakeTimers();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test("a begun message is kept until it is sent", () => {
  keepInBrowser(mine, draft);
  expect(keptInBrowser(mine)).toEqual(draft);
  keepInBrowser(mine, null);
  expect(keptInBrowser(mine)).toBeNull();
});

test("who signs out takes their own begun messages along, and nobody else's", () => {
  keepInBrowser(mine, draft);
  keepInBrowser(theirs, draft);
  forgetDraftsOf("ann");
  expect([keptInBrowser(mine), keptInBrowser(theirs)]).toEqual([null, draft]);
});

test("what nobody went on with for two weeks is gone, and what is no draft stays", () => {
  keepInBrowser(mine, draft);
  localStorage.setItem("heed.theme", "dark");
  vi.advanceTimersByTime(15 * 86_400_000);
  keepInBrowser(theirs, draft);
  forgetOldDrafts();
  expect(Object.keys(localStorage).sort()).toEqual(["heed.theme", theirs].sort());
});

test("where storage is shut nothing is kept, and nothing breaks", () => {
  vi.stubGlobal("localStorage", undefined);
  keepInBrowser(mine, draft);
  forgetDraftsOf("ann");
  expect(keptInBrowser(mine)).toBeNull();
});
