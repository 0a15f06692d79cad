import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { packageRoot } from "../../collector/package-root.ts";

/** The Chromium that `npm test` found or installed. */
export function launchChromium(): Promise<Browser> {
  const executablePath = process.env["HEED_CHROMIUM"] ?? "/usr/bin/chromium";
  if (!existsSync(executablePath))
    throw new Error("Set HEED_CHROMIUM to a Chromium, or run npm test as root on Debian.");
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

export type HostSite = { readonly origin: string; readonly close: () => Promise<void> };

export type HostPage = {
  style?: string;
  body?: string;
  withoutSnippet?: boolean;
  /** More of the script tag's attributes. */
  attributes?: string;
  /** A script of the page's own that runs before the snippet. */
  before?: string;
  /** The page's own module. */
  module?: string;
};

/**
 * Somebody's website on an origin of its own, under the strictest policy that still lets the snippet in: no nonce, no
 * inline anything, Trusted Types required. `?language=` and `?page=` pick the page.
 */
export async function startHostSite(
  heed: { url: string; siteKey: string },
  pages: Record<string, HostPage> = {},
): Promise<HostSite> {
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${heed.url}`,
    `connect-src ${heed.url}`,
    "style-src 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://host");
    const page = pages[url.searchParams.get("page") ?? ""] ?? {};
    if (url.pathname === "/host.css") {
      response
        .writeHead(200, { "content-type": "text/css" })
        .end(page.style ?? "body { font-family: serif; }");
      return;
    }
    if (url.pathname === "/before.js") {
      response.writeHead(200, { "content-type": "text/javascript" }).end(page.before);
      return;
    }
    if (url.pathname === "/host.js") {
      response.writeHead(200, { "content-type": "text/javascript" }).end(page.module);
      return;
    }
    response
      .writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": policy })
      .end(`<!doctype html>
<html lang="${url.searchParams.get("language") ?? "en"}">
  <head>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Shop</title>
    <link rel="stylesheet" href="/host.css?page=${url.searchParams.get("page") ?? ""}">
    ${page.before ? `<script src="/before.js?page=${url.searchParams.get("page")}"></script>` : ""}
    ${page.withoutSnippet ? "" : `<script src="${heed.url}/heed.js" data-site="${heed.siteKey}" ${page.attributes ?? ""} crossorigin async></script>`}
    ${page.module ? `<script type="module" src="/host.js?page=${url.searchParams.get("page")}"></script>` : ""}
  </head>
  <body>
    <main>
      <h1>Shop</h1>
      <button data-heed-open="nps">Rate us</button>
      <button data-heed-open="csat">Rate this visit</button>
      <button data-heed-open="complaint">Complain</button>
      ${page.body ?? ""}
    </main>
  </body>
</html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // listening on TCP
  return {
    // Another port is another origin; another name makes it another site too.
    origin: `http://localhost:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

const axe = readFileSync(join(packageRoot(), "node_modules/axe-core/axe.min.js"), "utf8");

const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
export const WCAG_AND_BEST_PRACTICE = [...WCAG, "best-practice"];

/** What breaks WCAG 2.2 A or AA on the page, shadow roots included: one line each, with where. */
export async function accessibilityFaults(page: Page, tags = WCAG): Promise<string[]> {
  // Through the debugger, so that the page's own policy does not keep it out.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
  await atRest(page);
  return page.evaluate(async (values) => {
    const { axe } = window as unknown as {
      axe: {
        run: (
          context: Document,
          options: object,
        ) => Promise<{
          violations: { id: string; help: string; nodes: { target: unknown[]; failureSummary: string }[] }[];
        }>;
      };
    };
    const { violations } = await axe.run(document, { runOnly: { type: "tag", values } });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target }) => `${id}: ${help} at ${JSON.stringify(target)}`),
    );
  }, tags);
}

/** Once nothing moves or fades any more, inside the widget neither: half faded in, every colour lacks contrast. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const roots = (root: Document | ShadowRoot): (Document | ShadowRoot)[] => [
      root,
      ...[...root.querySelectorAll("*")].flatMap(({ shadowRoot }) => (shadowRoot ? roots(shadowRoot) : [])),
    ];
    const ending = roots(document)
      .flatMap((root) => root.getAnimations())
      .filter((animation) => Number.isFinite(animation.effect?.getComputedTiming().endTime));
    await Promise.allSettled(ending.map((animation) => animation.finished));
  });
}

/** Notes everything that must not happen on a page: errors, and reports of a violated policy. */
export function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && /Content Security Policy|Trusted/i.test(message.text()))
      faults.push(message.text());
  });
  return faults;
}

/** A context as a person's browser would be. */
export const visitor = (
  browser: Browser,
  given: Parameters<Browser["newContext"]>[0] = {},
): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-GB", ...given });
