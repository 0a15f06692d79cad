import type { Context, MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import { type Logger, pino } from "pino";
import type { Config } from "../config.ts";
import { rootOf } from "../db/connect.ts";

export const createLog = ({ logLevel }: Pick<Config, "logLevel">): Logger => pino({ level: logLevel });

/**
 * One line a request. The route's pattern stands for the address: addresses carry status tokens and searched words,
 * and no customer's text belongs in a log.
 */
export const logRequests =
  (log: Logger): MiddlewareHandler =>
  async (c, next) => {
    const start = performance.now();
    await next();
    log.debug(
      {
        method: c.req.method,
        route: routePath(c),
        status: c.res.status,
        ms: Math.round(performance.now() - start),
      },
      "request",
    );
  };

/** What broke and where. The message of a failed query quotes its parameters, so only its code and the frames are kept. */
export function logFailure(log: Logger, error: unknown, c?: Context): void {
  const { code } = rootOf(error);
  const frames =
    error instanceof Error
      ? error.stack?.split("\n").filter((line) => line.trimStart().startsWith("at "))
      : [];
  const name = error instanceof Error ? error.name : typeof error;
  log.error(
    { name, code, frames: frames?.slice(0, 12), ...(c ? { method: c.req.method, route: routePath(c) } : {}) },
    "failure",
  );
}
