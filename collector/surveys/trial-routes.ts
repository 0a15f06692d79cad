import { z } from "zod";
import { idSchema } from "../../shared/contract/primitives.schema.ts";
import type { PublicSurvey, SiteOffer } from "../../shared/contract/survey.schema.ts";
import {
  type Trial,
  trialRequestSchema,
  trialSchema,
  trialTokenSchema,
} from "../../shared/contract/trial.schema.ts";
import { roles } from "../../shared/contract/workspace.schema.ts";
import { trial as trialEn } from "../../shared/locales/en/trial.ts";
import { nearestLanguage, nearestStaffLanguage, type StaffLanguage } from "../../shared/locales/languages.ts";
import { trial as trialZhCn } from "../../shared/locales/zh-CN/trial.ts";
import { ok, refused } from "../../shared/outcome.ts";
import type { Deps } from "../http/env.ts";
import type { Routes } from "../http/route.ts";
import { mayShow } from "../sites/admission.ts";
import type { KnownSite } from "../sites/directory.ts";
import { draftSurvey } from "./model.ts";
import { offerWith } from "./offer.ts";
import { findSurvey } from "./store.ts";
import { TRIAL_MS, trialPass, trialToken } from "./trial-token.ts";

/** A draft tried out on its site's own pages: one of the staff gets a token, the page shows what it opens. Nothing is written. */
export function addTrialRoutes(routes: Routes): void {
  routes.add(
    {
      method: "post",
      path: "/api/surveys/{id}/trials",
      summary: "Get a token that shows this draft on a page of its site for an hour, without saving anything",
      access: roles,
      params: z.object({ id: idSchema }),
      success: [201],
      answer: trialTokenSchema,
      refusals: ["not_found"],
    },
    async ({ staff, params: { id }, deps }) => {
      const found = await findSurvey(deps.database.db, staff.workspaceId, id);
      if (!found.ok) return found;
      const until = new Date(deps.now().getTime() + TRIAL_MS);
      const token = trialToken(deps.secret, { workspaceId: staff.workspaceId, surveyId: id, until });
      return ok({ token, until: until.toISOString() });
    },
  );
}

/** In the body, so that the token stands in no server's log of addresses. */
export function addPublicTrialRoute(routes: Routes): void {
  routes.add(
    {
      method: "post",
      path: "/v1/trials",
      summary: "The draft that a token opens, for a page of its site; nothing of it is counted or kept",
      access: "public",
      body: trialRequestSchema,
      success: [200],
      answer: trialSchema,
      refusals: ["unknown_site"],
    },
    async ({ body: { token, site: key, locale }, deps, c }) => {
      const site = await deps.sites.find(key);
      if (!site) return refused("unknown_site");
      c.header("Cache-Control", "no-store");
      // The note is for one of the staff; the survey speaks the page's language.
      const words = notes[nearestStaffLanguage(c.req.header("accept-language")?.split(",")[0])];
      const language = nearestLanguage(locale);
      const showing = (note: keyof typeof trialEn, surveys: PublicSurvey[]): Trial => ({
        note: words[note],
        again: words["trial.again"],
        offer: { ...offerWith(site, language, surveys), ...withoutTrace },
      });
      if (!mayShow(c, deps, site)) return ok(showing("trial.notAllowed", []));
      const draft = await draftOpenedBy(token, site, deps);
      return ok(draft ? showing("trial.note", [draftSurvey(draft, language)]) : showing("trial.over", []));
    },
  );
}

const notes: Record<StaffLanguage, Record<keyof typeof trialEn, string>> = {
  en: trialEn,
  "zh-CN": { ...trialEn, ...trialZhCn },
};

/** Shows at once whatever the site asks for, and leaves nothing in the browser. */
const withoutTrace = {
  showComplaintTab: false,
  restDays: 0,
  memoryOnly: true,
  needsConsent: false,
} as const satisfies Partial<SiteOffer>;

async function draftOpenedBy(token: string, site: KnownSite, deps: Deps) {
  const pass = trialPass(deps.secret, token, deps.now());
  if (!pass || pass.workspaceId !== site.workspaceId) return null;
  const found = await findSurvey(deps.database.db, pass.workspaceId, pass.surveyId);
  if (!found.ok || found.value.siteId !== site.id) return null;
  return { ...found.value, placement: found.value.placement ?? site.placement };
}
