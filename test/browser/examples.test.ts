import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { build } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packageRoot } from "../../collector/package-root.ts";
import { visitor } from "../support/browser.ts";
import { installPackagesOf } from "../support/packages.mjs";
import { startVisitedSite, type VisitedSite } from "../support/visited-site.ts";

let shop: VisitedSite;

/** An example as its reader would use it: with their own address and site key. */
const madeTheirs = (code: string) =>
  code.replaceAll("https://feedback.example", shop.heed.url).replaceAll("site_yours", shop.heed.siteKey);
const example = (name: string) =>
  madeTheirs(readFileSync(join(packageRoot(), "widget/examples", name), "utf8"));

const html = (head: string, body = "") =>
  `<!doctype html><html lang="en"><head><title>Shop</title>${head}</head><body>${body}</body></html>`;
const pages: Record<string, () => string> = {
  "/plain": () => example("plain.html"),
  // A tag manager puts its tag into a page that knows nothing of it.
  "/tag-manager": () =>
    html(
      "",
      `<h1>Shop</h1><button type="button" data-heed-open="csat">Rate this visit</button>${example("tag-manager.html")}`,
    ),
  "/react": () => html('<script type="module" src="/react.js"></script>'),
  "/vue": () => html('<script type="module" src="/vue.js"></script>'),
};
const server = createServer((request, response) => {
  const page = pages[request.url ?? ""];
  const type = request.url?.endsWith(".js") ? "text/javascript" : "text/html; charset=utf-8";
  response.writeHead(page ? 200 : 404, { "content-type": type }).end(page?.());
});

beforeAll(async () => {
  shop = await startVisitedSite({});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterAll(async () => {
  server.close();
  await shop.stop();
});

async function come(path: string): Promise<Page> {
  const page = await (await visitor(shop.browser)).newPage();
  const { port } = server.address() as AddressInfo; // listening on TCP
  await page.addInitScript(countListeners);
  await page.goto(`http://localhost:${port}${path}`);
  return page;
}

/** How many listen to `heed:completed`, as `document.listeners`. */
function countListeners() {
  const count = (method: "addEventListener" | "removeEventListener", step: number) => {
    const original = document[method].bind(document);
    document[method] = (type: string, ...given: [EventListenerOrEventListenerObject]) => {
      if (type === "heed:completed") counted.listeners += step;
      original(type, ...given);
    };
  };
  const counted = Object.assign(document, { listeners: 0 });
  count("addEventListener", 1);
  count("removeEventListener", -1);
}

async function rate(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Rate this visit" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio").nth(4).check({ force: true });
  await dialog.getByRole("button", { name: "Send" }).click();
  await dialog.getByText(/thank/i).first().waitFor();
}

test("the example for plain HTML asks and is answered", async () => {
  const page = await come("/plain");
  await page.waitForFunction(() => "Heed" in window);
  await rate(page);
});

test("the example for a tag manager does too, and tells the tag manager so", async () => {
  const page = await come("/tag-manager");
  await page.waitForFunction(() => "Heed" in window && !Array.isArray(window.Heed));
  await rate(page);
  const told = await page.evaluate(() => (window as unknown as { dataLayer: object[] }).dataLayer);
  expect(told).toEqual([{ event: "heed_completed", survey: "csat" }]);
});

const folder = join(packageRoot(), "test/examples");
const isInstalled = installPackagesOf(folder);
if (!isInstalled) console.warn("React and Vue could not be fetched: their examples are not tested.");

describe.runIf(isInstalled)("in frameworks", () => {
  beforeAll(async () => {
    await shop.target({ triggers: [{ on: "event", name: "order_completed", where: [] }] });
  });

  test("the examples agree with the declarations of the module", () => {
    const tsc = join(packageRoot(), "node_modules/typescript/bin/tsc");
    const { status, stdout } = spawnSync(process.execPath, [tsc, "-p", folder], { encoding: "utf8" });
    expect(stdout).toBe("");
    expect(status).toBe(0);
  });

  test.each([
    ["react", "react-app.tsx"],
    ["vue", "vue-app.ts"],
  ])(
    "the example for %s says who visits and what happened, opens, hears and stops hearing, and is nothing twice however often it comes and goes",
    async (name, app) => {
      const script = await bundled(app);
      pages[`/${name}.js`] = () => madeTheirs(script);
      const page = await come(`/${name}`);
      const faults: string[] = [];
      page.on("pageerror", ({ message }) => faults.push(message));
      const posted: { path: string; body: string }[] = [];
      page.on("request", (request) => {
        if (request.method() === "POST")
          posted.push({ path: new URL(request.url()).pathname, body: request.postData() ?? "" });
      });
      const press = (button: string) => page.getByRole("button", { name: button }).click();
      const listeners = () => page.evaluate(() => (document as unknown as { listeners: number }).listeners);

      await expect.poll(listeners).toBe(1);
      await press("Sign in");
      await press("Buy");
      const asked = page.getByRole("dialog", { name: /recommend/ });
      await asked.getByRole("button", { name: "Close" }).click();
      await asked.waitFor({ state: "detached" });
      expect(posted.filter(({ body }) => body.includes('"asks":true'))).toHaveLength(1);

      await rate(page);
      await page.getByText("heard csat", { exact: true }).waitFor();
      const answers = posted.filter(({ path }) => path === "/v1/responses");
      expect(answers).toHaveLength(1);
      expect(answers[0]?.body).toContain(`"id":"${name}-user"`);

      await press("Listen");
      await expect.poll(listeners).toBe(0);
      await press("Listen");
      await expect.poll(listeners).toBe(1);

      const inPlace = page.getByRole("region", { name: /recommend/ });
      for (const stands of [1, 0, 1]) {
        await press("Ask here");
        await expect.poll(() => inPlace.count()).toBe(stands);
      }
      expect(await page.locator("heed-survey heed-widget").count()).toBe(1);
      await inPlace.getByRole("radio").nth(9).check({ force: true });
      await inPlace.getByRole("button", { name: "Send" }).click();
      await page.getByText("heard nps", { exact: true }).waitFor();
      expect(faults).toEqual([]);
    },
  );
});

/** An app around the examples, as a bundler makes it while its author develops: there React mounts everything twice. */
async function bundled(app: string): Promise<string> {
  const packages = join(folder, "node_modules/");
  const result = await build({
    configFile: false,
    logLevel: "error",
    root: folder,
    define: { "process.env.NODE_ENV": '"development"' },
    resolve: { alias: [{ find: /^(react|react-dom|vue)(?=\/|$)/, replacement: `${packages}$1` }] },
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: { input: join(folder, app), external: /^https:/ },
    },
  });
  const [output] = [result].flat();
  if (!output || !("output" in output)) throw new Error("nothing was built");
  return output.output[0].code;
}
