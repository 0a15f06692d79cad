import type { Deps } from "../http/env.ts";
import { logFailure } from "../http/log.ts";
import { createRounds } from "../rounds.ts";
import { sendDueLetters } from "./postman.ts";
import { workspacesWithLettersToTake, workspacesWithMailboxes } from "./received-store.ts";
import { mailboxOf, ownAddressesOf } from "./settings-store.ts";
import { watchMailbox } from "./watch-mailbox.ts";

const SEND_EVERY_MS = 2_000;
/** How soon a mailbox that was set up, or changed by another process, is read. */
const LOOK_AT_SETTINGS_EVERY_MS = 10_000;

/** Makes of the letters a workspace received what they are; safe to repeat. */
export type TakeLetters = (workspaceId: string) => Promise<void>;

/** Sends and receives letters by itself from now on; the answer ends it, once what is under way is done. */
export function startPost(deps: Deps, take: TakeLetters): () => Promise<void> {
  const { database, config, seal, now, log } = deps;
  const onFailure = (error: unknown) => logFailure(log, error);
  const mailboxes = createMailboxes(deps, take, onFailure);
  const ends = [
    createRounds(() => sendDueLetters({ db: database.db, config, seal }, now), SEND_EVERY_MS, onFailure),
    createRounds(mailboxes.look, LOOK_AT_SETTINGS_EVERY_MS, onFailure),
  ];
  return async () => {
    for (const end of ends) await end();
    await mailboxes.close();
  };
}

type Watched = { readonly changed: number; readonly end: () => Promise<void> };

function createMailboxes(deps: Deps, take: TakeLetters, onFailure: (error: unknown) => void) {
  const watched = new Map<string, Watched>();
  const { db } = deps.database;

  /** Watches the mailboxes that are set, as they are set now, and takes up what was left lying. */
  const look = async () => {
    const wanted = await workspacesWithMailboxes(db);
    for (const [workspaceId, { changed, end }] of watched) {
      if (wanted.get(workspaceId) === changed) continue;
      watched.delete(workspaceId);
      await end();
    }
    for (const [workspaceId, changed] of wanted) {
      if (!watched.has(workspaceId)) watched.set(workspaceId, { changed, end: await watch(workspaceId) });
    }
    for (const workspaceId of await workspacesWithLettersToTake(db)) await take(workspaceId);
  };

  const watch = async (workspaceId: string) => {
    const mailbox = await mailboxOf(db, deps.seal, workspaceId);
    // Without what opens it there is nothing to try; the settings page says so.
    if (!mailbox || mailbox.password === null) return async () => {};
    const own = await ownAddressesOf(db, workspaceId);
    return watchMailbox({
      mailbox,
      desk: { db, workspaceId, own, now: deps.now },
      onRead: () => take(workspaceId),
      onFailure,
    });
  };

  const close = async () => {
    for (const { end } of watched.values()) await end();
  };
  return { look, close };
}
