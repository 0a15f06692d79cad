import { z } from "zod";
import {
  caseTeamChangeSchema,
  caseTeamSchema,
  caseTeamsSchema,
  complaintSettingsChangeSchema,
  complaintSettingsSchema,
  newCaseTeamSchema,
} from "../../shared/contract/complaint-settings.schema.ts";
import { idSchema } from "../../shared/contract/primitives.schema.ts";
import { ok } from "../../shared/outcome.ts";
import type { Routes } from "../http/route.ts";
import { changeSettings, loadSettings } from "./settings-store.ts";
import { addTeam, changeTeam, listTeams, removeTeam } from "./team-store.ts";

const managers = ["owner", "admin"] as const;
const workers = ["owner", "admin", "agent"] as const;
const params = z.object({ id: idSchema });

export function addComplaintSettingsRoutes(routes: Routes): void {
  routes.add(
    {
      method: "get",
      path: "/api/complaint-settings",
      summary: "Working hours, targets and escalation of complaints",
      access: workers,
      success: [200],
      answer: complaintSettingsSchema,
      refusals: [],
    },
    async ({ staff, deps }) => ok(await loadSettings(deps.database.db, staff.workspaceId)),
  );
  routes.add(
    {
      method: "patch",
      path: "/api/complaint-settings",
      summary: "Change how complaints are worked on; deadlines of open ones are computed anew",
      access: managers,
      body: complaintSettingsChangeSchema,
      success: [200],
      answer: complaintSettingsSchema,
      refusals: ["invalid"],
    },
    ({ staff, body, deps }) => changeSettings(deps.database.db, staff, body, deps.now()),
  );
  addCaseTeamRoutes(routes);
}

function addCaseTeamRoutes(routes: Routes): void {
  routes.add(
    {
      method: "get",
      path: "/api/case-teams",
      summary: "The teams that share complaints, with their members",
      access: workers,
      success: [200],
      answer: caseTeamsSchema,
      refusals: [],
    },
    async ({ staff, deps }) => ok({ teams: await listTeams(deps.database.db, staff.workspaceId) }),
  );
  routes.add(
    {
      method: "post",
      path: "/api/case-teams",
      summary: "Make a team: its members alone among the agents see its complaints",
      access: managers,
      body: newCaseTeamSchema,
      success: [201],
      answer: caseTeamSchema,
      refusals: ["invalid"],
    },
    ({ staff, body, deps }) => addTeam(deps.database.db, staff, body, deps.now()),
  );
  routes.add(
    {
      method: "patch",
      path: "/api/case-teams/{id}",
      summary: "Rename a team, or change who is in it",
      access: managers,
      params,
      body: caseTeamChangeSchema,
      success: [200],
      answer: caseTeamSchema,
      refusals: ["not_found", "invalid"],
    },
    ({ staff, params: { id }, body, deps }) => changeTeam(deps.database.db, staff, id, body, deps.now()),
  );
  routes.add(
    {
      method: "delete",
      path: "/api/case-teams/{id}",
      summary: "Remove a team; its complaints are then every agent's",
      access: managers,
      params,
      success: [204],
      refusals: ["not_found"],
    },
    ({ staff, params: { id }, deps }) => removeTeam(deps.database.db, staff, id, deps.now()),
  );
}
