import { impressionAnswerSchema, impressionSchema } from "../../shared/contract/impression.schema.ts";
import { ok, refused } from "../../shared/outcome.ts";
import type { Routes } from "../http/route.ts";
import { claimOf } from "../identity/claim.ts";
import { admittedSite, asksForPrivacy } from "../sites/admission.ts";
import { isRunning } from "../surveys/model.ts";
import { noteShowing } from "./store.ts";

export function addPublicAskRoutes(routes: Routes): void {
  routes.add(
    {
      method: "post",
      path: "/v1/impressions",
      summary:
        "A survey is put before somebody, counted once by its id; with asks, whether this person may be asked",
      access: "public",
      body: impressionSchema,
      success: [200],
      answer: impressionAnswerSchema,
      refusals: ["unknown_site", "origin_not_allowed", "unknown_survey"],
    },
    async ({ body, deps, c }) => {
      const site = await admittedSite(c, deps, body.site);
      const survey = site.surveys.get(body.survey);
      if (!survey) return refused("unknown_survey");
      const { id, asks = false } = body;
      const isPrivate = asksForPrivacy(c, site);
      if (asks && (isPrivate || !isRunning(survey, deps.now()))) return ok({ show: false });
      const claim = isPrivate ? null : claimOf(body.customer ?? {}, site.secrets);
      return ok({
        show: await noteShowing(deps.database.db, site, { id, survey, asks, claim }, deps.now()),
      });
    },
  );
}
