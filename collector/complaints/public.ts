import type { Hono } from "hono";
import { nearestLanguage } from "../../shared/locales/languages.ts";
import type { Deps } from "../http/env.ts";
import { timeZoneOf } from "../workspaces/view.ts";
import { workspaceOfToken } from "./model.ts";
import { statusPage, unknownLinkPage } from "./status-page.ts";
import { statusByToken } from "./store.ts";

/** `GET /c/{token}`: a page, not JSON, so it stands beside the API's routes. In the language of the complaint, else of the browser. */
export function addStatusPage(app: Hono, { database, limitReads }: Deps): void {
  app.get("/c/:token", async (c) => {
    await limitReads(c);
    const token = c.req.param("token");
    const status = await statusByToken(database.db, token);
    c.header("Cache-Control", "no-store");
    c.header("Referrer-Policy", "no-referrer");
    c.header("Content-Security-Policy", "default-src 'none'; style-src 'self'");
    const language = nearestLanguage(status?.locale ?? c.req.header("accept-language")?.split(",")[0]);
    if (!status) return c.html(unknownLinkPage(language), 404);
    const timeZone = await timeZoneOf(database.db, workspaceOfToken(token) ?? "");
    return c.html(statusPage(status, language, timeZone));
  });
}
