import type { Context } from "hono";
import { z } from "zod";
import { type SiteOffer, siteOfferSchema } from "../../shared/contract/survey.schema.ts";
import { nearestLanguage } from "../../shared/locales/languages.ts";
import { ok, refused } from "../../shared/outcome.ts";
import { addressOf, networkOf } from "../http/access.ts";
import type { Deps } from "../http/env.ts";
import { Refusal } from "../http/problem.ts";
import type { Routes } from "../http/route.ts";
import { asksForPrivacy, isOwnOrigin, mayShow, pageOrigin } from "../sites/admission.ts";
import type { KnownSite } from "../sites/directory.ts";
import { noteSighting } from "../sites/sightings.ts";
import { publicSurvey } from "./model.ts";
import { offerWith } from "./offer.ts";

export function addPublicSurveyRoutes(routes: Routes): void {
  routes.add(
    {
      method: "get",
      path: "/v1/sites/{siteKey}/surveys",
      summary: "What this site may show, in one language",
      access: "public",
      params: z.object({ siteKey: z.string().max(64) }),
      query: z.object({ locale: z.string().max(35).optional() }),
      success: [200],
      answer: siteOfferSchema,
      refusals: ["unknown_site", "origin_not_allowed"],
    },
    async ({ params, query, deps, c }) => {
      const site = await deps.sites.find(params.siteKey);
      if (!site) return refused("unknown_site");
      const isAllowed = mayShow(c, deps, site);
      await noteSeen(c, deps, site, isAllowed);
      if (!isAllowed) throw new Refusal("origin_not_allowed");
      c.header("Cache-Control", "no-store");
      const isPrivate = asksForPrivacy(c, site);
      // One visitor from another, as well as can be told with nothing kept on either side.
      const visitor = isPrivate
        ? ""
        : `${networkOf(addressOf(c, deps.config))} ${c.req.header("user-agent")}`;
      const offer = offerOf(site, query.locale, visitor, deps.now());
      return ok(isPrivate ? withoutAsking(offer) : offer);
    },
  );
}

/** For a browser that asks not to be followed: what its visitor opens themselves works, nothing asks and nothing is kept. */
const withoutAsking = (offer: SiteOffer): SiteOffer => ({
  ...offer,
  memoryOnly: true,
  surveys: offer.surveys.map(({ targeting: _, ...survey }) => ({ ...survey, showAfterSeconds: -1 })),
});

/** Where the snippet was seen. A page of Heed's own names itself in its referrer; another's there was made up by a program. */
async function noteSeen(c: Context, deps: Deps, site: KnownSite, allowed: boolean): Promise<void> {
  const referrer = c.req.header("referer");
  const page = referrer && URL.canParse(referrer) ? new URL(referrer) : null;
  // A survey at an address of its own stands on no site.
  const isSite = page && isOwnOrigin(c, deps, page.origin) && !page.pathname.startsWith("/s/");
  const ownPage = isSite ? page.origin : null;
  const origin = pageOrigin(c) ?? ownPage;
  if (!origin) return;
  // A page's path may be left out by its referrer policy; its query never belongs to us.
  const seen = {
    origin: origin.slice(0, 200),
    page: page && page.origin === origin ? page.pathname.slice(0, 200) : null,
    allowed,
  };
  await noteSighting(deps.database.db, site, seen, deps.now());
}

function offerOf(site: KnownSite, locale: string | undefined, visitor: string, now: Date): SiteOffer {
  const language = nearestLanguage(locale);
  const surveys = [...site.surveys.values()].flatMap(
    (survey) => publicSurvey(survey, language, visitor, now) ?? [],
  );
  return offerWith(site, language, surveys);
}
