import { z } from "zod";
import {
  presenceSchema,
  presentSchema,
  queueCountsSchema,
  queuePageSchema,
  queueQuerySchema,
} from "../../shared/contract/complaint-queue.schema.ts";
import { idSchema } from "../../shared/contract/primitives.schema.ts";
import { roles } from "../../shared/contract/workspace.schema.ts";
import { ok } from "../../shared/outcome.ts";
import type { Routes } from "../http/route.ts";
import { beAt } from "./presence.ts";
import { countQueue, listQueue } from "./queue.ts";

const params = z.object({ id: idSchema });

export function addComplaintQueueRoutes(routes: Routes): void {
  routes.add(
    {
      method: "get",
      path: "/api/complaints",
      summary: "A page of the complaint queue: one view of it, narrowed and sorted",
      access: roles,
      query: queueQuerySchema,
      success: [200],
      answer: queuePageSchema,
      refusals: ["invalid"],
    },
    ({ staff, query, deps }) => listQueue(deps.database.db, staff, query, deps.now()),
  );

  routes.add(
    {
      method: "get",
      path: "/api/complaints/counts",
      summary: "How many complaints are in each view of the queue",
      access: roles,
      success: [200],
      answer: queueCountsSchema,
      refusals: [],
    },
    async ({ staff, deps }) => ok(await countQueue(deps.database.db, staff, deps.now())),
  );

  routes.add(
    {
      method: "post",
      path: "/api/complaints/{id}/presence",
      summary: "Say that one has a complaint open, every few seconds, and learn who else has",
      access: roles,
      params,
      body: presenceSchema,
      success: [200],
      answer: presentSchema,
      refusals: ["not_found"],
    },
    ({ staff, params: { id }, body, deps }) => beAt(deps.database.db, staff, id, body.doing, deps.now()),
  );
}
