import { z } from "zod";
import { complaintSchema } from "../../shared/contract/complaint.schema.ts";
import {
  findingsChangeSchema,
  investigationSchema,
  newActionLinkSchema,
  newLinkSchema,
  newRemedySchema,
  remedyDecisionSchema,
} from "../../shared/contract/investigation.schema.ts";
import { idSchema } from "../../shared/contract/primitives.schema.ts";
import { roles } from "../../shared/contract/workspace.schema.ts";
import type { Routes } from "../http/route.ts";
import { linkAction, unlinkAction } from "./actions-store.ts";
import { changeFindings } from "./findings-store.ts";
import { investigationOf } from "./investigation-view.ts";
import { addLink, removeLink } from "./links-store.ts";
import { decideRemedy, setRemedy } from "./remedy-store.ts";

const workers = ["owner", "admin", "agent"] as const;
const managers = ["owner", "admin"] as const;
const params = z.object({ id: idSchema });

export function addInvestigationRoutes(routes: Routes): void {
  routes.add(
    {
      method: "get",
      path: "/api/complaints/{id}/investigation",
      summary:
        "What was found out about a complaint, its remedy, and which others are linked to it or like it",
      access: roles,
      params,
      success: [200],
      answer: investigationSchema,
      refusals: ["not_found"],
    },
    ({ staff, params: { id }, deps }) => investigationOf(deps.database.db, staff, id),
  );
  routes.add(
    {
      method: "patch",
      path: "/api/complaints/{id}/investigation",
      summary: "Note a complaint's root cause, its impact, and whether it is single, recurring or systemic",
      access: workers,
      params,
      body: findingsChangeSchema,
      success: [200],
      answer: complaintSchema,
      refusals: ["not_found", "invalid", "changed_meanwhile"],
    },
    ({ staff, params: { id }, body, deps }) => changeFindings(deps.database.db, staff, id, body, deps.now()),
  );
  addLinkRoutes(routes);
  addActionLinkRoutes(routes);
  addRemedyRoutes(routes);
}

function addActionLinkRoutes(routes: Routes): void {
  routes.add(
    {
      method: "post",
      path: "/api/complaints/{id}/actions",
      summary: "Link a complaint to an improvement action it leads to",
      access: workers,
      params,
      body: newActionLinkSchema,
      success: [200],
      answer: complaintSchema,
      refusals: ["not_found", "invalid", "changed_meanwhile"],
    },
    ({ staff, params: { id }, body, deps }) => linkAction(deps.database.db, staff, id, body, deps.now()),
  );
  routes.add(
    {
      method: "delete",
      path: "/api/complaints/{id}/actions/{actionId}",
      summary: "Take the link to an improvement action back",
      access: workers,
      params: params.extend({ actionId: idSchema }),
      success: [200],
      answer: complaintSchema,
      refusals: ["not_found", "changed_meanwhile"],
    },
    ({ staff, params: { id, actionId }, deps }) =>
      unlinkAction(deps.database.db, staff, id, actionId, deps.now()),
  );
}

function addLinkRoutes(routes: Routes): void {
  routes.add(
    {
      method: "post",
      path: "/api/complaints/{id}/links",
      summary: "Link a complaint to one like it, or merge it as a duplicate into the one it repeats",
      access: workers,
      params,
      body: newLinkSchema,
      success: [200],
      answer: complaintSchema,
      refusals: ["not_found", "link_not_possible", "changed_meanwhile"],
    },
    ({ staff, params: { id }, body, deps }) => addLink(deps.database.db, staff, id, body, deps.now()),
  );
  routes.add(
    {
      method: "delete",
      path: "/api/complaints/{id}/links/{otherId}",
      summary: "Take a link or a merge back",
      access: workers,
      params: params.extend({ otherId: idSchema }),
      success: [200],
      answer: complaintSchema,
      refusals: ["not_found", "changed_meanwhile"],
    },
    ({ staff, params: { id, otherId }, deps }) =>
      removeLink(deps.database.db, staff, id, otherId, deps.now()),
  );
}

function addRemedyRoutes(routes: Routes): void {
  routes.add(
    {
      method: "post",
      path: "/api/complaints/{id}/remedy",
      summary: "Say what is done for the customer; above the limit it waits for a manager",
      access: workers,
      params,
      body: newRemedySchema,
      success: [200],
      answer: complaintSchema,
      refusals: ["not_found", "step_not_possible", "changed_meanwhile"],
    },
    ({ staff, params: { id }, body, deps }) => setRemedy(deps.database.db, staff, id, body, deps.now()),
  );
  routes.add(
    {
      method: "post",
      path: "/api/complaints/{id}/remedy/decision",
      summary: "Approve or decline the remedy that waits",
      access: managers,
      params,
      body: remedyDecisionSchema,
      success: [200],
      answer: complaintSchema,
      refusals: ["not_found", "nothing_to_decide", "changed_meanwhile"],
    },
    ({ staff, params: { id }, body, deps }) => decideRemedy(deps.database.db, staff, id, body, deps.now()),
  );
}
