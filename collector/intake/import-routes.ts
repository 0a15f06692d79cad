import {
  type Imported,
  importPreviewSchema,
  importQuerySchema,
} from "../../shared/contract/complaint-import.schema.ts";
import { logFailure } from "../http/log.ts";
import type { Routes } from "../http/route.ts";
import { importComplaints, previewImport } from "./import-complaints.ts";

const managers = ["owner", "admin"] as const;

export function addImportRoutes(routes: Routes): void {
  routes.add(
    {
      method: "post",
      path: "/api/complaint-imports/preview",
      summary: "Look at a CSV file of complaints: its columns, its first rows, and what is wrong with which",
      access: managers,
      query: importQuerySchema,
      takesBytes: true,
      success: [200],
      answer: importPreviewSchema,
      refusals: ["csv_unreadable", "csv_too_large"],
    },
    async ({ staff, query, deps, c }) =>
      previewImport(deps, staff, new Uint8Array(await c.req.arrayBuffer()), query, deps.now()),
  );
  routes.add(
    {
      method: "post",
      path: "/api/complaint-imports",
      summary:
        "Take over complaints from a CSV file: every row that nothing is wrong with, each once however often it comes; nobody is written to. Answers with a line of JSON whenever some are stored: `rows`, `faulty` and the first `errors`, and how many are `imported` and `known` so far; it ends once all four add up",
      access: managers,
      query: importQuerySchema,
      takesBytes: true,
      success: [200],
      givesBytes: ["application/x-ndjson"],
      refusals: ["not_found", "csv_unreadable", "csv_too_large"],
    },
    async ({ staff, query, deps, c }) => {
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      const begun = await importComplaints(deps, staff, bytes, query, deps.now());
      if (!begun.ok) return begun;
      const failed = (error: unknown) => logFailure(deps.log, error, c);
      return { ok: true, response: new Response(linesOf(begun.value, failed), { headers }) };
    },
  );
}

/** Some proxies hold an answer back until it is whole: this one is to be seen while it grows. */
const headers = {
  "Content-Type": "application/x-ndjson",
  "Cache-Control": "no-store",
  "X-Accel-Buffering": "no",
};

/** Whoever no longer listens ends it: what is stored by then stays, and the same file brings the rest. */
function linesOf(progress: AsyncGenerator<Imported>, failed: (error: unknown) => void) {
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    pull: async (stream) => {
      try {
        const { value, done } = await progress.next();
        if (done) stream.close();
        else stream.enqueue(encoder.encode(`${JSON.stringify(value)}\n`));
      } catch (error) {
        failed(error);
        stream.error(error);
      }
    },
    cancel: () => void progress.return(undefined),
  });
}
