import { z } from "zod";
import {
  correctedSchema,
  correctionPageSchema,
  correctionRequestSchema,
  correctionsQuerySchema,
} from "../../shared/contract/correction.schema.ts";
import {
  facetCountsSchema,
  facetsSchema,
  feedbackChangeSchema,
  feedbackDetailSchema,
  feedbackItemSchema,
  feedbackPageSchema,
  feedbackQuerySchema,
} from "../../shared/contract/feedback.schema.ts";
import { idSchema } from "../../shared/contract/primitives.schema.ts";
import { roles } from "../../shared/contract/workspace.schema.ts";
import { ok } from "../../shared/outcome.ts";
import type { Routes } from "../http/route.ts";
import { correct, listCorrections, undoCorrection } from "./corrections.ts";
import { facetCounts } from "./counts.ts";
import { feedbackDetail } from "./detail.ts";
import { changeFeedback, facets, listFeedback } from "./store.ts";

const params = z.object({ id: idSchema });

export function addFeedbackRoutes(routes: Routes): void {
  routes.add(
    {
      method: "get",
      path: "/api/feedback",
      summary: "A page of the inbox",
      access: roles,
      query: feedbackQuerySchema,
      success: [200],
      answer: feedbackPageSchema,
      refusals: ["invalid"],
    },
    ({ staff, query, deps }) => listFeedback(deps.database.db, staff, query),
  );

  routes.add(
    {
      method: "get",
      path: "/api/feedback/{id}",
      summary: "One item with its answers, its case and its customer",
      access: roles,
      params,
      success: [200],
      answer: feedbackDetailSchema,
      refusals: ["not_found"],
    },
    ({ staff, params: { id }, deps }) => feedbackDetail(deps.database.db, staff, id),
  );

  routes.add(
    {
      method: "patch",
      path: "/api/feedback/{id}",
      summary: "Assign an item, or mark it handled or open",
      access: ["owner", "admin", "agent"],
      params,
      body: feedbackChangeSchema,
      success: [200],
      answer: feedbackItemSchema,
      refusals: ["not_found", "invalid", "handled_by_steps", "owner_needed"],
    },
    ({ staff, params: { id }, body, deps }) => changeFeedback(deps.database.db, staff, id, body, deps.now()),
  );

  routes.add(
    {
      method: "get",
      path: "/api/facets",
      summary: "What the filters can offer in this workspace",
      access: roles,
      success: [200],
      answer: facetsSchema,
      refusals: [],
    },
    async ({ staff, deps }) => ok(await facets(deps.database.db, staff.workspaceId)),
  );

  routes.add(
    {
      method: "get",
      path: "/api/facets/counts",
      summary: "How much of the inbox each further choice of a filter would leave",
      access: roles,
      query: feedbackQuerySchema,
      success: [200],
      answer: facetCountsSchema,
      refusals: ["invalid"],
    },
    async ({ staff, query, deps }) => ok(await facetCounts(deps.database.db, staff, query)),
  );
}

const entryParams = params.extend({ correctionId: idSchema });

/** What people say a text is, where Heed read it otherwise or they agree. */
export function addCorrectionRoutes(routes: Routes): void {
  routes.add(
    {
      method: "get",
      path: "/api/corrections",
      summary: "What people said a text is, against what was read in it: a log, newest first",
      access: roles,
      query: correctionsQuerySchema,
      success: [200],
      answer: correctionPageSchema,
      refusals: [],
    },
    ({ staff, query, deps }) => listCorrections(deps.database.db, staff, query.before),
  );

  routes.add(
    {
      method: "post",
      path: "/api/feedback/{id}/corrections",
      summary:
        "Say how a text sounds, what it feels or what it is about; saying what was read means to agree",
      access: ["owner", "admin", "agent"],
      params,
      body: correctionRequestSchema,
      success: [200],
      answer: correctedSchema,
      refusals: ["not_found", "nothing_written"],
    },
    ({ staff, params: { id }, body, deps }) => correct(deps.database.db, staff, id, body, deps.now()),
  );

  routes.add(
    {
      method: "post",
      path: "/api/feedback/{id}/corrections/{correctionId}/undo",
      summary: "Take a correction back; the log keeps both",
      access: ["owner", "admin", "agent"],
      params: entryParams,
      success: [200],
      answer: correctedSchema,
      refusals: ["not_found", "superseded"],
    },
    ({ staff, params: { id, correctionId }, deps }) =>
      undoCorrection(deps.database.db, staff, id, correctionId, deps.now()),
  );
}
