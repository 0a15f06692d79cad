// What Heed's widget costs a page beside PostHog's surveys and Sentry's feedback form, all in one run: times on a shared
// machine mean little, their ratios much. HEED_RUNS says how many visits each gets.
import { chromium } from "playwright-core";
import { prepare, root } from "../../collector/command/prepare.mjs";
import { startHeed } from "./widget/heed.mjs";
import { mannersOf } from "./widget/manners.mjs";
import { openStage } from "./widget/stage.mjs";
import { kibOf, slowVisit } from "./widget/visit.mjs";

const RUNS = Number(process.env["HEED_RUNS"] ?? 7);
const widgets = { heed: "Heed", posthog: "posthog-js slim", sentry: "Sentry feedback" };

const median = (numbers) => {
  const sorted = [...numbers].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** In turns, so that what else the machine does is shared fairly; the first turn warms up and does not count. */
async function visitAll(browser, stage) {
  const visits = Object.fromEntries(Object.keys(widgets).map((widget) => [widget, []]));
  for (let run = 0; run <= RUNS; run++)
    for (const widget of Object.keys(widgets)) {
      const visit = await slowVisit(browser, stage.address(widget));
      if (run > 0) visits[widget].push(visit);
    }
  return visits;
}

async function tableOf(visits, manners) {
  const names = Object.keys(widgets);
  const medianOf = (widget, measure) => median(visits[widget].map((visit) => visit[measure]));
  const compared = (measure, peer) => (widget) => {
    const ms = medianOf(widget, measure);
    return `${ms.toFixed(0)} (${(ms / medianOf(peer, measure)).toFixed(2)})`;
  };
  const kib = {};
  for (const widget of names) {
    const [{ scripts }] = visits[widget];
    kib[widget] = `${(await kibOf(scripts.slice(0, 1))).toFixed(1)} / ${(await kibOf(scripts)).toFixed(1)}`;
  }
  const rows = {
    "KiB brotli: every page / until visible": (widget) => kib[widget],
    "visible ms (ratio to posthog-js slim)": compared("visibleMs", "posthog"),
    "script + style + layout ms (ratio to Sentry)": compared("mainThreadMs", "sentry"),
    "blocking ms": (widget) => medianOf(widget, "blockingMs").toFixed(0),
    "layout shift": (widget) => medianOf(widget, "shift").toFixed(3),
    "strict policy, Trusted Types": (widget) => manners[widget].strict,
    "hostile styles": (widget) => manners[widget].hostile,
    "globals / patched / stored / cookies": (widget) => manners[widget].before,
    "axe: rules broken": (widget) => manners[widget].axe,
  };
  return [
    ["", ...names.map((widget) => widgets[widget])],
    ["---", ...names.map(() => "---")],
    ...Object.entries(rows).map(([row, cell]) => [row, ...names.map(cell)]),
  ]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

await prepare();
const heed = await startHeed(root);
const opened = [heed.stop];
try {
  const stage = await openStage(heed);
  opened.unshift(stage.close);
  const browser = await chromium.launch({
    executablePath: process.env["HEED_CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  });
  opened.unshift(() => browser.close());
  const visits = await visitAll(browser, stage);
  const manners = {};
  for (const widget of Object.keys(widgets))
    manners[widget] = await mannersOf(
      browser,
      (wishes) => stage.address(widget, wishes),
      stage.address("bare"),
    );
  console.log(`1.6 Mbps, 150 ms round trip, processor ×4 slower; medians of ${RUNS} cold visits each\n`);
  console.log(await tableOf(visits, manners));
} finally {
  for (const close of opened) await close();
}
