import { createHmac, timingSafeEqual } from "node:crypto";

/** Whose draft may be tried out, and until when. */
export type TrialPass = { readonly workspaceId: string; readonly surveyId: string; readonly until: Date };

/** Long enough to look around on one's site, too short for a link that got out to be worth much. */
export const TRIAL_MS = 60 * 60 * 1000;

/** Opens one draft until then, and nothing else: `<workspace>.<survey>.<milliseconds>.<HMAC-SHA256>`. */
export function trialToken(key: string, { workspaceId, surveyId, until }: TrialPass): string {
  const said = `${workspaceId}.${surveyId}.${until.getTime()}`;
  return `${said}.${signature(key, said).toString("base64url")}`;
}

/** What a token opens; null when we did not make it, or its time is over. */
export function trialPass(key: string, token: string, now: Date): TrialPass | null {
  const said = token.slice(0, Math.max(0, token.lastIndexOf(".")));
  const given = Buffer.from(token.slice(said.length + 1), "base64url");
  const right = signature(key, said);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const [workspaceId = "", surveyId = "", ms] = said.split(".");
  const until = new Date(Number(ms));
  return until > now ? { workspaceId, surveyId, until } : null;
}

const signature = (key: string, said: string): Buffer =>
  createHmac("sha256", key).update("survey trial").update(said).digest();
