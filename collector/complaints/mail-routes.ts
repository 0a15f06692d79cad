import { z } from "zod";
import { asideDecisionSchema, complaintMailSchema } from "../../shared/contract/mail.schema.ts";
import { idSchema } from "../../shared/contract/primitives.schema.ts";
import { ok, refused } from "../../shared/outcome.ts";
import type { Routes } from "../http/route.ts";
import { decideOnAside } from "./aside.ts";
import { mailOf } from "./mail-view.ts";
import { isCaseOf } from "./view.ts";

const params = z.object({ id: idSchema });

export function addComplaintMailRoutes(routes: Routes): void {
  routes.add(
    {
      method: "get",
      path: "/api/complaints/{id}/mail",
      summary: "The letters about a complaint: what became of those sent, and those that wait for a decision",
      access: ["owner", "admin", "agent"],
      params,
      success: [200],
      answer: complaintMailSchema,
      refusals: ["not_found"],
    },
    async ({ staff, params: { id }, deps }) => {
      const { db } = deps.database;
      const mail = (await isCaseOf(db, staff, id)) ? await mailOf(db, staff.workspaceId, id) : null;
      return mail ? ok(mail) : refused("not_found");
    },
  );
  routes.add(
    {
      method: "post",
      path: "/api/complaints/{id}/aside/{letterId}",
      summary: "Decide on a letter from an address that is not the customer's: into the thread, or dismissed",
      access: ["owner", "admin", "agent"],
      params: params.extend({ letterId: idSchema }),
      body: asideDecisionSchema,
      success: [200],
      answer: complaintMailSchema,
      refusals: ["not_found"],
    },
    async ({ staff, params: { id, letterId }, body, deps }) => {
      const { db } = deps.database;
      if (!(await isCaseOf(db, staff, id))) return refused("not_found");
      const refusal = await decideOnAside(deps, staff.workspaceId, id, letterId, body.believed);
      if (refusal) return refusal;
      const mail = await mailOf(db, staff.workspaceId, id);
      return mail ? ok(mail) : refused("not_found");
    },
  );
}
