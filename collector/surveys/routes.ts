import { z } from "zod";
import { idSchema } from "../../shared/contract/primitives.schema.ts";
import { surveyResultsSchema } from "../../shared/contract/results.schema.ts";
import {
  newSurveySchema,
  surveyChangeSchema,
  surveySchema,
  surveyTemplateFactsSchema,
  surveyTemplateSchema,
} from "../../shared/contract/survey.schema.ts";
import { roles } from "../../shared/contract/workspace.schema.ts";
import { ok } from "../../shared/outcome.ts";
import { secondsToAnswer } from "../../shared/questions/seconds.ts";
import type { Routes } from "../http/route.ts";
import { surveyResults } from "./results.ts";
import { changeSurvey, createSurvey, findSurvey, listSurveys, pauseSurvey, publishSurvey } from "./store.ts";
import { templates } from "./templates.ts";

const templateFacts = surveyTemplateSchema.options.map((template) => ({
  template,
  questions: templates[template].questions.filter(({ type }) => type !== "statement").length,
  seconds: secondsToAnswer(templates[template]),
}));

const editors = ["owner", "admin"] as const;
const params = z.object({ id: idSchema });
const one = { params, answer: surveySchema, success: [200] as const };

export function addSurveyRoutes(routes: Routes): void {
  routes.add(
    {
      method: "get",
      path: "/api/surveys",
      summary: "All surveys",
      access: roles,
      success: [200],
      answer: z.object({ surveys: z.array(surveySchema) }),
      refusals: [],
    },
    async ({ staff, deps }) => ok({ surveys: await listSurveys(deps.database.db, staff.workspaceId) }),
  );
  routes.add(
    {
      method: "post",
      path: "/api/surveys",
      summary: "Make a survey from a template, as a draft",
      access: editors,
      body: newSurveySchema,
      success: [201],
      answer: surveySchema,
      refusals: ["unknown_site", "not_found"],
    },
    ({ staff, body, deps }) => createSurvey(deps.database.db, staff, body, deps.now()),
  );
  routes.add(
    {
      ...one,
      method: "get",
      path: "/api/surveys/{id}",
      summary: "One survey",
      access: roles,
      refusals: ["not_found"],
    },
    ({ staff, params: { id }, deps }) => findSurvey(deps.database.db, staff.workspaceId, id),
  );
  routes.add(
    {
      ...one,
      method: "patch",
      path: "/api/surveys/{id}",
      summary: "Change a survey; its words wait in the draft until published",
      access: editors,
      body: surveyChangeSchema,
      refusals: ["not_found", "changed_meanwhile", "slug_taken"],
    },
    async ({ staff, params: { id }, body, deps }) => {
      const changed = await changeSurvey(deps.database.db, staff, id, body, deps.now());
      deps.sites.forget(staff.workspaceId);
      return changed;
    },
  );
  addReadingRoutes(routes);
  addPublishingRoutes(routes);
}

function addReadingRoutes(routes: Routes): void {
  routes.add(
    {
      method: "get",
      path: "/api/survey-templates",
      summary: "What surveys can start from",
      access: roles,
      success: [200],
      answer: z.object({ templates: z.array(surveyTemplateFactsSchema) }),
      refusals: [],
    },
    async () => ok({ templates: templateFacts }),
  );
  routes.add(
    {
      method: "get",
      path: "/api/surveys/{id}/results",
      summary: "How each question was answered, over all versions or in one",
      access: roles,
      params,
      query: z.object({
        version: z.coerce
          .number()
          .int()
          .min(1)
          .max(2 ** 31 - 1)
          .optional(),
      }),
      success: [200],
      answer: surveyResultsSchema,
      refusals: ["not_found"],
    },
    ({ staff, params: { id }, query, deps }) =>
      surveyResults(deps.database.db, { workspaceId: staff.workspaceId, surveyId: id, ...query }),
  );
}

function addPublishingRoutes(routes: Routes): void {
  routes.add(
    {
      ...one,
      method: "post",
      path: "/api/surveys/{id}/publish",
      summary: "Put the draft before visitors",
      access: editors,
      refusals: ["not_found", "missing_words", "incomplete_survey"],
    },
    async ({ staff, params: { id }, deps }) => {
      const published = await publishSurvey(deps.database.db, staff, id, deps.now());
      deps.sites.forget(staff.workspaceId);
      return published;
    },
  );
  routes.add(
    {
      ...one,
      method: "post",
      path: "/api/surveys/{id}/pause",
      summary: "Take it from visitors",
      access: editors,
      refusals: ["not_found"],
    },
    async ({ staff, params: { id }, deps }) => {
      const paused = await pauseSurvey(deps.database.db, staff, id, deps.now());
      deps.sites.forget(staff.workspaceId);
      return paused;
    },
  );
}
