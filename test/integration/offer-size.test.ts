import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { freshCollector } from "../support/collector.ts";

test("what every page reads travels compressed to a browser that takes it so, and says the same", async () => {
  const { fetch, siteKey } = await freshCollector();
  const address = `http://heed.example/v1/sites/${siteKey}/surveys?locale=en`;
  const plain = await (await fetch(new Request(address))).text();
  const answer = await fetch(new Request(address, { headers: { "accept-encoding": "gzip, br" } }));
  expect(answer.headers.get("content-encoding")).toBe("gzip");
  const packed = Buffer.from(await answer.arrayBuffer());
  expect(gunzipSync(packed).toString()).toBe(plain);
  expect(packed.length).toBeLessThan(plain.length / 2);
});
