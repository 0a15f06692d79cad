// The pages the widgets are put on, and a stub of the servers the peers ask.
import { createServer } from "node:http";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { build } from "vite";

const here = dirname(fileURLToPath(import.meta.url));

/** What the host page does to itself, by name. */
export const hostility = {
  none: "",
  unset: "* { all: unset !important }",
  hiding: "div { display: none !important }",
  inflated: "* { font-size: 44px !important; padding: 30px !important; border: 9px solid red !important }",
};

const posthogSurvey = {
  id: "survey-1",
  name: "NPS",
  type: "popover",
  start_date: "2026-01-01T00:00:00Z",
  end_date: null,
  conditions: null,
  appearance: { displayThankYouMessage: true },
  questions: [
    {
      id: "score",
      type: "rating",
      question: "How likely are you to recommend us to a friend?",
      display: "number",
      scale: 10,
      lowerBoundLabel: "Not likely",
      upperBoundLabel: "Very likely",
    },
    { id: "comment", type: "open", question: "What is the main reason?", optional: true },
  ],
};

/** @returns what PostHog's servers answer: one survey, or none, and no feature flag */
function posthogAnswer(path, shows) {
  if (path.startsWith("/array/"))
    return { supportedCompression: [], surveys: shows, hasFeatureFlags: false, sessionRecording: false };
  if (path.startsWith("/api/surveys")) return { surveys: shows ? [posthogSurvey] : [] };
  if (path.startsWith("/flags")) return { flags: {}, featureFlags: {}, surveys: shows };
  return {};
}

/** Each peer's modules by path, as its users' bundler would make them. */
export async function bundlePeers() {
  const files = new Map();
  for (const peer of ["posthog", "sentry"]) {
    const { output } = await build({
      configFile: false,
      logLevel: "error",
      root: here,
      base: `/${peer}/`,
      build: {
        write: false,
        target: "es2022",
        modulePreload: { polyfill: false },
        rolldownOptions: {
          input: { main: join(here, `peers/${peer}.mjs`) },
          output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
        },
      },
    });
    for (const file of output)
      if (file.type === "chunk") files.set(`/${peer}/${file.fileName}`, brotliCompressSync(file.code));
  }
  return files;
}

const script = {
  bare: () => "",
  heed: ({ heed, shows }) =>
    `<script src="${heed.url}/heed.js" data-site="${heed.siteKey}" ${shows ? 'data-touchpoint="bench"' : ""} crossorigin async></script>`,
  posthog: () => `<script type="module" src="/posthog/main.js"></script>`,
  sentry: () => `<script type="module" src="/sentry/main.js"></script>`,
};

/**
 * A page per widget: `/?widget=heed`, with `shows=no` for nothing to show, `strict=yes` for a strict policy, `host=` one
 * of `hostility`.
 */
export async function openStage(heed) {
  const files = await bundlePeers();
  const stub = await listen((request, response) => {
    const shows = !request.headers.referer?.includes("shows=no");
    response
      .writeHead(200, {
        "content-type": "application/json",
        "access-control-allow-origin": request.headers.origin ?? "*",
        "access-control-allow-headers": "*, content-type, authorization",
      })
      .end(JSON.stringify(posthogAnswer(request.url, shows)));
  });
  const page = await listen((request, response) => {
    const { pathname, searchParams } = new URL(request.url, "http://host");
    const file = files.get(pathname);
    const wanted = (name) => searchParams.get(name);
    if (file)
      return response
        .writeHead(200, { "content-type": "text/javascript", "content-encoding": "br" })
        .end(file);
    if (pathname === "/host.css")
      return response.writeHead(200, { "content-type": "text/css" }).end(hostility[wanted("host")]);
    if (!script[wanted("widget")]) return response.writeHead(404).end();
    const policy =
      wanted("strict") === "yes"
        ? {
            "content-security-policy": `default-src 'none'; img-src data:; script-src 'self' ${heed.url}; style-src 'self'; connect-src ${heed.url} ${stub.url}; require-trusted-types-for 'script'; trusted-types 'none'`,
          }
        : {};
    response
      .writeHead(200, {
        "content-type": "text/html; charset=utf-8",
        // So that the stub can tell whose question it is.
        "referrer-policy": "unsafe-url",
        ...policy,
      })
      .end(`<!doctype html>
<html lang="en" data-stub="${stub.url}" data-shows="${wanted("shows") ?? "yes"}">
<head>
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Shop</title>
<link rel="icon" href="data:,">
${wanted("host") ? `<link rel="stylesheet" href="/host.css?host=${wanted("host")}">` : ""}
${script[wanted("widget")]({ heed, shows: wanted("shows") !== "no" })}
</head>
<body><main><h1>Shop</h1><p>Chairs, lamps and throws.</p></main></body>
</html>`);
  });
  return {
    address: (widget, asked = {}) => `${page.url}/?${new URLSearchParams({ widget, ...asked })}`,
    close: () => Promise.all([page.close(), stub.close()]),
  };
}

function listen(answer) {
  const server = createServer(answer);
  return new Promise((resolve) =>
    server.listen(0, "127.0.0.1", () =>
      resolve({
        url: `http://127.0.0.1:${server.address().port}`,
        close: () => {
          server.closeAllConnections();
          return new Promise((done) => server.close(done));
        },
      }),
    ),
  );
}
