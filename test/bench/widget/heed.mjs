// A Heed of its own for the bench: one site whose NPS survey shows at once on the touchpoint `bench`, and nowhere else.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const OWNER = { name: "Ann Lee", email: "ann@shop.example", password: "a long enough password" };

/** @param root the folder of the built sources */
export async function startHeed(root) {
  const data = mkdtempSync(join(tmpdir(), "heed-bench-"));
  const child = spawn(process.execPath, [join(root, "dist/collector/main.js"), "start"], {
    env: { ...process.env, HEED_DATA: data, HOST: "127.0.0.1", PORT: "0", LOG_LEVEL: "error" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = new Promise((resolve) => child.once("exit", resolve));
  const stop = async () => {
    child.kill("SIGTERM");
    await gone;
    rmSync(data, { recursive: true, force: true });
  };
  const { url, siteKey } = await addressSaidBy(child, gone);
  await askOneSurvey(url);
  return { url, siteKey, stop };
}

function addressSaidBy(child, gone) {
  let said = "";
  return new Promise((resolve, reject) => {
    void gone.then(() => reject(new Error(`Heed did not start:\n${said}`)));
    child.stdout.on("data", (chunk) => {
      said += chunk;
      const [, port] = said.match(/Dashboard\s+http:\/\/localhost:(\d+)/) ?? [];
      const [, siteKey] = said.match(/data-site="([^"]+)"/) ?? [];
      if (port && siteKey) resolve({ url: `http://127.0.0.1:${port}`, siteKey });
    });
  });
}

async function askOneSurvey(url) {
  let cookie = "";
  const send = async (method, path, body) => {
    const answer = await fetch(url + path, {
      method,
      headers: { "content-type": "application/json", origin: url, cookie },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`);
    cookie ||= answer.headers
      .getSetCookie()
      .map((each) => each.split(";")[0])
      .join("; ");
    return answer.json();
  };
  await send("POST", "/api/first-run", { ...OWNER, workspaceName: "Shop", timeZone: "UTC" });
  const { sites } = await send("GET", "/api/sites");
  await send("PATCH", `/api/sites/${sites[0].id}`, { showComplaintTab: false });
  const { surveys } = await send("GET", "/api/surveys");
  for (const { id, template } of surveys)
    await send("PATCH", `/api/surveys/${id}`, {
      touchpoint: "bench",
      showAfterSeconds: template === "nps" ? 0 : -1,
    });
}
