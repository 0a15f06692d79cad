import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { packageRoot } from "../../collector/package-root.ts";

const ROOT = packageRoot();
const ROOMS = ["collector", "dashboard", "shared", "test", "widget"];

/** Folders of the collector that any capability may use and that know none. */
const SUPPORT = ["auth", "calendar", "db", "http", "identity", "live", "mail", "sites", "stats", "text"];
/** Files that say what belongs together: they put the collector together, so they know all of it. */
const COMPOSERS = ["collector/app.ts", "collector/main.ts", "collector/command/", "collector/demo/"];
/** What one capability may use of another: its pure rules (a KPI's are its formulas), what it shows, its templates; and the one door for what customers say. */
const SHOWABLE = /\/(model|view|templates)\.ts$|^collector\/(kpi\/(nps|change)|intake\/accept)\.ts$/;

type Import = { readonly to: string; readonly isType: boolean };
type File = { readonly path: string; readonly text: string; readonly imports: readonly Import[] };

const files = ROOMS.flatMap((room) => filesBelow(room)).map(read);

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(ts|tsx|mjs|css)$/.test(path) && !path.includes("node_modules"))
    .map((path) => `${folder}/${path.replaceAll("\\", "/")}`);
}

function read(path: string): File {
  const text = readFileSync(join(ROOT, path), "utf8");
  return { path, text, imports: path.endsWith(".css") ? [] : importsOf(path, text) };
}

/** Every import and re-export; relative ones as the path of the file they name. */
function importsOf(path: string, text: string): Import[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/^\s*\/\/.*$/gm, "");
  const named = [...code.matchAll(/^(?:import|export)\s([^"';]*?)\sfrom\s+"([^"]+)"/gm)].map((found) => ({
    to: found[2] ?? "",
    isType: isTypeOnly(found[1] ?? ""),
  }));
  const bare = [...code.matchAll(/^import\s+"([^"]+)"/gm), ...code.matchAll(/\bimport\(\s*"([^"]+)"/g)];
  return [...named, ...bare.map((found) => ({ to: found[1] ?? "", isType: false }))].map(
    ({ to, isType }) => ({
      to: to.startsWith(".") ? join(dirname(path), to).replaceAll("\\", "/") : to,
      isType,
    }),
  );
}

function isTypeOnly(clause: string): boolean {
  if (/^type\s/.test(clause)) return true;
  const names = clause.match(/^\{([\s\S]*)\}$/)?.[1]?.split(",") ?? [""];
  return (
    names.every((name) => name.trim() === "" || name.trim().startsWith("type ")) &&
    names.some((name) => name.trim())
  );
}

const isIn = (folders: readonly string[]) => (path: string) =>
  folders.some((folder) => path.startsWith(folder));
const isOurs = isIn(ROOMS.map((room) => `${room}/`));
const isPackage = (names: readonly string[]) => (to: string) =>
  names.some((name) => to === name || to.startsWith(`${name}/`));
const isBuiltIn = (to: string) => to.startsWith("node:");
const folderOf = (path: string) => path.split("/")[1] ?? "";

const rules: {
  rule: string;
  from: (path: string) => boolean;
  allows: (to: Import, from: string) => boolean;
}[] = [
  {
    rule: "shared is the bottom floor: it imports no other room, and zod only in contract/*.schema.ts",
    from: isIn(["shared/"]),
    allows: ({ to }, from) =>
      to.startsWith("shared/") || (to === "zod" && /^shared\/contract\/[\w-]+\.schema\.ts$/.test(from)),
  },
  {
    rule: "what is not a schema imports none at run time, or zod would come along to every page",
    from: (path) => isIn(["shared/"])(path) && !path.endsWith(".schema.ts"),
    allows: ({ to, isType }) => isType || !to.endsWith(".schema.ts"),
  },
  {
    rule: "the widget is alone: shared (its rules, and types of its schemas) and preact (its examples are no part of it)",
    from: (path) => isIn(["widget/"])(path) && !isIn(["widget/examples/"])(path),
    allows: ({ to, isType }) =>
      isIn(["widget/"])(to) || isBrowserSide(to, isType) || isPackage(["preact"])(to),
  },
  {
    rule: "the dashboard knows the collector only by the contract: shared, preact and its kin, uqr",
    from: isIn(["dashboard/"]),
    allows: ({ to, isType }) =>
      isIn(["dashboard/"])(to) ||
      isBrowserSide(to, isType) ||
      isPackage(["preact", "@preact/signals", "preact-iso", "uqr"])(to),
  },
  {
    rule: "the collector never imports what runs in a browser",
    from: isIn(["collector/"]),
    allows: ({ to }) => !isIn(["widget/", "dashboard/", "test/"])(to),
  },
  {
    rule: "a supporting folder of the collector knows no capability (http/env.ts names the types it hands around)",
    from: (path) => isIn(SUPPORT.map((folder) => `collector/${folder}/`))(path),
    allows: ({ to, isType }, from) => !isCapability(to) || (from === "collector/http/env.ts" && isType),
  },
  {
    rule: "text, stats and calendar are pure: they import each other, shared and nothing that reads or writes",
    from: (path) =>
      isIn(["collector/text/", "collector/stats/", "collector/calendar/"])(path) &&
      !isIn(["collector/text/training/"])(path),
    allows: ({ to }, from) =>
      isIn([`collector/${folderOf(from)}/`, "shared/"])(to) ||
      (to === "temporal-polyfill" && from.startsWith("collector/calendar/")) ||
      // The weights travel compressed: unpacking them in memory reads and writes nothing.
      (to === "node:zlib" && from === "collector/text/packed-weights.ts"),
  },
  {
    rule: "training is a command: nothing that runs knows it",
    from: (path) =>
      isIn(["collector/", "dashboard/", "widget/", "shared/"])(path) &&
      !isIn(["collector/text/training/"])(path),
    allows: ({ to }) => !isIn(["collector/text/training/"])(to),
  },
  {
    rule: "a capability uses another's model, view and templates and the intake's door, never its store or routes (demo composes them)",
    from: (path) => isCapability(path) && !isIn(COMPOSERS)(path),
    allows: ({ to }, from) => !isCapability(to) || folderOf(to) === folderOf(from) || SHOWABLE.test(to),
  },
  {
    rule: "routes call the store, the store asks the model, and never back",
    from: (path) => isIn(["collector/"])(path) && !isRoutes(path) && !isIn(COMPOSERS)(path),
    allows: ({ to }) => !isRoutes(to),
  },
  {
    rule: "a model is pure rules: it asks no store",
    from: (path) => isIn(["collector/"])(path) && path.endsWith("/model.ts"),
    allows: ({ to }) => !/\/[\w-]*store\.ts$/.test(to),
  },
  {
    rule: "wink-sentiment is known to collector/text/training/priors.ts alone",
    from: (path) => path !== "collector/text/training/priors.ts" && !isIn(["test/"])(path),
    allows: ({ to }) => !isPackage(["wink-sentiment"])(to),
  },
  {
    rule: "better-auth is known to collector/auth alone",
    from: (path) => !isIn(["collector/auth/"])(path),
    allows: ({ to }) => !isPackage(["better-auth"])(to),
  },
  {
    rule: "nothing imports a test",
    from: (path) => !isIn(["test/"])(path),
    allows: ({ to }) => !isIn(["test/"])(to),
  },
  {
    rule: "a relative import names the file with its extension (but in examples, which are for bundlers of all kinds)",
    from: (path) => !isIn(["widget/examples/"])(path),
    allows: ({ to }) => !isOurs(to) || /\.(ts|tsx|mjs|js|css|json)(\?\w+)?$/.test(to),
  },
];

const isCapability = (path: string) =>
  /^collector\/[\w-]+\//.test(path) &&
  !SUPPORT.includes(folderOf(path)) &&
  !["command"].includes(folderOf(path));
const isRoutes = (path: string) => /\/([\w-]*routes|public)\.ts$/.test(path);
/** Shared code a page may carry: all but zod, so of the schemas only their types. */
const isBrowserSide = (to: string, isType: boolean) =>
  to.startsWith("shared/") && (isType || !to.endsWith(".schema.ts"));

describe("who may import whom", () => {
  test("the imports of this file itself are seen", () => {
    expect(
      files.find(({ path }) => path === "test/unit/architecture.test.ts")?.imports.map(({ to }) => to),
    ).toEqual(expect.arrayContaining(["node:fs", "node:path", "vitest", "collector/package-root.ts"]));
    expect(importsOf("widget/x.ts", 'import { type A, type B } from "zod";')).toEqual([
      { to: "zod", isType: true },
    ]);
    expect(importsOf("widget/x.ts", 'import { type A, b } from "zod";')).toEqual([
      { to: "zod", isType: false },
    ]);
    expect(importsOf("widget/x.ts", 'const late = await import("./y.ts");')).toEqual([
      { to: "widget/y.ts", isType: false },
    ]);
    expect(importsOf("widget/x.ts", 'export * from "../shared/y.ts";')).toEqual([
      { to: "shared/y.ts", isType: false },
    ]);
  });

  test.each(rules)("$rule", ({ from, allows }) => {
    const asked = files.filter(({ path }) => from(path));
    expect(asked.length).toBeGreaterThan(0);
    const broken = asked.flatMap(({ path, imports }) =>
      imports.filter((given) => !allows(given, path)).map(({ to }) => `${path} imports ${to}`),
    );
    expect(broken).toEqual([]);
  });

  test("no file imports itself, round however many corners (types aside: they are gone at run time)", () => {
    const graph = new Map(
      files.map(({ path, imports }) => [
        path,
        imports.filter(({ to, isType }) => !isType && isOurs(to)).map(({ to }) => to),
      ]),
    );
    expect(cyclesIn(graph)).toEqual([]);
    expect(
      cyclesIn(
        new Map([
          ["a", ["b"]],
          ["b", ["c"]],
          ["c", ["a"]],
        ]),
      ),
    ).toEqual(["a → b → c → a"]);
  });
});

/** Each cycle once, as the way round it. */
function cyclesIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (path: string, way: readonly string[]) => {
    const start = way.indexOf(path);
    if (start >= 0) return void found.push([...way.slice(start), path].join(" → "));
    if (done.has(path)) return;
    for (const next of graph.get(path) ?? []) walk(next, [...way, path]);
    done.add(path);
  };
  for (const path of graph.keys()) walk(path, []);
  return found;
}

describe("where things are and how large they get", () => {
  test("the top holds the rooms and what tools insist on, nothing else", () => {
    const known = [
      ...ROOMS,
      "LICENSE",
      "CHANGELOG.md",
      "CONTRIBUTING.md",
      "README.md",
      "package.json",
      "package-lock.json",
      "tsconfig.json",
      "vite.config.ts",
    ];
    const made = ["node_modules", "dist", "data", "coverage"];
    const unknown = readdirSync(ROOT).filter(
      (name) => !name.startsWith(".") && ![...known, ...made].includes(name),
    );
    expect(unknown).toEqual([]);
  });

  test("no file of code is longer than 300 lines (the words of a language and the data model stay in one place each)", () => {
    const long = files
      .filter(
        ({ path }) =>
          !path.endsWith(".css") &&
          !path.endsWith(".gen.ts") &&
          !isIn(["shared/locales/"])(path) &&
          path !== "collector/db/tables.ts",
      )
      .map(({ path, text }) => ({ path, lines: text.split("\n").length - 1 }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });

  test("a file is named after its concept, never utils, helpers, types, common, manager, service or index", () => {
    const forbidden = /(^|\/|[.-])(utils?|helpers?|types|common|index|manager|service)[.-][\w.]*$/;
    expect(
      files
        .map(({ path }) => path)
        .filter((path) => forbidden.test(path) || /\/(utils?|helpers?|types|common)\//.test(path)),
    ).toEqual([]);
  });
});

describe("what reads the world", () => {
  const inProduct = files.filter(({ path }) => !isIn(["test/"])(path) && /\.tsx?$/.test(path));

  test("only collector/main.ts touches the environment; config.ts alone reads it", () => {
    const readers = inProduct.filter(({ text }) => /process\.env/.test(text)).map(({ path }) => path);
    expect(readers).toEqual(["collector/main.ts"]);
  });

  test("time is an argument: no capability of the collector looks at the clock", () => {
    const lookers = inProduct
      .filter(({ path }) => isIn(["collector/"])(path) && !isIn(["collector/command/"])(path))
      .filter(({ text }) =>
        /Date\.now\(\)|new Date\(\)/.test(text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "")),
      )
      .map(({ path }) => path);
    expect(lookers).toEqual([]);
  });

  test("browser rooms import nothing of Node's", () => {
    const users = files
      .filter(({ path }) => isIn(["widget/", "dashboard/", "shared/"])(path))
      .filter(({ imports }) => imports.some(({ to }) => isBuiltIn(to)));
    expect(users.map(({ path }) => path)).toEqual([]);
  });
});
