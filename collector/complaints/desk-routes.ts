import { z } from "zod";
import { noticesReadSchema, noticesSchema } from "../../shared/contract/notice.schema.ts";
import { idSchema } from "../../shared/contract/primitives.schema.ts";
import {
  newSavedViewSchema,
  savedViewOrderSchema,
  savedViewsSchema,
} from "../../shared/contract/saved-view.schema.ts";
import { roles } from "../../shared/contract/workspace.schema.ts";
import { ok } from "../../shared/outcome.ts";
import type { Routes } from "../http/route.ts";
import { listNotices, readNotices } from "./notices.ts";
import { listSavedViews, orderViews, removeView, saveView } from "./saved-views.ts";

/** What is each member's own: their views of the queue, and what concerns them. */
export function addDeskRoutes(routes: Routes): void {
  addNoticeRoutes(routes);
  const views = { access: roles, success: [200], answer: savedViewsSchema } as const;
  routes.add(
    {
      ...views,
      method: "get",
      path: "/api/saved-views",
      summary: "Views of the complaint queue under a name: one's own, and those shared by colleagues",
      refusals: [],
    },
    async ({ staff, deps }) => ok(await listSavedViews(deps.database.db, staff, deps.now())),
  );
  routes.add(
    {
      ...views,
      method: "post",
      path: "/api/saved-views",
      summary:
        "Keep a view of the complaint queue under a name, or change it; owners and admins may share it",
      body: newSavedViewSchema,
      refusals: ["not_allowed", "invalid", "id_in_use"],
    },
    ({ staff, body, deps }) => saveView(deps.database.db, staff, body, deps.now()),
  );
  routes.add(
    {
      ...views,
      method: "delete",
      path: "/api/saved-views",
      summary:
        "Remove a view of one's own, or as owner or admin one that is shared; any other stays as it is",
      query: z.object({ id: idSchema }),
      refusals: [],
    },
    ({ staff, query: { id }, deps }) => removeView(deps.database.db, staff, id, deps.now()),
  );
  routes.add(
    {
      ...views,
      method: "post",
      path: "/api/saved-views/order",
      summary: "Put one's own views in order",
      body: savedViewOrderSchema,
      refusals: [],
    },
    ({ staff, body, deps }) => orderViews(deps.database.db, staff, body.ids, deps.now()),
  );
}

function addNoticeRoutes(routes: Routes): void {
  const notices = { access: roles, success: [200], answer: noticesSchema, refusals: [] } as const;
  routes.add(
    {
      ...notices,
      method: "get",
      path: "/api/notices",
      summary:
        "What concerns the member who asks: mentions, cases given or escalated to them, customers' answers",
    },
    async ({ staff, deps }) => ok(await listNotices(deps.database.db, staff)),
  );
  routes.add(
    {
      ...notices,
      method: "post",
      path: "/api/notices/read",
      summary: "Say that those about one complaint, or all, were read",
      body: noticesReadSchema,
    },
    async ({ staff, body, deps }) =>
      ok(await readNotices(deps.database.db, staff, body.complaintId, deps.now())),
  );
}
