import type { FetchMessageObject, ImapFlow, MailboxObject } from "imapflow";
import type { Db } from "../db/connect.ts";
import { parseLetter } from "./parse.ts";
import { beginAt, keepLetter, type Position, positionIn } from "./received-store.ts";
import type { Mailbox } from "./settings-store.ts";

/** What a mailbox is read into. */
export type Desk = {
  readonly db: Db;
  readonly workspaceId: string;
  readonly own: readonly string[];
  readonly now: () => Date;
};

/** Of a longer letter this much is read: attachments above it are cut, never the words before them. */
const MOST_BYTES = 30 * 1024 * 1024;
const DAY_MS = 86_400_000;

/** The name under which the place in a mailbox is kept. */
export const nameOf = ({ user, host, port, folder }: Mailbox): string => `${user}@${host}:${port}/${folder}`;

/**
 * Reads every letter behind the place reached so far. Each is stored, together with the new place, before it is marked
 * as seen: whenever this ends, the next time goes on with the letter after the last one stored.
 */
export async function readNewLetters(client: ImapFlow, mailbox: Mailbox, desk: Desk): Promise<void> {
  const name = nameOf(mailbox);
  const { lastUid, uidValidity } = await placeIn(client, name, desk);
  // `n:*` holds the last letter even when its number is below n.
  const uids = (await client.search({ uid: `${lastUid + 1}:*` }, { uid: true })) || [];
  for (const uid of uids.filter((one) => one > lastUid).sort((one, other) => one - other)) {
    const source = sourceOf(
      await client.fetchOne(
        String(uid),
        { uid: true, source: { start: 0, maxLength: MOST_BYTES } },
        { uid: true },
      ),
    );
    // Gone since: somebody has deleted or moved it.
    const letter = source && (await parseLetter(source, desk.own, source.length >= MOST_BYTES));
    await keepLetter(
      desk.db,
      { workspaceId: desk.workspaceId, mailbox: name, uidValidity, uid },
      letter,
      desk.now(),
    );
    if (letter) await client.messageFlagsAdd(String(uid), ["\\Seen"], { uid: true }).catch(() => {});
  }
}

const sourceOf = (message: FetchMessageObject | false | undefined): Buffer | null =>
  message ? (message.source ?? null) : null;

async function placeIn(client: ImapFlow, name: string, desk: Desk): Promise<Position> {
  const box = client.mailbox;
  if (!box) throw new Error("the mailbox is not open");
  const known = await positionIn(desk.db, desk.workspaceId, name);
  if (known && known.uidValidity === String(box.uidValidity)) return known;
  const place = known ? await placeAfterRenumbering(client, box, known, desk) : fromNowOn(box, desk);
  await beginAt(desk.db, desk.workspaceId, name, place);
  return place;
}

/** A mailbox new to us: what lies in it is not ours to answer. */
const fromNowOn = (box: MailboxObject, { now }: Desk): Position => ({
  uidValidity: String(box.uidValidity),
  lastUid: box.uidNext - 1,
  readAt: now(),
});

/** The server numbers its letters anew (RFC 3501, section 2.3.1.1): those of the last day are looked at again, and known ones known by their fingerprint. */
async function placeAfterRenumbering(
  client: ImapFlow,
  box: MailboxObject,
  known: Position,
  desk: Desk,
): Promise<Position> {
  const since = new Date(known.readAt.getTime() - DAY_MS);
  const [first] = ((await client.search({ since }, { uid: true })) || []).sort((one, other) => one - other);
  return { ...fromNowOn(box, desk), ...(first === undefined ? {} : { lastUid: first - 1 }) };
}
