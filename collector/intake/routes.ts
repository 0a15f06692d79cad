import { complaintAcceptedSchema, typedComplaintSchema } from "../../shared/contract/complaint.schema.ts";
import { refused } from "../../shared/outcome.ts";
import type { Routes } from "../http/route.ts";
import { siteOfWorkspace } from "../sites/directory.ts";
import { acceptTyped, answerForCase, namesFor } from "./accept.ts";
import { arrivalOfTyped } from "./model.ts";

const DAY_MS = 86_400_000;
/** Longer ago, deadlines would say nothing any more: that is for an import. */
const OLDEST_DAYS = 366;

export function addStaffIntakeRoutes(routes: Routes): void {
  routes.add(
    {
      method: "post",
      path: "/api/complaints",
      summary: "Enter a complaint for a customer who called, wrote or came by, once by its id",
      access: ["owner", "admin", "agent"],
      body: typedComplaintSchema,
      success: [201, 200],
      answer: complaintAcceptedSchema,
      refusals: ["invalid", "not_found", "id_in_use", "busy"],
    },
    async ({ staff, body, deps }) => {
      const now = deps.now();
      const age = body.receivedAt ? now.getTime() - Date.parse(body.receivedAt) : 0;
      if (age < 0 || age > OLDEST_DAYS * DAY_MS)
        return refused("invalid", [{ field: "receivedAt", message: "must be within the last year" }]);
      const site = await siteOfWorkspace(deps.database.db, deps.sites, staff.workspaceId);
      if (!site) return refused("not_found");
      const arrival = arrivalOfTyped(body, site, namesFor(site), staff.userId, now);
      return answerForCase(await acceptTyped(deps, arrival));
    },
  );
}
