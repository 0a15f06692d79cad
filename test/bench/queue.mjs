// How fast pages of the complaint queue answer over HTTP with 50,000 open cases in a real PostgreSQL, beside the time the
// database itself says the page's query took, in the same run. `CASES=10000 npm run bench queue` takes fewer,
// `VIEW=search` only the views whose name begins so.
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { loadavg } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { serve } from "@hono/node-server";
import { build } from "vite";
import { fillQueue } from "./queue-cases.mjs";

const root = resolve(import.meta.dirname ?? ".", "../..");
const OPEN = Number(process.env.CASES ?? 50_000);
const TARGET_MS = 100;
const REQUESTS = 60;
const WARM_UP = 10;
const EXPLAINS = 15;
const DEEP_PAGES = 300;
const OWNER = { name: "Ann", email: "ann@shop.example", password: "a long enough password" };

const views = [
  ["open, most urgent first", "view=open"],
  ["open, page 300", "view=open", DEEP_PAGES],
  ["open, next deadline first", "view=open&sort=due"],
  ["open by deadline, page 300", "view=open&sort=due", DEEP_PAGES],
  ["mine", "view=mine"],
  ["mine by deadline", "view=mine&sort=due"],
  ["unassigned", "view=unassigned"],
  ["overdue by deadline", "view=overdue&sort=due"],
  ["overdue, most urgent first", "view=overdue"],
  ["due soon", "view=due_soon&sort=due"],
  ["waiting, longest first", "view=waiting&sort=due"],
  ["closed", "view=closed"],
  ["open, one category", "view=open&category=billing"],
  ["open, agent without teams", "view=open", 1, "agent"],
  ["closed, agent without teams", "view=closed", 1, "agent"],
  ["search: a word of most cases", "view=open&q=lamp"],
  ["search: … by deadline, page 300", "view=open&sort=due&q=lamp", DEEP_PAGES],
  ["search: a word of a quarter", "view=open&q=refund"],
  ["search: a word of a twentieth", "view=open&q=kettle"],
  ["search: a rare word", "view=open&q=invoice"],
  ["search: a word half typed", "view=open&q=refu"],
  ["search: a letter", "view=open&q=l"],
  ["search: two words", "view=open&q=kettle%20delivery"],
  ["search: words of one case", "view=open&q=ordered.%2049999"],
  ["search: two words never together", "view=open&q=kettle%20invoice"],
  ["search: words of none", "view=open&q=nowhere%20at%20all"],
  ["search: a word of closed cases only", "view=open&q=discontinued"],
  ["search: two Chinese characters", `view=open&q=${encodeURIComponent("退款")}`],
  ["search: three Chinese characters", `view=open&q=${encodeURIComponent("服务员")}`],
  ["search: one Chinese character", `view=open&q=${encodeURIComponent("慢")}`],
  ["search: two words in Chinese", `view=open&q=${encodeURIComponent("退款 换货")}`],
  ["search: a reference", "view=open&q=C-49999"],
  ["search: a customer's name", "view=open&q=Customer%2015001"],
  ["search: an agent without teams", "view=open&q=kettle", 1, "agent"],
].filter(([name]) => name.startsWith(process.env.VIEW ?? ""));

const parts = await bundled();
const server = await parts.startPostgres();
const statements = [];
const databaseUrl = await parts.newDatabaseOn(server.url);
const database = await parts.openPostgres(databaseUrl, {
  logQuery: (query, parameters) => statements.push({ query, parameters }),
});
const postgres = createRequire(join(root, "package.json"))("postgres");
// Instants go as the text they are, as the product sends them: "infinity" is no date of JavaScript's.
const instant = { to: 1184, from: [1184], serialize: (text) => text, parse: (text) => text };
const sql = postgres(databaseUrl, { max: 1, onnotice: () => {}, types: { instant } });
const config = parts.readConfig({ LOG_LEVEL: "silent", HEED_SECRET: "a secret of the bench" });
await parts.ensureFirstWorkspace(database.db, new Date());
const { app } = parts.createApp(await parts.assemble(config, database));
const listening = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
await new Promise((done) => listening.once("listening", done));
const base = `http://127.0.0.1:${listening.address().port}`;
try {
  const callers = await signIn();
  const [member] = await sql`select user_id, workspace_id from members`;
  const closed = Math.round(OPEN / 5);
  await fillQueue(sql, member.workspace_id, member.user_id, { open: OPEN, closed });
  const began = performance.now();
  while ((await parts.indexOn(database.db)) > 0);
  const indexing = performance.now() - began;
  await sql`vacuum analyze`;
  const lines = [];
  for (const [name, query, page = 1, caller = "owner"] of views)
    lines.push({ view: name, ...(await measured(query, page, callers[caller])) });
  const counts = await timed("/api/complaints/counts", callers.owner);
  lines.push({ view: "counts of every view", rows: "", ...counts });
  // What else is busy on this machine slows even what asks the database nothing.
  lines.push({ view: "nothing at all: /healthz", rows: "", ...(await timed("/healthz", {})) });
  report(lines, closed, indexing);
} finally {
  listening.close();
  await sql.end();
  await database.close();
  await server.stop();
}

async function bundled() {
  // Inside the package, so that it finds its migrations and its libraries.
  const outDir = mkdtempSync(join(root, "node_modules", ".heed-bench-"));
  await build({
    configFile: false,
    root,
    logLevel: "error",
    build: { ssr: join(root, "test/bench/queue-parts.ts"), outDir, target: "node20", minify: false },
  });
  const loaded = await import(pathToFileURL(join(outDir, "queue-parts.js")).href);
  process.once("exit", () => rmSync(outDir, { recursive: true }));
  return loaded;
}

async function signIn() {
  const post = (path, body, headers = {}) =>
    fetch(base + path, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
  const first = await post("/api/first-run", { ...OWNER, workspaceName: "Shop", timeZone: "Europe/Berlin" });
  const cookie = first.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  const { key } = await (await post("/api/keys", { name: "bench", role: "agent" }, { cookie })).json();
  return { owner: { cookie }, agent: { authorization: `Bearer ${key}` } };
}

/** The page asked for, again and again; then its query alone, as often as it takes to know the database's own time. */
async function measured(query, page, headers) {
  let path = `/api/complaints?${query}`;
  for (let turned = 1; turned < page; turned++) {
    const { nextCursor } = await got(path, headers);
    if (!nextCursor) break;
    path = `/api/complaints?${query}&cursor=${nextCursor}`;
  }
  const { items } = await got(path, headers);
  const http = await timed(path, headers);
  const own = [];
  for (let time = 0; time < EXPLAINS; time++) own.push(await databaseTime(asked()));
  const database = quantile(own, 0.5);
  return { rows: items.length, ...http, database, ratio: http.p50 / database };
}

/** The statements of the page asked for last: where something is sought, what finds it, then the page itself. */
function asked() {
  return statements.filter(({ query }) => /"feedback_words"|from "complaints"/.test(query));
}

async function databaseTime(pageStatements) {
  let time = 0;
  for (const { query, parameters } of pageStatements) {
    const [row] = await sql.unsafe(`explain (analyze, timing off, format json) ${query}`, parameters);
    const [plan] = row["QUERY PLAN"];
    time += plan["Execution Time"] + plan["Planning Time"];
  }
  return time;
}

async function timed(path, headers) {
  const times = [];
  let before = process.cpuUsage();
  for (let time = 0; time < WARM_UP + REQUESTS; time++) {
    statements.length = 0;
    if (time === WARM_UP) before = process.cpuUsage();
    const began = performance.now();
    await got(path, headers);
    if (time >= WARM_UP) times.push(performance.now() - began);
  }
  const { user, system } = process.cpuUsage(before);
  // What the asking and the answering cost together: the same however busy the machine is with other things.
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), cpu: (user + system) / 1000 / REQUESTS };
}

async function got(path, headers) {
  const answer = await fetch(base + path, { headers });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

function quantile(values, share) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
}

function report(lines, closed, indexing) {
  const ms = (value) => (value === undefined ? "" : value.toFixed(1));
  console.log(
    `${OPEN} open and ${closed} closed cases · PostgreSQL · load average ${loadavg()[0].toFixed(1)}`,
  );
  console.log(`Made findable, as an older database would be: ${(indexing / 1000).toFixed(1)} s.`);
  console.table(
    Object.fromEntries(
      lines.map(({ view, rows, p50, p95, cpu, database, ratio }) => [
        view,
        {
          rows,
          "p50 ms": ms(p50),
          "p95 ms": ms(p95),
          "CPU ms": ms(cpu),
          "database p50 ms": ms(database),
          "p50 : database": ratio === undefined ? "" : ratio.toFixed(1),
        },
      ]),
    ),
  );
  const slow = lines.filter(({ p95 }) => p95 > TARGET_MS).map(({ view }) => view);
  console.log(
    slow.length === 0
      ? `Every view answers within ${TARGET_MS} ms at the 95th percentile.`
      : `Slower than ${TARGET_MS} ms at the 95th percentile: ${slow.join("; ")}.`,
  );
}
