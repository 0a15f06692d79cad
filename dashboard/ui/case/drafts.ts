import { signal } from "@preact/signals";
import { uuidv7 } from "../../../shared/uuidv7.ts";
import { session } from "../../session.ts";
import { type Chosen, nothingChosen } from "../uploads.ts";

export type Draft = {
  /** Makes sending twice the same as once. */
  readonly id: string;
  readonly body: string;
  readonly internal: boolean;
  /** To the customer: a question that waits for their answer. Among colleagues: what was found out. */
  readonly special: boolean;
  readonly files: Chosen;
};

/** Begun messages by member and case, so that neither looking elsewhere nor loading the page anew loses one. */
const drafts = signal<Readonly<Record<string, Draft>>>({});

/** Kept in this tab alone, and by whose it is: the next to sign in here reads nothing of it. */
const keyOf = (id: string): string => `heed.draft.${session.peek()?.user.id ?? ""}.${id}`;

/** What was begun on this case, or an empty message. */
export function draftOf(id: string): Draft {
  const key = keyOf(id);
  return drafts.value[key] ?? stored(key) ?? begin(key);
}

export function keepDraft(id: string, draft: Draft): void {
  const key = keyOf(id);
  drafts.value = { ...drafts.peek(), [key]: draft };
  if (draft.body.trim()) attempt(() => sessionStorage.setItem(key, JSON.stringify(draft)));
  else attempt(() => sessionStorage.removeItem(key));
}

/** It was sent. */
export function dropDraft(id: string): void {
  keepDraft(id, empty());
}

const empty = (): Draft => ({
  id: uuidv7(),
  body: "",
  internal: false,
  special: false,
  files: nothingChosen,
});

const begun = new Map<string, Draft>();

/** The same until something is written: its id must not change under who sends it. */
function begin(key: string): Draft {
  const draft = begun.get(key) ?? empty();
  begun.set(key, draft);
  return draft;
}

function stored(key: string): Draft | null {
  const text = attempt(() => sessionStorage.getItem(key));
  if (!text) return null;
  const value: unknown = attempt(() => JSON.parse(text));
  if (!isDraft(value)) return null;
  // What was still on its way has to be chosen again: a browser hands no file to another page.
  const uploads = value.files.uploads.filter(({ state }) => state === "kept");
  return { ...value, files: { uploads: uploads.map((each) => ({ ...each, file: null })), refused: [] } };
}

/** Ours, as a tab of today wrote it: nobody else writes under this name. */
const isDraft = (value: unknown): value is Draft =>
  typeof value === "object" &&
  value !== null &&
  "id" in value &&
  typeof value.id === "string" &&
  "body" in value &&
  typeof value.body === "string" &&
  "internal" in value &&
  typeof value.internal === "boolean" &&
  "special" in value &&
  typeof value.special === "boolean" &&
  "files" in value;

/** Storage may be shut or full: then a draft lives as long as the page. */
function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
