import { learningSchema } from "../../shared/contract/learning.schema.ts";
import { modelCardSchema } from "../../shared/contract/model-card.schema.ts";
import { rereadingChangeSchema, rereadingSchema } from "../../shared/contract/rereading.schema.ts";
import { roles } from "../../shared/contract/workspace.schema.ts";
import { ok } from "../../shared/outcome.ts";
import type { Routes } from "../http/route.ts";
import modelCard from "../text/model-card.json";
import { changeRereading, howFarReread } from "./rereading.ts";
import { whatWasLearned } from "./store.ts";

export function addReadingRoutes(routes: Routes): void {
  routes.add(
    {
      method: "get",
      path: "/api/reading/model-card",
      summary:
        "What Heed reads with: on which data it was learned and measured, how well it does, and where it does not",
      access: roles,
      success: [200],
      answer: modelCardSchema,
      refusals: [],
    },
    async () => ok(modelCardSchema.parse(modelCard)),
  );

  routes.add(
    {
      method: "get",
      path: "/api/reading/learning",
      summary:
        "What was learned from corrections, and how it does beside the shipped reading on the same texts",
      access: roles,
      success: [200],
      answer: learningSchema,
      refusals: [],
    },
    async ({ staff, deps }) => ok(await whatWasLearned(deps.database.db, staff.workspaceId)),
  );

  routes.add(
    {
      method: "get",
      path: "/api/reading/rereading",
      summary: "How far existing feedback has been read anew",
      access: roles,
      success: [200],
      answer: rereadingSchema,
      refusals: [],
    },
    async ({ staff, deps }) => ok(await howFarReread(deps.database.db, staff.workspaceId)),
  );

  routes.add(
    {
      method: "post",
      path: "/api/reading/rereading",
      summary: "Read existing feedback anew in the background, pause that, or go on with it",
      access: ["owner", "admin"],
      body: rereadingChangeSchema,
      success: [200],
      answer: rereadingSchema,
      refusals: [],
    },
    ({ staff, body, deps }) => changeRereading(deps.database.db, staff.workspaceId, body, deps.now()),
  );
}
