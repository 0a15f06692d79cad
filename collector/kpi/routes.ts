import {
  complaintStatisticsSchema,
  evidenceQuerySchema,
} from "../../shared/contract/complaint-statistics.schema.ts";
import { feedbackFilterSchema } from "../../shared/contract/feedback.schema.ts";
import { overviewSchema } from "../../shared/contract/kpi.schema.ts";
import { roles } from "../../shared/contract/workspace.schema.ts";
import { ok } from "../../shared/outcome.ts";
import type { Routes } from "../http/route.ts";
import { complaintStatistics } from "./complaint-statistics.ts";
import { evidencePack } from "./evidence.ts";
import { overview } from "./store.ts";

export function addKpiRoutes(routes: Routes): void {
  routes.add(
    {
      method: "get",
      path: "/api/overview",
      summary: "NPS, CSAT, response rate and sentiment of a period, with intervals, by week and touchpoint",
      access: roles,
      query: feedbackFilterSchema,
      success: [200],
      answer: overviewSchema,
      refusals: [],
    },
    async ({ staff, query, deps }) =>
      ok(await overview(deps.database.db, staff.workspaceId, query, deps.now())),
  );

  routes.add(
    {
      method: "get",
      path: "/api/complaints/statistics",
      summary:
        "What is learnt from the complaints received in a period: volume, promises kept, waiting times, handling, loyalty",
      access: roles,
      query: feedbackFilterSchema,
      success: [200],
      answer: complaintStatisticsSchema,
      refusals: [],
    },
    async ({ staff, query, deps }) =>
      ok(await complaintStatistics(deps.database.db, staff, query, deps.now())),
  );

  routes.add(
    {
      method: "get",
      path: "/api/complaints/evidence",
      summary:
        "An evidence pack for an audit: a ZIP of a report to print and CSV files; only an owner's names customers",
      access: ["owner", "admin"],
      query: evidenceQuerySchema,
      success: [200],
      givesBytes: ["application/zip"],
      refusals: [],
    },
    async ({ staff, query, deps }) => ({
      ok: true,
      response: await evidencePack(deps.database.db, staff, query, deps.now()),
    }),
  );
}
