import { z } from "zod";
import { idSchema } from "../../shared/contract/primitives.schema.ts";
import { surveyCopySchema, surveySchema } from "../../shared/contract/survey.schema.ts";
import { surveyScheduleSchema } from "../../shared/contract/survey-schedule.schema.ts";
import { surveyVersionSchema } from "../../shared/contract/survey-version.schema.ts";
import { roles } from "../../shared/contract/workspace.schema.ts";
import type { Routes } from "../http/route.ts";
import { archiveSurvey, copySurvey, restoreVersion, unarchiveSurvey, versionsOf } from "./life.ts";
import { cancelPublishing, schedulePublishing } from "./scheduled.ts";

const editors = ["owner", "admin"] as const;
const params = z.object({ id: idSchema });
const one = { params, access: editors, answer: surveySchema, refusals: ["not_found"] } as const;

/** What happens to a survey as a whole: copied, put away and taken out again, brought back to what it was. */
export function addSurveyLifeRoutes(routes: Routes): void {
  routes.add(
    {
      ...one,
      method: "post",
      path: "/api/surveys/{id}/copies",
      summary: "Make a draft with the words and settings of this survey",
      body: surveyCopySchema,
      success: [201],
    },
    ({ staff, params: { id }, body, deps }) => copySurvey(deps.database.db, staff, id, body.name, deps.now()),
  );
  routes.add(
    {
      ...one,
      method: "post",
      path: "/api/surveys/{id}/archive",
      summary: "Put it away; it asks nobody any more",
      success: [200],
    },
    async ({ staff, params: { id }, deps }) => {
      const archived = await archiveSurvey(deps.database.db, staff, id, deps.now());
      deps.sites.forget(staff.workspaceId);
      return archived;
    },
  );
  routes.add(
    {
      ...one,
      method: "post",
      path: "/api/surveys/{id}/unarchive",
      summary: "Take it out again; it asks nobody before it is published",
      success: [200],
    },
    ({ staff, params: { id }, deps }) => unarchiveSurvey(deps.database.db, staff, id, deps.now()),
  );
  addScheduleRoutes(routes);
  addVersionRoutes(routes);
}

function addScheduleRoutes(routes: Routes): void {
  routes.add(
    {
      ...one,
      method: "post",
      path: "/api/surveys/{id}/schedule",
      summary: "Have its draft go live by itself, at a time of the workspace's clock",
      body: surveyScheduleSchema,
      success: [200],
      refusals: ["not_found", "missing_words", "incomplete_survey", "invalid"],
    },
    ({ staff, params: { id }, body, deps }) =>
      schedulePublishing(deps.database.db, staff, id, body.at, deps.now()),
  );
  routes.add(
    {
      ...one,
      method: "delete",
      path: "/api/surveys/{id}/schedule",
      summary: "Have it wait until somebody publishes it",
      success: [200],
    },
    ({ staff, params: { id }, deps }) => cancelPublishing(deps.database.db, staff, id, deps.now()),
  );
}

function addVersionRoutes(routes: Routes): void {
  routes.add(
    {
      method: "get",
      path: "/api/surveys/{id}/versions",
      summary: "What was published, newest first, fifty at most",
      access: roles,
      params,
      success: [200],
      answer: z.object({ versions: z.array(surveyVersionSchema) }),
      refusals: ["not_found"],
    },
    ({ staff, params: { id }, deps }) => versionsOf(deps.database.db, staff.workspaceId, id),
  );
  routes.add(
    {
      ...one,
      method: "post",
      path: "/api/surveys/{id}/versions/{version}/restore",
      summary: "Make an older version the draft again",
      params: params.extend({ version: z.coerce.number().int().min(1).max(1_000_000) }),
      success: [200],
    },
    ({ staff, params: { id, version }, deps }) =>
      restoreVersion(deps.database.db, staff, id, version, deps.now()),
  );
}
