import type { Context } from "hono";
import type { Logger } from "pino";
import type { Role } from "../../shared/contract/workspace.schema.ts";
import type { Auth } from "../auth/auth.ts";
import type { Seal } from "../auth/seal.ts";
import type { Config } from "../config.ts";
import type { Database } from "../db/connect.ts";
import type { Intake } from "../intake/intake.ts";
import type { LiveFeed } from "../live/feed.ts";
import type { Readers } from "../reading/readers.ts";
import type { SiteDirectory } from "../sites/directory.ts";

/** What the routes work with; the process and the tests each put one together. */
export type Deps = {
  readonly config: Config;
  readonly database: Database;
  readonly auth: Auth;
  readonly intake: Intake;
  readonly live: LiveFeed;
  readonly sites: SiteDirectory;
  readonly readers: Readers;
  readonly seal: Seal;
  /** Signs what this installation hands out, such as reply addresses. */
  readonly secret: string;
  readonly log: Logger;
  readonly now: () => Date;
  /** Called by public routes; @throws Refusal when this caller's address asks, or sends, too much. */
  readonly limitReads: (c: Context) => Promise<void>;
  readonly limitAnswers: (c: Context) => Promise<void>;
  /** For whoever proves themselves by a password outside better-auth's own routes. */
  readonly limitAttempts: (c: Context) => Promise<void>;
};

/** Who works in a workspace: a signed-in member, or an API key (then `userId` is null). */
export type Staff = { readonly workspaceId: string; readonly role: Role; readonly userId: string | null };
