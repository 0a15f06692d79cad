import { beforeEach, describe, expect, test } from "vitest";
import { anotherWorkspace, becomeOwner, surveysOf } from "../support/builders.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";
import { aPng, aWebp } from "../support/pictures.ts";

let collector: TestCollector;
let owner: string;
let siteId: string;

beforeEach(async () => {
  collector = await freshCollector();
  owner = await becomeOwner(collector);
  siteId = (await ask("GET", "/api/sites")).body.sites[0].id;
});

const ask = (method: string, path: string, body?: unknown) =>
  collector.ask(method, path, { cookie: owner, ...(body === undefined ? {} : { body }) });
const upload = async (content: string | Uint8Array<ArrayBuffer>, cookie = owner) => {
  const address = `http://heed.test/api/sites/${siteId}/logo`;
  const answer = await collector.fetch(
    new Request(address, { method: "POST", body: content, headers: { cookie } }),
  );
  return { status: answer.status, body: await answer.json() };
};
const bytes = (buffer: Buffer) => new Uint8Array(buffer);
const offer = async () => (await collector.ask("GET", `/v1/sites/${collector.siteKey}/surveys`)).body;

describe("a site's logo", () => {
  test("is told to its pages with its name and its size, and sent to any page, to be kept for good and never run", async () => {
    const set = await upload(bytes(aPng(720, 64, [200, 30, 30])));
    const logo = { src: expect.stringMatching(/\/logo\/[0-9a-f]{16}$/), width: 180, height: 16 };
    expect(set).toMatchObject({ status: 200, body: { logo } });
    const { look } = await offer();
    expect(look).toMatchObject({ theme: "auto", logo: { ...set.body.logo, name: set.body.name } });
    expect(look.css).toContain("canvas");
    const sent = await collector.fetch(new Request(`http://heed.test${look.logo.src}`));
    expect(Object.fromEntries(sent.headers)).toMatchObject({
      "content-type": "image/png",
      "cache-control": "public, max-age=31536000, immutable",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "cross-origin-resource-policy": "cross-origin",
      "access-control-allow-origin": "*",
    });
    expect(bytes(aPng(720, 64, [200, 30, 30]))).toEqual(new Uint8Array(await sent.arrayBuffer()));
  });

  test("gives way to the next one, whose address is another, and goes when it is removed", async () => {
    const first = (await upload(aWebp(40, 20))).body.logo.src;
    const second = (await upload(aWebp(40, 24))).body.logo.src;
    expect(second).not.toBe(first);
    expect((await collector.ask("GET", first)).status).toBe(404);
    expect((await collector.ask("GET", second)).status).toBe(200);
    expect((await ask("DELETE", `/api/sites/${siteId}/logo`)).body.logo).toBeNull();
    expect((await collector.ask("GET", second)).status).toBe(404);
    expect(await offer()).not.toHaveProperty("look");
  });

  test.each([
    ["an SVG", `<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`],
    ["a page", "<!doctype html><title>Logo</title>"],
    ["a GIF", "GIF89a\x01\0\x01\0"],
    ["nothing", ""],
    ["a picture that breaks off", "RIFF\x16\0\0\0WEBP"],
    ["a picture too large for a phone's memory", aWebp(60_000, 60_000)],
  ])("%s is refused, and the logo there was stays", async (_, content) => {
    await upload(aWebp(40, 20));
    expect(await upload(content)).toMatchObject({ status: 400, body: { code: "logo_not_taken" } });
    expect((await offer()).look.logo).toMatchObject({ width: 40, height: 20 });
  });

  test("that is larger than 200 KiB is refused by that name", async () => {
    const large = aWebp(40, 20) + " ".repeat(200 * 1024);
    expect(await upload(large)).toMatchObject({ status: 413, body: { code: "logo_too_large" } });
  });

  test("is set by this workspace's people alone", async () => {
    const rival = await anotherWorkspace(collector);
    expect(await upload(aWebp(40, 20), rival.cookie)).toMatchObject({ status: 404 });
    expect(await offer()).not.toHaveProperty("look");
  });

  test("stands above a survey at its own address, in place of the name that it says", async () => {
    const { logo, name } = (await upload(aWebp(40, 20))).body;
    const { nps } = await surveysOf(collector);
    await ask("PATCH", `/api/surveys/${nps}`, { slug: "with-a-logo" });
    const page = await collector.ask("GET", "/s/with-a-logo");
    expect(page.text).toContain(`<img src="${logo.src}" width="40" height="20" alt="${name}" />`);
  });
});

describe("where a site's surveys stand", () => {
  const placementOf = async (id: string) =>
    (await offer()).surveys.find((survey: { id: string }) => survey.id === id)?.placement;

  test("holds for new surveys and for those that choose no place of their own, at once", async () => {
    const { nps, csat } = await surveysOf(collector);
    await ask("PATCH", `/api/surveys/${csat}`, { placement: "top-start" });
    const made = (await ask("POST", "/api/surveys", { siteId, template: "nps", name: "New" })).body;
    await ask("POST", `/api/surveys/${made.id}/publish`);
    expect(made.placement).toBeNull();
    await ask("PATCH", `/api/sites/${siteId}`, { placement: "modal" });
    expect(await Promise.all([nps, csat, made.id].map(placementOf))).toEqual(["modal", "top-start", "modal"]);
    await ask("PATCH", `/api/surveys/${csat}`, { placement: null });
    expect(await placementOf(csat)).toBe("modal");
  });

  test("cannot be a place that each page would have to make for them", async () => {
    const answer = await ask("PATCH", `/api/sites/${siteId}`, { placement: "inline" });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: "placement" }] } });
  });

  test("holds for a draft that is tried out, too", async () => {
    await ask("PATCH", `/api/sites/${siteId}`, { placement: "top-end" });
    const { id } = (await ask("POST", "/api/surveys", { siteId, template: "nps", name: "New" })).body;
    const { token } = (await ask("POST", `/api/surveys/${id}/trials`)).body;
    const body = { token, site: collector.siteKey, locale: "en" };
    const tried = (await collector.ask("POST", "/v1/trials", { body })).body;
    expect(tried.offer.surveys[0].placement).toBe("top-end");
  });
});
