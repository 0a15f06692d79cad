import type { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { staffOf } from "../auth/staff.ts";
import type { Deps } from "../http/env.ts";

/** Proxies drop connections that stay silent. */
const HEARTBEAT_MS = 20_000;

/** `GET /api/live`: an event stream, so it stands beside the JSON routes. Every role may listen. */
export function addLiveRoute(app: Hono, deps: Deps): void {
  app.get("/api/live", async (c) => {
    const listener = await staffOf(c, deps);
    return streamSSE(c, async (stream) => {
      // Before anything is awaited: whoever hangs up at once must not be told for ever.
      const left = new Promise<void>((resolve) => stream.onAbort(resolve));
      const stop = deps.live.subscribe(
        listener,
        (event) => void stream.writeSSE({ data: JSON.stringify(event) }),
        () => stream.abort(),
      );
      // Whoever signed out or left the workspace meanwhile hears no more of it; with another role, they listen anew.
      const beat = async () => {
        const staff = await staffOf(c, deps).catch(() => null);
        if (staff?.workspaceId === listener.workspaceId && staff.role === listener.role)
          await stream.writeSSE({ event: "heartbeat", data: "" });
        else stream.abort();
      };
      await stream.writeSSE({ event: "ready", data: "" });
      const heartbeat = setInterval(() => void beat(), HEARTBEAT_MS);
      await left;
      clearInterval(heartbeat);
      stop();
    });
  });
}
