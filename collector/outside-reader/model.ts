import type { OutsideLabels, OutsideTrouble } from "../../shared/contract/outside-reader.schema.ts";

/** What came of asking another reader about one text. */
export type Asked =
  | { readonly ok: true; readonly labels: OutsideLabels }
  | {
      readonly ok: false;
      readonly trouble: OutsideTrouble;
      /** The server's own sentence; empty where it gave none. */
      readonly said: string;
      /** How long the server asks to be left alone. */
      readonly retryAfterMs?: number | undefined;
    };
export type Failure = Extract<Asked, { ok: false }>;

export const failure = (trouble: OutsideTrouble, said = "", retryAfterMs?: number): Failure => ({
  ok: false,
  trouble,
  said,
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});

/** How a server is reached and which of its models reads. */
export type Connection = { readonly baseUrl: string; readonly model: string; readonly key: string };

/**
 * Asks another reader what one masked text says.
 * @param style `schema`: the server is to hold its answer to our schema; `plain`: it is only told the shape in words
 */
export type Ask = (connection: Connection, text: string, style: "schema" | "plain") => Promise<Asked>;

export const hostOf = ({ baseUrl }: Pick<Connection, "baseUrl">): string => new URL(baseUrl).host;

/** These are about one text or one answer to it; all others are about the server, so no other text fares better. */
const aboutOneText: readonly OutsideTrouble[] = ["refused", "too_large", "not_understood", "declined"];
export const concernsOneText = (trouble: OutsideTrouble): boolean => aboutOneText.includes(trouble);

/** A text that three answers in a row were no use for is left unread there. */
export const mostAttempts = 3;
/** From so many in a row on, unusable answers say that it is the server after all. */
const tellingFailures = 5;

const SECOND_MS = 1_000;
const firstRestMs = 15 * SECOND_MS;
const longestRestMs = 60 * 60 * SECOND_MS;
const longestAskedMs = 24 * longestRestMs;

/**
 * How long nothing is asked after a failure: what the server says by Retry-After (a day at most), else twice as long
 * each time up to an hour, spread over the second half so that what failed together does not come back together.
 * @param inRow failures in a row, this one counted
 * @param chance 0…1, random
 * @returns milliseconds; null where the next text may be tried at once
 */
export function restAfter({ trouble, retryAfterMs }: Failure, inRow: number, chance: number): number | null {
  if (retryAfterMs !== undefined) return Math.min(longestAskedMs, Math.max(SECOND_MS, retryAfterMs));
  if (concernsOneText(trouble) && inRow < tellingFailures) return null;
  const rest = Math.min(longestRestMs, firstRestMs * 2 ** Math.min(inRow - 1, 20));
  return rest / 2 + (rest / 2) * chance;
}

/** When to try a text again after the nth answer that was no use. */
export const nextAttempt = (attempts: number, now: Date): Date =>
  new Date(now.getTime() + 60 * SECOND_MS * 4 ** (attempts - 1));

/** The month in which a workspace's calls are counted, as 2026-06. */
export function monthOf(now: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    year: "numeric",
    month: "2-digit",
  }).formatToParts(now);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}`;
}
