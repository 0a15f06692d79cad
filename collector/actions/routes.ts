import { z } from "zod";
import {
  actionChangeSchema,
  actionDetailSchema,
  actionsQuerySchema,
  actionsSchema,
  newActionSchema,
} from "../../shared/contract/action.schema.ts";
import { historySchema } from "../../shared/contract/case-history.schema.ts";
import { idSchema } from "../../shared/contract/primitives.schema.ts";
import { roles } from "../../shared/contract/workspace.schema.ts";
import type { Routes } from "../http/route.ts";
import { addAction, changeAction } from "./store.ts";
import { actionOf, historyOf, listActions } from "./view.ts";

const managers = ["owner", "admin"] as const;
const workers = ["owner", "admin", "agent"] as const;
const params = z.object({ id: idSchema });

export function addActionRoutes(routes: Routes): void {
  routes.add(
    {
      method: "get",
      path: "/api/actions",
      summary: "Improvement actions, those to be done first; for a complaint those of its root cause before",
      access: roles,
      query: actionsQuerySchema,
      success: [200],
      answer: actionsSchema,
      refusals: ["not_found"],
    },
    ({ staff, query, deps }) => listActions(deps.database.db, staff, query, deps.now()),
  );
  routes.add(
    {
      method: "post",
      path: "/api/actions",
      summary: "Plan an improvement action; made once by its id",
      access: workers,
      body: newActionSchema,
      success: [200],
      answer: actionDetailSchema,
      refusals: ["invalid", "not_found"],
    },
    ({ staff, body, deps }) => addAction(deps.database.db, staff, body, deps.now()),
  );
  addOneActionRoutes(routes);
}

function addOneActionRoutes(routes: Routes): void {
  routes.add(
    {
      method: "get",
      path: "/api/actions/{id}",
      summary: "An improvement action with its linked complaints and its measured effect",
      access: roles,
      params,
      success: [200],
      answer: actionDetailSchema,
      refusals: ["not_found"],
    },
    ({ staff, params: { id }, deps }) => actionOf(deps.database.db, staff, id, deps.now()),
  );
  routes.add(
    {
      method: "patch",
      path: "/api/actions/{id}",
      summary: "Change an improvement action, say how far it is, or judge whether it was effective",
      access: managers,
      params,
      body: actionChangeSchema,
      success: [200],
      answer: actionDetailSchema,
      refusals: ["not_found", "invalid", "step_not_possible", "changed_meanwhile"],
    },
    ({ staff, params: { id }, body, deps }) => changeAction(deps.database.db, staff, id, body, deps.now()),
  );
  routes.add(
    {
      method: "get",
      path: "/api/actions/{id}/history",
      summary: "Everything that happened to an improvement action, oldest first; nobody can change it",
      access: roles,
      params,
      success: [200],
      answer: historySchema,
      refusals: ["not_found"],
    },
    ({ staff, params: { id }, deps }) => historyOf(deps.database.db, staff, id),
  );
}
