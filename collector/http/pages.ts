import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import type { Context, Hono } from "hono";
import { nearestStaffLanguage } from "../../shared/locales/languages.ts";
import { packageRoot } from "../package-root.ts";

const YEAR_SECONDS = 31_536_000;
const FIVE_MINUTES = 300;

/** Scripts and styles come from here alone; pictures may be inlined as data. */
const PAGE_POLICY =
  "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

/**
 * The built files: the widget for other people's pages, the demo site, and the dashboard for every address left over.
 * @param demoSiteKey the site the demo page speaks for when its address names none
 */
export function addPages(app: Hono, demoSiteKey: () => Promise<string | null>): void {
  const dist = join(packageRoot(), "dist");
  const fromDist = (folder: string, maxAge: number, extra = "") =>
    serveStatic({
      root: join(dist, folder),
      precompressed: true,
      onFound: (_path, c) => c.header("Cache-Control", `public, max-age=${maxAge}${extra}`),
    });

  for (const entry of ["/heed.js", "/heed.mjs", "/heed.d.mts"])
    app.use(entry, openToEverybody, fromDist("widget", FIVE_MINUTES));
  app.use("/heed/*", openToEverybody, fromDist("widget", YEAR_SECONDS, ", immutable"));
  app.use("/assets/*", fromDist("pages", YEAR_SECONDS, ", immutable"));

  for (const built of ["/heed/*", "/assets/*"]) app.get(built, (c) => c.text("Not found", 404));

  app.get("/preview", async (c) => {
    const page = await readFile(join(dist, "pages/widget/preview/index.html"), "utf8");
    // The designer of surveys, on this origin, is the one that frames it.
    return sendPage(c, page, PAGE_POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'"));
  });
  app.get("/demo", (c) => c.redirect("/demo/"));
  app.get("/demo/", async (c) => {
    const page = await readFile(join(dist, "pages/widget/demo/index.html"), "utf8");
    const key = c.req.query("site")?.match(/^[\w-]{1,64}$/)?.[0] ?? (await demoSiteKey()) ?? "";
    // The made-up shop is written in the languages of staff, who try it out.
    const language = nearestStaffLanguage(
      c.req.query("lang") ?? c.req.header("accept-language")?.split(",")[0],
    );
    return sendPage(c, page.replaceAll("__SITE_KEY__", key).replaceAll("__LANG__", language));
  });
  app.get("*", async (c) => sendPage(c, await readFile(join(dist, "pages/dashboard/index.html"), "utf8")));
}

function sendPage(c: Context, page: string, policy = PAGE_POLICY): Response {
  c.header("Cache-Control", "no-cache");
  c.header("Content-Security-Policy", policy);
  return c.html(page) as Response; // a string is never streamed
}

/** Modules are fetched with CORS from the client's page. */
const openToEverybody = async (c: Context, next: () => Promise<void>) => {
  await next();
  c.header("Access-Control-Allow-Origin", "*");
  c.header("Cross-Origin-Resource-Policy", "cross-origin");
};
