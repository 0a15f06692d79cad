import type { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { staffOf } from "../auth/staff.ts";
import type { Deps } from "../http/env.ts";

/** Proxies drop connections that stay silent. */
const HEARTBEAT_MS = 20_000;

/** `GET /api/live`: an event stream, so it stands beside the JSON routes. Every role may listen. */
export function addLiveRoute(app: Hono, deps: Deps): void {
  app.get("/api/live", async (c) => {
    const { workspaceId } = await staffOf(c, deps);
    return streamSSE(c, async (stream) => {
      await stream.writeSSE({ event: "ready", data: "" });
      const stop = deps.live.subscribe(
        workspaceId,
        (event) => void stream.writeSSE({ data: JSON.stringify(event) }),
      );
      const heartbeat = setInterval(
        () => void stream.writeSSE({ event: "heartbeat", data: "" }),
        HEARTBEAT_MS,
      );
      await new Promise<void>((resolve) => stream.onAbort(resolve));
      clearInterval(heartbeat);
      stop();
    });
  });
}
