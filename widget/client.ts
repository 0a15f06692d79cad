import type { AttachmentUpload } from "../shared/contract/attachment.schema.ts";
import type { ComplaintAccepted, ComplaintSubmission } from "../shared/contract/complaint.schema.ts";
import type { Impression } from "../shared/contract/impression.schema.ts";
import type { Problem } from "../shared/contract/problem.schema.ts";
import type {
  PartialSubmission,
  ResponseAccepted,
  ResponseSubmission,
} from "../shared/contract/response.schema.ts";
import type { Store } from "./storage.ts";
import { UNSENT } from "./unsent.ts";

/** What may be sent, by the collector's path for it, and what it answers. */
type Mail = {
  responses: { submission: ResponseSubmission; accepted: ResponseAccepted };
  complaints: { submission: ComplaintSubmission; accepted: ComplaintAccepted };
};

/** How it ended. `problem` is null when the refusal came without words. */
export type Settled<Accepted> =
  | { readonly state: "accepted"; readonly accepted: Accepted }
  | { readonly state: "refused"; readonly problem: Problem | null };

/** How the first attempt went; what is kept is sent again by itself, and `settled` then tells how it ended. */
export type Delivery<Accepted> =
  | Settled<Accepted>
  | { readonly state: "kept"; readonly settled: Promise<Settled<Accepted>> };

export type Client = {
  /** Sends once now; keeps and re-sends with the same id for as long as the collector cannot be reached. */
  readonly send: <Path extends keyof Mail>(
    path: Path,
    submission: Mail[Path]["submission"],
  ) => Promise<Delivery<Mail[Path]["accepted"]>>;
  /** Tries what is kept, whatever the back-off says: the network is back, or the visitor is. Honours Retry-After. */
  readonly resend: () => Promise<void>;
  /** Uploads a file that an answer will name. @returns whether the collector has it; the same id again does no harm */
  readonly upload: (about: Omit<AttachmentUpload, "site">, file: Blob) => Promise<boolean>;
  /** Saves what is answered so far. Not kept when it fails: the next saving, or the response itself, says it again. */
  readonly savePartial: (partial: PartialSubmission) => Promise<void>;
  /** Tells that a survey became visible. Not kept when it fails: a count, not somebody's words. */
  readonly reportImpression: (impression: Impression) => Promise<void>;
};

/** The world the client stands in, so that its rules can be tried without one. */
export type Surroundings = {
  /** Address of the script; the collector's paths are resolved against it. */
  readonly collector: string;
  /** What the snippet says it stands on. */
  readonly site: string;
  readonly store: Store;
  readonly fetch: (url: string, options: RequestInit) => Promise<Response>;
  readonly now: () => number;
  /** 0 ≤ result < 1, so that many browsers do not come back at the same instant. */
  readonly random: () => number;
  /** Runs `work` after `ms`; the result calls it off. */
  readonly later: (work: () => void, ms: number) => () => void;
  /** Runs `work` unless another tab is at the same. */
  readonly exclusively: (work: () => Promise<void>) => Promise<unknown>;
};

/** `notBefore` binds everybody: a tab is at it, or the collector asked for patience. `dueAt`, never sooner, is our own back-off. */
type Unsent = {
  readonly id: string;
  readonly path: keyof Mail;
  readonly body: string;
  readonly failures: number;
  readonly dueAt: number;
  readonly notBefore: number;
};

const REQUEST_MS = 10_000;
/** Longer than a request may take: until then another tab leaves a submission to the one that is sending it. */
const LEASE_MS = 12_000;
const FIRST_PAUSE_MS = 2000;
const LONGEST_PAUSE_MS = 5 * 60_000;
/** While another tab is at it, or two clocks disagree by a hair. */
const SHORTEST_WAIT_MS = 1000;
/** No collector asks for more patience than a day. */
const LONGEST_PATIENCE_MS = 24 * 60 * 60_000;

/** Milliseconds a Retry-After header asks to wait (seconds or a date); 0 when it asks nothing. */
export function patienceMs(header: string | null, now: number): number {
  const ms = Number(header ?? "") * 1000 || Date.parse(header ?? "") - now;
  return Math.min(Math.max(ms || 0, 0), LONGEST_PATIENCE_MS);
}

/** Milliseconds until the next try after `failures` in a row: doubling from 2 s to 5 min, the last half by chance. */
export const pauseMs = (failures: number, random: number): number =>
  Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS) * (0.5 + random / 2);

const isWorthRetrying = (status: number) => status >= 500 || [408, 425, 429].includes(status);

export function createClient(around: Surroundings): Client {
  const { store, now } = around;
  const sendingIds = new Set<string>();
  const waiters = new Map<string, (settled: Settled<never>) => void>();
  let callOff = () => {};

  const write = (unsent: Unsent) => store.set(UNSENT + unsent.id, JSON.stringify(unsent));

  /** Sends what is kept under `id` once; undefined when it must stay, or is no longer there, or is being sent. */
  async function attempt(id: string): Promise<Settled<never> | undefined> {
    const unsent = read(store, id);
    if (!unsent || sendingIds.has(id)) return undefined;
    sendingIds.add(id);
    write({ ...unsent, notBefore: now() + LEASE_MS, dueAt: now() + LEASE_MS });
    const reply = await post(around, unsent.path, unsent.body);
    sendingIds.delete(id);
    if ("patienceMs" in reply) {
      const failures = unsent.failures + 1;
      const notBefore = now() + reply.patienceMs;
      write({
        ...unsent,
        failures,
        notBefore,
        dueAt: Math.max(notBefore, now() + pauseMs(failures, around.random())),
      });
      return undefined;
    }
    store.remove(UNSENT + id);
    waiters.get(id)?.(reply);
    waiters.delete(id);
    return reply;
  }

  async function sendDue(clock: "dueAt" | "notBefore"): Promise<void> {
    const due = allUnsent(store).filter((unsent) => now() >= unsent[clock]);
    if (due.length > 0) {
      await around.exclusively(async () => {
        // One after the other: after a long time offline there may be several, and the collector counts per visitor.
        for (const { id } of due) await attempt(id);
      });
    }
    plan();
  }

  /** Comes back when the next one is due; nothing ticks while nothing waits. */
  function plan(): void {
    callOff();
    const nextAt = Math.min(...allUnsent(store).map(({ dueAt }) => dueAt));
    if (nextAt < Number.POSITIVE_INFINITY)
      callOff = around.later(() => void sendDue("dueAt"), Math.max(nextAt - now(), SHORTEST_WAIT_MS));
  }

  return {
    send: async (path, submission) => {
      // Kept before it is sent: a page that closes mid-way loses nothing, and the id makes a second delivery harmless.
      write({
        id: submission.id,
        path,
        body: JSON.stringify(submission),
        failures: 0,
        dueAt: 0,
        notBefore: 0,
      });
      const settled = await attempt(submission.id);
      if (settled) return settled;
      plan();
      return { state: "kept", settled: new Promise((resolve) => waiters.set(submission.id, resolve)) };
    },
    resend: () => sendDue("notBefore"),
    upload: (about, file) => upload(around, about, file),
    savePartial: async (partial) => {
      await post(around, "partials", JSON.stringify(partial));
    },
    reportImpression: async (impression) => {
      await post(around, "impressions", JSON.stringify(impression));
    },
  };
}

/** Not kept when it fails: a file may be large, and its visitor is here to try again. */
function upload(
  { collector, site, fetch }: Surroundings,
  about: Omit<AttachmentUpload, "site">,
  file: Blob,
): Promise<boolean> {
  const url = new URL("v1/attachments", collector);
  for (const [name, value] of Object.entries({ site, ...about })) url.searchParams.set(name, `${value}`);
  // A slice has no type of its own, so that the browser asks no permission first.
  return fetch(url.href, { method: "POST", body: file.slice(), credentials: "omit" }).then(
    ({ ok }) => ok,
    () => false,
  );
}

const allUnsent = (store: Store) =>
  store.keys().flatMap((key) => {
    const unsent = key.startsWith(UNSENT) ? read(store, key.slice(UNSENT.length)) : null;
    return unsent ? [unsent] : [];
  });

/** Null when another tab has sent it meanwhile, or when what is stored is not ours to read: then it is dropped. */
function read(store: Store, id: string): Unsent | null {
  try {
    const unsent = JSON.parse(store.get(UNSENT + id) ?? "");
    if (unsent.dueAt >= 0) return { ...unsent, id };
  } catch {
    // Falls through: whatever it is, nobody can send it.
  }
  store.remove(UNSENT + id);
  return null;
}

async function post(
  { collector, fetch, now }: Surroundings,
  path: string,
  body: string,
): Promise<Settled<never> | { patienceMs: number }> {
  try {
    // A text body is text/plain, so the browser asks no permission first (no preflight).
    // keepalive: the visitor often leaves the page right after pressing Send.
    const response = await fetch(new URL(`v1/${path}`, collector).href, {
      method: "POST",
      body,
      keepalive: true,
      credentials: "omit",
      signal: AbortSignal.timeout(REQUEST_MS),
    });
    if (isWorthRetrying(response.status))
      return { patienceMs: patienceMs(response.headers.get("retry-after"), now()) };
    const accepted = (text: string) => JSON.parse(text || "null") as never; // the collector keeps the contract of each path
    if (response.ok) return { state: "accepted", accepted: accepted(await response.text()) };
    return { state: "refused", problem: await response.json().catch(() => null) };
  } catch {
    return { patienceMs: 0 };
  }
}
