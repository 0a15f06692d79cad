import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** An empty folder for the embedded databases, one a worker. */
    dataFolder: string;
  }
}

export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "heed-test-"));
  project.provide("dataFolder", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
