import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { packageRoot } from "../../collector/package-root.ts";
import { type HostSite, launchChromium, startHostSite, visitor } from "../support/browser.ts";
import { startFreshHeed } from "../support/process.ts";

let heed: Awaited<ReturnType<typeof startFreshHeed>>;
let site: HostSite;
let browser: Browser;

beforeAll(async () => {
  heed = await startFreshHeed();
  browser = await launchChromium();
  site = await startHostSite(heed);
});

afterAll(async () => {
  await browser.close();
  await site.close();
  await heed.stop();
});

describe("size, in KiB brotli of the built files", () => {
  const built = join(packageRoot(), "dist/widget/heed");
  const rare = [
    "Rating",
    "Choice",
    "YesNo",
    "Ranking",
    "Matrix",
    "Contact",
    "FileField",
    "DateField",
    "Statement",
  ];

  test.each(rare)("%s is a file of its own of at most 3", (name) => {
    const files = readdirSync(built).filter((file) => file.startsWith(`${name}-`) && file.endsWith(".js"));
    expect(files).toHaveLength(1);
    const [file = ""] = files;
    expect(brotliCompressSync(readFileSync(join(built, file))).length / 1024).toBeLessThanOrEqual(3);
  });

  test("a score with its comment fetches none of them", async () => {
    const page = await (await visitor(browser)).newPage();
    const loaded: string[] = [];
    page.on("request", (request) => loaded.push(new URL(request.url()).pathname));
    await page.goto(site.origin);
    await page.getByRole("button", { name: "Rate us" }).click();
    await page.getByRole("dialog").getByRole("radio").first().check({ force: true });
    await page.getByRole("dialog").getByRole("textbox").waitFor();
    expect(loaded.filter((path) => [...rare, "WalkForm"].some((name) => path.includes(`/${name}-`)))).toEqual(
      [],
    );
  });
});
