import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/** Files small enough to travel as they are, and kinds that are compressed already, stay alone. */
const WORTH_COMPRESSING = /\.(m?js|css|svg|json)$/;
const LEAST_BYTES = 512;

/** Puts a `.br` beside each built file, for the server to hand out. */
function compress(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (!entry.isFile() || !WORTH_COMPRESSING.test(entry.name)) continue;
    const content = readFileSync(file);
    if (content.length < LEAST_BYTES) continue;
    const modes = [constants.BROTLI_MODE_GENERIC, constants.BROTLI_MODE_TEXT, constants.BROTLI_MODE_FONT];
    const attempts = modes.map((mode) =>
      brotliCompressSync(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_MODE]: mode,
          // No file's window need be wider than the file.
          [constants.BROTLI_PARAM_LGWIN]: Math.min(
            Math.max(Math.ceil(Math.log2(content.length)) + 1, 16),
            22,
          ),
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        },
      }),
    );
    const [smallest = content] = attempts.sort((one, other) => one.length - other.length);
    writeFileSync(`${file}.br`, smallest);
  }
}

/** The loader and the module are built after the rest of the widget and carry the hashed name of what to import. */
const nameWidgetModule: Plugin = {
  name: "heed-name-widget-module",
  applyToEnvironment: ({ name }) => name === "loader" || name === "module",
  renderChunk(code) {
    const nameOf = (part: string) => {
      const name = readdirSync("dist/widget/heed").find((built) =>
        new RegExp(`^${part}-.*\\.js$`).test(built),
      );
      return JSON.stringify(
        `heed/${name ?? this.error("the widget's modules must be built before its loader")}`,
      );
    };
    const named = code
      .replaceAll("__HEED_MODULE__", nameOf("app"))
      .replaceAll("__HEED_TARGETING__", nameOf("targeting"));
    return { code: named, map: null };
  },
  writeBundle() {
    // Declarations alone, so what is written for us is what a page's author reads.
    copyFileSync("widget/api.ts", "dist/widget/heed.d.mts");
  },
};

const integration = {
  include: ["test/integration/**/*.test.ts"],
  isolate: false,
  setupFiles: "test/support/cheap-passwords.ts",
  maxWorkers: 2,
  testTimeout: 90_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  appType: "mpa",
  plugins: [nameWidgetModule],
  build: { target: "es2022", modulePreload: { polyfill: false } },
  server: {
    proxy: {
      "^/(api|v1|c|s/|preview|assets|heed\\.m?js|hosted\\.(css|js)|status\\.css|openapi\\.json)": {
        target: "http://localhost:8787",
        changeOrigin: false,
      },
    },
  },
  environments: {
    client: {
      build: {
        outDir: "dist/pages",
        emptyOutDir: true,
        rolldownOptions: {
          input: {
            dashboard: "dashboard/index.html",
            demo: "widget/demo/index.html",
            preview: "widget/preview/index.html",
          },
        },
      },
    },
    widget: {
      consumer: "client",
      build: {
        outDir: "dist/widget",
        emptyOutDir: true,
        cssTarget: "esnext",
        // As a library, so that no preload wrapper travels; minified all the way, which Vite spares libraries.
        lib: { entry: { app: "widget/app.tsx" }, formats: ["es"] },
        rolldownOptions: {
          preserveEntrySignatures: "allow-extension",
          output: {
            // Six letters tell 69 billion contents apart; each more of them travels to every page, uncompressed.
            entryFileNames: "heed/[name]-[hash:6].js",
            chunkFileNames: "heed/[name]-[hash:6].js",
            minify: true,
            comments: false,
            // All that is needed to show a survey is one file; what is fetched later takes from it what it shares, the
            // scraps that two later files would else fetch as a third included.
            codeSplitting: {
              groups: [
                {
                  name: "app",
                  test: /widget\/app\.tsx$|shared\/questions\/(recall|recalled-in|text-limit)\.ts$/,
                  includeDependenciesRecursively: true,
                },
              ],
            },
          },
        },
      },
    },
    // Alone, so that it shares nothing with what shows a survey: most who fetch it are asked nothing on this page.
    targeting: {
      consumer: "client",
      build: {
        outDir: "dist/widget",
        emptyOutDir: false,
        lib: { entry: { targeting: "widget/targeting.ts" }, formats: ["es"] },
        cssTarget: "esnext",
        rolldownOptions: {
          output: {
            entryFileNames: "heed/[name]-[hash].js",
            chunkFileNames: "heed/[name]-[hash].js",
            minify: true,
            comments: false,
          },
        },
      },
    },
    loader: {
      consumer: "client",
      build: {
        outDir: "dist/widget",
        emptyOutDir: false,
        modulePreload: false,
        rolldownOptions: {
          input: { heed: "widget/loader.ts" },
          output: { format: "iife", entryFileNames: "[name].js" },
        },
      },
    },
    module: {
      consumer: "client",
      build: {
        outDir: "dist/widget",
        emptyOutDir: false,
        modulePreload: false,
        rolldownOptions: {
          input: { heed: "widget/module.ts" },
          preserveEntrySignatures: "strict",
          output: { format: "es", entryFileNames: "[name].mjs" },
        },
      },
    },
    collector: {
      consumer: "server",
      resolve: { external: true },
      build: {
        ssr: true,
        target: "node20",
        outDir: "dist/collector",
        emptyOutDir: true,
        minify: false,
        sourcemap: true,
        rolldownOptions: {
          input: { main: "collector/main.ts" },
          output: {
            entryFileNames: "[name].js",
            chunkFileNames: "[name]-[hash].js",
            // As it is written: a `const` V8 puts into its machine code, the `var` that Vite makes of it it fetches and
            // checks at every use. Reading a text then takes a quarter longer.
            topLevelVar: false,
          },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      for (const name of ["client", "widget", "targeting", "loader", "module", "collector"]) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
      compress("dist/pages");
      compress("dist/widget");
    },
  },
  test: {
    reporters: ["default"],
    projects: [
      { extends: true, test: { name: "unit", include: ["test/unit/**/*.test.ts"] } },
      // The same tests on both databases. PGlite takes a second to boot and a PostgreSQL two: each worker keeps one
      // database for all its files, emptied before each test.
      {
        extends: true,
        test: {
          name: "integration",
          sequence: { groupOrder: 1 },
          ...integration,
          env: { HEED_TEST_ENGINE: "pglite" },
          globalSetup: "test/support/pglite-setup.ts",
        },
      },
      {
        extends: true,
        test: {
          name: "integration-postgres",
          sequence: { groupOrder: 2 },
          ...integration,
          env: { HEED_TEST_ENGINE: "postgres" },
          // A server now and then holds back what follows by work of its own (autovacuum); what is wrong is wrong twice.
          retry: 1,
          globalSetup: "test/support/postgres-setup.ts",
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          sequence: { groupOrder: 3 },
          maxWorkers: 1,
          // A machine may be busy: what is waited for comes, or the test is wrong.
          expect: { poll: { timeout: 30_000 } },
          // And on a busy machine a press now and then comes before what it is for; what is wrong is wrong twice.
          retry: 1,
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: { name: "accuracy", include: ["test/accuracy/**/*.test.ts"], testTimeout: 600_000 },
      },
    ],
  },
});
