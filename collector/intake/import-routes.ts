import {
  importedSchema,
  importPreviewSchema,
  importQuerySchema,
} from "../../shared/contract/complaint-import.schema.ts";
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
        "Take over complaints from a CSV file: every row that nothing is wrong with, each once however often it comes; nobody is written to",
      access: managers,
      query: importQuerySchema,
      takesBytes: true,
      success: [200],
      answer: importedSchema,
      refusals: ["not_found", "csv_unreadable", "csv_too_large", "busy"],
    },
    async ({ staff, query, deps, c }) =>
      importComplaints(deps, staff, new Uint8Array(await c.req.arrayBuffer()), query, deps.now()),
  );
}
