import { createHash } from "node:crypto";
import { isIPv6 } from "node:net";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Config } from "../config.ts";
import { Refusal } from "./problem.ts";

/** The caller's address: the socket's, or what our own proxy appended last. */
export function addressOf(c: Context, config: Pick<Config, "trustProxy">): string {
  const forwarded = config.trustProxy
    ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim()
    : undefined;
  if (forwarded) return forwarded;
  // Requests made in-process (tests) have no socket.
  return "incoming" in (c.env ?? {}) ? (getConnInfo(c).remote.address ?? "unknown") : "in-process";
}

/** The origin people reach Heed by, such as `https://feedback.example`. */
export function publicOrigin(request: Request, config: Pick<Config, "publicUrl" | "trustProxy">): string {
  if (config.publicUrl) return new URL(config.publicUrl).origin;
  const url = new URL(request.url);
  const forwarded = config.trustProxy
    ? request.headers.get("x-forwarded-proto")?.split(",").at(-1)?.trim()
    : undefined;
  return forwarded === "https" || forwarded === "http"
    ? new URL(`${forwarded}://${url.host}`).origin
    : url.origin;
}

/** One customer of an IPv6 provider has a whole /64 to call from, so that counts as one caller. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.toLowerCase().startsWith("::ffff:")) return address;
  const [head = "", tail] = address.split("::");
  const groups = head.split(":").filter(Boolean);
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(":").filter(Boolean).length;
  const all = [...groups, ...Array<string>(missing).fill("0"), ...(tail ?? "").split(":").filter(Boolean)];
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16))
    .join(":");
}

/** A caller may do `points` things per `seconds`; @throws Refusal with how long to wait after that. */
export function rateLimit(points: number, seconds: number): (caller: string) => Promise<void> {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return async (caller) => {
    try {
      await limiter.consume(createHash("sha256").update(networkOf(caller)).digest("base64"));
    } catch (rejection) {
      if (!(rejection instanceof RateLimiterRes)) throw rejection;
      throw new Refusal("too_many_requests", { retryAfterSeconds: rejection.msBeforeNext / 1000 });
    }
  };
}
