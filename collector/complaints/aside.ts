import { and, eq } from "drizzle-orm";
import { refused } from "../../shared/outcome.ts";
import { receivedLetters } from "../db/mail-tables.ts";
import type { Deps } from "../http/env.ts";
import { markTaken } from "../mail/received-store.ts";
import { addLetter } from "./customer-words.ts";

/**
 * Staff's word on a letter that was kept aside: believed, it joins the thread as the customer's; else it is dismissed.
 * @returns null when done
 */
export async function decideOnAside(
  { database: { db }, readers }: Pick<Deps, "database" | "readers">,
  workspaceId: string,
  feedbackId: string,
  letterId: string,
  isBelieved: boolean,
) {
  const read = await readers.of(workspaceId);
  return db.transaction(async (tx) => {
    const [letter] = await tx
      .select()
      .from(receivedLetters)
      .where(
        and(
          eq(receivedLetters.workspaceId, workspaceId),
          eq(receivedLetters.feedbackId, feedbackId),
          eq(receivedLetters.id, letterId),
          eq(receivedLetters.takenAs, "aside"),
        ),
      )
      .for("update");
    if (!letter) return refused("not_found");
    if (isBelieved) await addLetter(tx, read, letter, feedbackId);
    await markTaken(tx, letter, isBelieved ? "message" : "dismissed", feedbackId);
    return null;
  });
}
