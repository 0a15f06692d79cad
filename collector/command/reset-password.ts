import { randomInt } from "node:crypto";
import { createAuth } from "../auth/auth.ts";
import { readConfig } from "../config.ts";
import { installationSecret } from "../db/installation.ts";
import { createLog } from "../http/log.ts";
import { StartRefusal } from "../start-refusal.ts";
import { userByEmail } from "../workspaces/store.ts";
import { openDatabase } from "./open.ts";

/** Without letters and digits that look alike: it is read off a screen. */
const ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

/** Gives an account a new random password, printed once, and signs it out everywhere: for whoever runs this machine. */
export async function resetPassword(
  environment: Record<string, string | undefined>,
  email: string | undefined,
): Promise<void> {
  if (!email) throw new StartRefusal("Name the account: heed reset-password EMAIL");
  const config = readConfig(environment);
  const { db, close } = await openDatabase(config);
  try {
    const userId = await userByEmail(db, email);
    if (!userId) throw new StartRefusal(`Nobody here has the e-mail address ${email}.`);
    const secret = await installationSecret(db);
    const { internalAdapter, password } = await createAuth({ db, config, secret, log: createLog(config) })
      .$context;
    const chosen = Array.from({ length: 16 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
    await internalAdapter.updatePassword(userId, await password.hash(chosen));
    await internalAdapter.deleteUserSessions(userId);
    console.log(
      `  The new password of ${email} is ${chosen}\n  It can be changed under Account after signing in.`,
    );
  } finally {
    await close();
  }
}
