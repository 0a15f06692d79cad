import { readConfig } from "../config.ts";
import { fillDemo } from "../demo/fill.ts";
import { addOwnersTo, findDemo } from "../demo/store.ts";
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
    if (await findDemo(database.db)) {
      console.log("  The demo workspace is there already. Remove it in the dashboard to make it anew.");
      return;
    }
    const { workspaceId } = await fillDemo(database.db, {
      now: new Date(),
      say: (line) => console.log(`  ${line}`),
    });
    await addOwnersTo(database.db, workspaceId, new Date());
    console.log("  The demo workspace is filled. Run npm start and open the dashboard.");
  } finally {
    await database.close();
  }
}
