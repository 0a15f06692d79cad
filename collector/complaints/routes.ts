import { z } from "zod";
import { historySchema } from "../../shared/contract/case-history.schema.ts";
import {
  complaintChangeSchema,
  complaintSchema,
  newMessageSchema,
  stepSchema,
} from "../../shared/contract/complaint.schema.ts";
import { idSchema } from "../../shared/contract/primitives.schema.ts";
import { roles } from "../../shared/contract/workspace.schema.ts";
import type { Routes } from "../http/route.ts";
import { historyOf } from "./history.ts";
import { addMessage, changeFacts, changeState } from "./store.ts";

const workers = ["owner", "admin", "agent"] as const;
const params = z.object({ id: idSchema });

export function addComplaintRoutes(routes: Routes): void {
  routes.add(
    {
      method: "post",
      path: "/api/complaints/{id}/steps",
      summary: "Take a complaint to another state, with what that step needs",
      access: workers,
      params,
      body: stepSchema,
      success: [200],
      answer: complaintSchema,
      refusals: [
        "not_found",
        "step_not_possible",
        "investigation_missing",
        "approval_missing",
        "action_missing",
        "action_linked",
        "invalid",
        "changed_meanwhile",
      ],
    },
    ({ staff, params: { id }, body, deps }) => changeState(deps.database.db, staff, id, body, deps.now()),
  );

  routes.add(
    {
      method: "patch",
      path: "/api/complaints/{id}",
      summary: "Correct what is known of a complaint: owner, team, order, assessment, priority",
      access: workers,
      params,
      body: complaintChangeSchema,
      success: [200],
      answer: complaintSchema,
      refusals: ["not_found", "invalid", "step_not_possible", "owner_needed", "changed_meanwhile"],
    },
    ({ staff, params: { id }, body, deps }) => changeFacts(deps.database.db, staff, id, body, deps.now()),
  );

  routes.add(
    {
      method: "post",
      path: "/api/complaints/{id}/messages",
      summary:
        "Answer the customer, ask them something, or leave a note for colleagues; added once by its id",
      access: workers,
      params,
      body: newMessageSchema,
      success: [200],
      answer: complaintSchema,
      refusals: ["not_found", "invalid", "id_in_use", "changed_meanwhile"],
    },
    ({ staff, params: { id }, body, deps }) => addMessage(deps.database.db, staff, id, body, deps.now()),
  );

  routes.add(
    {
      method: "get",
      path: "/api/complaints/{id}/history",
      summary: "Everything that happened to a complaint, oldest first; nobody can change it",
      access: roles,
      params,
      success: [200],
      answer: historySchema,
      refusals: ["not_found"],
    },
    ({ staff, params: { id }, deps }) => historyOf(deps.database.db, staff, id),
  );
}
