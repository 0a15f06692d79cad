import type { Hono } from "hono";
import { nearestLanguage } from "../../shared/locales/languages.ts";
import type { Deps } from "../http/env.ts";
import statusCss from "./status.css?raw";
import { statusPage, unknownLinkPage } from "./status-page.ts";
import { statusByToken } from "./store.ts";

/**
 * `GET /c/{token}`: a page, not JSON, so it stands beside the API's routes. In the language of the complaint, else of
 * the browser. `/status.css` is its looks.
 */
export function addStatusPage(app: Hono, { database, limitReads }: Deps): void {
  app.get("/status.css", (c) =>
    c.body(statusCss, 200, { "Content-Type": "text/css", "Cache-Control": "public, max-age=300" }),
  );
  app.get("/c/:token", async (c) => {
    await limitReads(c);
    const status = await statusByToken(database.db, c.req.param("token"));
    c.header("Cache-Control", "no-store");
    // The address is the secret: no other page may learn it.
    c.header("Referrer-Policy", "no-referrer");
    c.header("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-ancestors 'none'");
    const language = nearestLanguage(status?.locale ?? c.req.header("accept-language")?.split(",")[0]);
    return status ? c.html(statusPage(status, language)) : c.html(unknownLinkPage(language), 404);
  });
}
