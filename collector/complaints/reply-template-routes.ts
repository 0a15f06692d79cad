import { z } from "zod";
import { idSchema } from "../../shared/contract/primitives.schema.ts";
import {
  filledRepliesSchema,
  newReplyTemplateSchema,
  replyTemplateChangeSchema,
  replyTemplateSchema,
  replyTemplatesSchema,
} from "../../shared/contract/reply-template.schema.ts";
import { ok } from "../../shared/outcome.ts";
import type { Routes } from "../http/route.ts";
import { addTemplate, changeTemplate, listTemplates, removeTemplate, repliesFor } from "./reply-templates.ts";

const workers = ["owner", "admin", "agent"] as const;
const managers = ["owner", "admin"] as const;
const params = z.object({ id: idSchema });

export function addReplyTemplateRoutes(routes: Routes): void {
  routes.add(
    {
      method: "get",
      path: "/api/reply-templates",
      summary: "Answers written once for many, in every language they are written in",
      access: workers,
      success: [200],
      answer: replyTemplatesSchema,
      refusals: [],
    },
    async ({ staff, deps }) => ok({ templates: await listTemplates(deps.database.db, staff.workspaceId) }),
  );
  routes.add(
    {
      method: "get",
      path: "/api/complaints/{id}/replies",
      summary: "Every reply template filled in for a complaint, in its customer's language",
      access: workers,
      params,
      success: [200],
      answer: filledRepliesSchema,
      refusals: ["not_found"],
    },
    ({ staff, params: { id }, deps }) => repliesFor(deps.database.db, staff, id),
  );
  addChangingRoutes(routes);
}

function addChangingRoutes(routes: Routes): void {
  routes.add(
    {
      method: "post",
      path: "/api/reply-templates",
      summary: "Write a reply template, once by its id",
      access: managers,
      body: newReplyTemplateSchema,
      success: [201],
      answer: replyTemplateSchema,
      refusals: ["not_found"],
    },
    ({ staff, body, deps }) => addTemplate(deps.database.db, staff, body, deps.now()),
  );
  routes.add(
    {
      method: "patch",
      path: "/api/reply-templates/{id}",
      summary: "Change a reply template",
      access: managers,
      params,
      body: replyTemplateChangeSchema,
      success: [200],
      answer: replyTemplateSchema,
      refusals: ["not_found"],
    },
    ({ staff, params: { id }, body, deps }) => changeTemplate(deps.database.db, staff, id, body, deps.now()),
  );
  routes.add(
    {
      method: "delete",
      path: "/api/reply-templates/{id}",
      summary: "Remove a reply template; what was sent with it stays",
      access: managers,
      params,
      success: [204],
      refusals: ["not_found"],
    },
    ({ staff, params: { id }, deps }) => removeTemplate(deps.database.db, staff, id, deps.now()),
  );
}
