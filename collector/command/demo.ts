import { readConfig } from "../config.ts";
import { fillDemo } from "../demo/fill.ts";
import { ownersHere } from "../demo/store.ts";
import { StartRefusal } from "../start-refusal.ts";
import { openDatabase } from "./open.ts";

/** Fills a workspace of its own with made-up feedback; whoever owns a workspace here owns it too. */
export async function demo(environment: Record<string, string | undefined>): Promise<void> {
  const database = await openDatabase(readConfig(environment)).catch((error: unknown) => {
    // A running Heed holds the embedded database; its own button does the same.
    if (!(error instanceof StartRefusal)) throw error;
    throw new StartRefusal(`${error.message} A running Heed makes the demo itself: Account → Demo data.`);
  });
  try {
    const owners = await ownersHere(database.db);
    const made = await fillDemo(database.db, {
      now: new Date(),
      owners,
      say: (line) => console.log(`  ${line}`),
    });
    console.log(
      made
        ? "  The demo workspace is filled. Run npm start and open the dashboard."
        : "  The demo workspace is there already. Remove it in the dashboard to make it anew.",
    );
  } finally {
    await database.close();
  }
}
