import { sql } from "drizzle-orm";
import { Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { cors } from "hono/cors";
import { secureHeaders } from "hono/secure-headers";
import { MOST_FILE_BYTES } from "../shared/attachments.ts";
import { MOST_LOGO_BYTES } from "../shared/look/logo.ts";
import { addActionRoutes } from "./actions/routes.ts";
import { addPublicAskRoutes } from "./asks/public.ts";
import { addPublicAttachmentRoutes } from "./attachments/public.ts";
import { addAttachmentRoutes } from "./attachments/routes.ts";
import { addAuthRoutes } from "./auth/routes.ts";
import { staffOf } from "./auth/staff.ts";
import { addDeskRoutes } from "./complaints/desk-routes.ts";
import { addInvestigationRoutes } from "./complaints/investigation-routes.ts";
import { addComplaintMailRoutes } from "./complaints/mail-routes.ts";
import { addStatusPage } from "./complaints/public.ts";
import { addComplaintQueueRoutes } from "./complaints/queue-routes.ts";
import { addReplyTemplateRoutes } from "./complaints/reply-template-routes.ts";
import { addComplaintRoutes } from "./complaints/routes.ts";
import { addComplaintSettingsRoutes } from "./complaints/settings-routes.ts";
import { addDemoRoutes } from "./demo/routes.ts";
import { addCorrectionRoutes, addFeedbackRoutes } from "./feedback/routes.ts";
import type { Deps } from "./http/env.ts";
import { logFailure, logRequests } from "./http/log.ts";
import { openapiDocument } from "./http/openapi.ts";
import { addPages } from "./http/pages.ts";
import { problem, Refusal } from "./http/problem.ts";
import { type RouteSpec, Routes } from "./http/route.ts";
import { addImportRoutes } from "./intake/import-routes.ts";
import { addPublicIntakeRoutes } from "./intake/public.ts";
import { addStaffIntakeRoutes } from "./intake/routes.ts";
import { addKpiRoutes } from "./kpi/routes.ts";
import { addLiveRoute } from "./live/routes.ts";
import { addMailRoutes } from "./mail/routes.ts";
import { addOutsideReaderRoutes } from "./outside-reader/routes.ts";
import { addReadingRoutes } from "./reading/routes.ts";
import { addRuleRoutes } from "./reading/rule-routes.ts";
import { addLogoRoutes, addPublicLogoRoute } from "./sites/logo-routes.ts";
import { addSiteRoutes } from "./sites/routes.ts";
import { addHostedSurveys } from "./surveys/hosted-routes.ts";
import { addSurveyLifeRoutes } from "./surveys/life-routes.ts";
import { addPublicSurveyRoutes } from "./surveys/public.ts";
import { addSurveyRoutes } from "./surveys/routes.ts";
import { addPublicTrialRoute, addTrialRoutes } from "./surveys/trial-routes.ts";
import { addThemeRoutes } from "./themes/routes.ts";
import { addFirstRunRoutes } from "./workspaces/first-run.ts";
import { addWorkspaceRoutes } from "./workspaces/routes.ts";
import { firstSiteKey } from "./workspaces/store.ts";
import { addTeamRoutes } from "./workspaces/team-routes.ts";

const MOST_BODY_BYTES = 64 * 1024;
const MOST_CSV_BYTES = 10 * 1024 * 1024;

/** The whole HTTP side: every route, grouped by who may call it. `specs` is what each said about itself. */
export function createApp(deps: Deps): { app: Hono; specs: readonly RouteSpec[] } {
  const app = new Hono();
  const routes = new Routes(app, deps, (c) => staffOf(c, deps));
  app.onError((error, c) => {
    if (error instanceof Refusal) return problem(c, error);
    logFailure(deps.log, error, c);
    return problem(c, new Refusal("internal"));
  });
  app.use(logRequests(deps.log));
  app.use(
    secureHeaders({
      crossOriginResourcePolicy: false,
      crossOriginOpenerPolicy: "same-origin",
      referrerPolicy: "same-origin",
      // This host alone: the company's other hosts below it are not ours to force to HTTPS.
      strictTransportSecurity: "max-age=15552000",
      // What a route says itself holds: the status page sends no referrer at all.
      overwrite: false,
    }),
  );
  const limitBody = bodyLimit({
    maxSize: MOST_BODY_BYTES,
    onError: (c) => problem(c, new Refusal("too_large")),
  });
  const limitFile = bodyLimit({
    maxSize: MOST_FILE_BYTES,
    onError: (c) => problem(c, new Refusal("file_too_large")),
  });
  const limitLogo = bodyLimit({
    maxSize: MOST_LOGO_BYTES,
    onError: (c) => problem(c, new Refusal("logo_too_large")),
  });
  const limitCsv = bodyLimit({
    maxSize: MOST_CSV_BYTES,
    onError: (c) => problem(c, new Refusal("csv_too_large")),
  });
  const limitOf = (path: string): MiddlewareHandler => {
    if (path === "/v1/attachments" || path === "/api/attachments") return limitFile;
    if (/^\/api\/sites\/[^/]+\/logo$/.test(path)) return limitLogo;
    if (path.startsWith("/api/complaint-imports")) return limitCsv;
    // The form on a complaint's page takes files and says itself how large they may be.
    return path.startsWith("/c/") ? (_, next) => next() : limitBody;
  };
  app.use((c, next) => limitOf(c.req.path)(c, next));

  addHealth(app, deps);
  addPublicApi(app, routes, deps);
  addStaffApi(app, routes, deps);

  let document: object | undefined;
  app.get("/openapi.json", (c) => {
    // Written when first asked for: most processes never are.
    document ??= openapiDocument(routes.specs);
    return c.json(document);
  });
  app.all("/api/*", () => refuseUnknown());
  app.all("/v1/*", () => refuseUnknown());
  addPages(app, () => firstSiteKey(deps.database.db));
  return { app, specs: routes.specs };
}

function refuseUnknown(): never {
  throw new Refusal("not_found");
}

function addHealth(app: Hono, deps: Deps): void {
  app.get("/healthz", (c) => c.json({ ok: true }));
  app.get("/readyz", async (c) => {
    try {
      await deps.database.db.execute(sql`select 1`);
      return c.json({ ok: true });
    } catch (error) {
      logFailure(deps.log, error, c);
      return c.json({ ok: false }, 503);
    }
  });
}

/** For other people's pages: any allowed origin, no cookies. */
function addPublicApi(app: Hono, routes: Routes, deps: Deps): void {
  app.use(
    "/v1/*",
    cors({
      origin: "*",
      allowMethods: ["GET", "POST"],
      allowHeaders: ["Content-Type"],
      exposeHeaders: ["Retry-After"],
      maxAge: 86_400,
    }),
  );
  app.use("/v1/*", async (c, next) => {
    await (c.req.method === "POST" ? deps.limitAnswers(c) : deps.limitReads(c));
    await next();
  });
  // Read before a survey can show, on every page: a third of the bytes, and no secret beside what a stranger may write.
  app.use("/v1/sites/*", compress({ encoding: "gzip" }));
  addPublicSurveyRoutes(routes);
  addPublicLogoRoute(routes);
  addPublicTrialRoute(routes);
  addPublicAskRoutes(routes);
  addPublicIntakeRoutes(routes);
  addPublicAttachmentRoutes(routes);
  addStatusPage(app, deps);
  addHostedSurveys(app, deps);
}

/** For the dashboard and API keys: each route names the roles that may call it. */
function addStaffApi(app: Hono, routes: Routes, deps: Deps): void {
  addLiveRoute(app, deps);
  addAuthRoutes(app, routes, deps);
  addFirstRunRoutes(routes);
  addWorkspaceRoutes(routes);
  addDemoRoutes(routes);
  addFeedbackRoutes(routes);
  addAttachmentRoutes(routes);
  addCorrectionRoutes(routes);
  addComplaintQueueRoutes(routes);
  addDeskRoutes(routes);
  addComplaintRoutes(routes);
  addComplaintMailRoutes(routes);
  addComplaintSettingsRoutes(routes);
  addInvestigationRoutes(routes);
  addReplyTemplateRoutes(routes);
  addActionRoutes(routes);
  addStaffIntakeRoutes(routes);
  addImportRoutes(routes);
  addKpiRoutes(routes);
  addReadingRoutes(routes);
  addOutsideReaderRoutes(routes);
  addRuleRoutes(routes);
  addThemeRoutes(routes);
  addSurveyRoutes(routes);
  addSurveyLifeRoutes(routes);
  addTrialRoutes(routes);
  addSiteRoutes(routes);
  addLogoRoutes(routes);
  addTeamRoutes(routes);
  addMailRoutes(routes);
}
