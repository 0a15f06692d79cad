// A visit to a page with a widget, as a phone on a slow network makes it, and what it costs.
import { request as ask } from "node:http";

/** 1.6 Mbps down, 150 ms there and back, a processor four times slower: Lighthouse's slow phone. */
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const SLOWDOWN = 4;

/** In the page: the part of each widget that can be answered, once it is there to be seen. */
export function watchForWidget() {
  const partOf = (host, part) => [...(host?.shadowRoot?.querySelectorAll(part) ?? [])].at(-1);
  const find = () =>
    partOf(document.querySelector("heed-widget"), ".panel input[type=radio]")?.closest("label") ??
    partOf(document.querySelector("[class^='PostHogSurvey']"), "button[class*='rating']") ??
    partOf(document.querySelector("#sentry-feedback"), "form textarea");
  window.__visible = new Promise((resolve) => {
    const look = () => {
      const found = find();
      const { width, height } = found?.getBoundingClientRect() ?? {};
      if (
        width > 0 &&
        height > 0 &&
        found.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      )
        return resolve(performance.now());
      requestAnimationFrame(look);
    };
    look();
  });
  window.__blocking = 0;
  window.__shift = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.__blocking += Math.max(0, duration - 50);
  }).observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) window.__shift += value;
  }).observe({ type: "layout-shift", buffered: true });
}

/** One cold visit. @returns times in milliseconds, and the scripts fetched until the widget was to be seen */
export async function slowVisit(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-GB" });
  const page = await context.newPage();
  await page.addInitScript(watchForWidget);
  const debug = await context.newCDPSession(page);
  await debug.send("Network.enable");
  await debug.send("Network.emulateNetworkConditions", network);
  await debug.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  await debug.send("Performance.enable");
  const scripts = [];
  page.on("request", (request) => request.resourceType() === "script" && scripts.push(request.url()));
  await page.goto(address, { waitUntil: "commit" });
  const visibleMs = await page.evaluate(() => window.__visible);
  const { metrics } = await debug.send("Performance.getMetrics");
  const fetched = await page.evaluate(
    (until) =>
      performance
        .getEntriesByType("resource")
        .filter(({ startTime, initiatorType }) => startTime < until && initiatorType !== "fetch")
        .map(({ name }) => name),
    visibleMs,
  );
  const ms = (name) => 1000 * metrics.find((metric) => metric.name === name).value;
  const [blockingMs, shift] = await page.evaluate(() => [window.__blocking, window.__shift]);
  await context.close();
  return {
    visibleMs,
    mainThreadMs: ms("ScriptDuration") + ms("RecalcStyleDuration") + ms("LayoutDuration"),
    blockingMs,
    shift,
    scripts: scripts.filter((url) => fetched.includes(url)),
  };
}

/** KiB of these files as a browser gets them. */
export async function kibOf(urls) {
  const sizes = await Promise.all(urls.map(sizeOf));
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

const sizeOf = (url) =>
  new Promise((resolve, reject) => {
    ask(url, { headers: { "accept-encoding": "br" } }, (response) => {
      let size = 0;
      response.on("data", (chunk) => {
        size += chunk.length;
      });
      response.on("end", () => resolve(size));
    })
      .on("error", reject)
      .end();
  });
