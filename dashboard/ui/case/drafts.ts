import { signal } from "@preact/signals";
import { uuidv7 } from "../../../shared/uuidv7.ts";
import {
  draftIn,
  draftKey,
  forgetOldDrafts,
  isDraftKey,
  keepInBrowser,
  keptInBrowser,
} from "../../kept-drafts.ts";
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

/** Begun messages by member and case, so that neither looking elsewhere nor closing the tab loses one. */
const drafts = signal<Readonly<Record<string, Draft>>>({});

const keyOf = (id: string): string => draftKey(session.peek()?.user.id ?? "", id);

/** What was begun on this case, or an empty message. */
export function draftOf(id: string): Draft {
  const key = keyOf(id);
  return drafts.value[key] ?? usable(keptInBrowser(key)) ?? begin(key);
}

export function keepDraft(id: string, draft: Draft): void {
  const key = keyOf(id);
  drafts.value = { ...drafts.peek(), [key]: draft };
  keepInBrowser(key, draft.body.trim() ? draft : null);
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

function usable(value: unknown): Draft | null {
  if (!isDraft(value)) return null;
  // What was still on its way has to be chosen again: a browser hands no file to another page.
  const uploads = value.files.uploads.filter(({ state }) => state === "kept");
  return { ...value, files: { uploads: uploads.map((each) => ({ ...each, file: null })), refused: [] } };
}

/** The same case in another tab goes on with the same words, and what was sent there is not sent from here again. */
addEventListener("storage", ({ key, newValue }) => {
  if (isDraftKey(key)) drafts.value = { ...drafts.peek(), [key]: usable(draftIn(newValue)) ?? empty() };
});

/** Ours, as a page of today wrote it: nobody else writes under this name. */
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

forgetOldDrafts();
