import { z } from "zod";
import {
  complaintChangeSchema,
  complaintSchema,
  newMessageSchema,
} from "../../shared/contract/complaint.schema.ts";
import { idSchema } from "../../shared/contract/primitives.schema.ts";
import type { Routes } from "../http/route.ts";
import { addMessage, changeState } from "./store.ts";

const workers = ["owner", "admin", "agent"] as const;
const params = z.object({ id: idSchema });

export function addComplaintRoutes(routes: Routes): void {
  routes.add(
    {
      method: "patch",
      path: "/api/complaints/{id}",
      summary: "Move a complaint to another state",
      access: workers,
      params,
      body: complaintChangeSchema,
      success: [200],
      answer: complaintSchema,
      refusals: ["not_found", "step_not_possible"],
    },
    ({ staff, params: { id }, body, deps }) =>
      changeState(deps.database.db, staff, id, body.state, deps.now()),
  );

  routes.add(
    {
      method: "post",
      path: "/api/complaints/{id}/messages",
      summary: "Answer the customer, or leave a note for colleagues; added once by its id",
      access: workers,
      params,
      body: newMessageSchema,
      success: [200],
      answer: complaintSchema,
      refusals: ["not_found", "step_not_possible", "id_in_use"],
    },
    ({ staff, params: { id }, body, deps }) => addMessage(deps.database.db, staff, id, body, deps.now()),
  );
}
