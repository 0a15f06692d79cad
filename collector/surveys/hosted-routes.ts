import type { Context, Hono } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { countShowing } from "../db/impressions.ts";
import { publicOrigin } from "../http/access.ts";
import type { Deps } from "../http/env.ts";
import { formId, refuseOtherPages } from "../http/own-page.ts";
import { accept, namesFor } from "../intake/accept.ts";
import { arrivalOfResponse } from "../intake/model.ts";
import { channelFrom } from "../sites/channel.ts";
import hostedCss from "./hosted.css?raw";
import { type Hosted, hostedAt, languagesWanted } from "./hosted.ts";
import {
  type HostedPage,
  type PlainForm,
  restingPage,
  surveyPage,
  thanksPage,
  thanksRecall,
  unknownSurveyPage,
} from "./hosted-page.ts";
import { endOf, isRunning } from "./model.ts";
import { readAnswers } from "./plain-answers.ts";
import { isPlain, type SentForm, sentForm } from "./plain-fields.ts";

/** Its own, and the same with how its link was handed out, which answers then tell. */
const addresses = ["/s/:slug", "/s/:slug/:way{(?:qr|email)}"];

/** Whoever opens a survey by its link wants to be shown it. Nothing is kept in their browser for it. */
const CONSENT = `(window.Heed ??= []).push(["consent", true]);`;

/**
 * `GET /s/{slug}`: a survey at an address of its own, for links, letters and QR codes. A page, not JSON, so it stands
 * beside the API's routes; `POST` takes the answers of browsers without scripts, by the same door as all others.
 */
export function addHostedSurveys(app: Hono, deps: Deps): void {
  const asset = (content: string, type: string) => (c: Context) =>
    c.body(content, 200, { "Content-Type": type, "Cache-Control": "public, max-age=300" });
  app.get("/hosted.css", asset(hostedCss, "text/css"));
  app.get("/hosted.js", asset(CONSENT, "text/javascript"));
  app.on("GET", addresses, async (c) => {
    await deps.limitReads(c);
    const hosted = await hostedAt(c, deps, (name) => c.req.query(name));
    if (!hosted) return unknown(c);
    return isRunning(hosted.survey, deps.now())
      ? send(c, surveyPage(hosted, newForm(deps)))
      : resting(c, deps, hosted);
  });
  app.get("/s/:slug/thanks", async (c) => {
    await deps.limitReads(c);
    const hosted = await hostedAt(c, deps, () => undefined);
    return hosted ? send(c, thanksPage(hosted)) : unknown(c);
  });
  app.on("POST", addresses, async (c) => {
    await deps.limitAnswers(c);
    refuseOtherPages(c, deps);
    // What is no form has no fields, which the answer then says.
    const form = sentForm(await c.req.formData().catch(() => new FormData()));
    const told = (name: string) => form.first(`field.${name}`);
    const hosted = await hostedAt(c, deps, told, Number(form.first("version")));
    if (!hosted) return unknown(c);
    return isPlain(hosted.definition.questions)
      ? take(c, deps, hosted, form)
      : send(c, surveyPage(hosted, newForm(deps)), 400);
  });
}

const newForm = ({ now }: Deps): PlainForm => ({ id: uuidv7(now().getTime()), answers: {}, problems: {} });

/** Takes what was answered, or shows the form again with what is wrong or what comes next. */
async function take(c: Context, deps: Deps, hosted: Hosted, form: SentForm) {
  const now = deps.now();
  const { site, survey, version, language, fields, slug, path } = hosted;
  const id = formId(form.first("id")) ?? uuidv7(now.getTime());
  const { answers, problems, goesOn, counting } = readAnswers(hosted, form);
  const again = (notice: PlainForm["notice"] & string, status: ContentfulStatusCode) =>
    send(c, surveyPage(hosted, { id, answers, problems, notice }), status);
  if (Object.keys(problems).length > 0) return again("needsLook", 400);
  if (goesOn) return again("goesOn", 200);
  const context = { page: `${publicOrigin(c.req.raw, deps.config)}${path}`, locale: language };
  const given = { id, site: site.key, survey: survey.id, version, answers: counting, fields, context };
  const arrival = arrivalOfResponse(given, site, namesFor(site), now);
  if (!arrival.ok) return arrival.code === "survey_closed" ? resting(c, deps, hosted) : again("refused", 400);
  await accept(deps, { ...arrival.value, ...channelFrom(c, deps, context.page) });
  // Without a script nobody tells when it was shown: whoever answers was, and of others nothing is known.
  await countShowing(deps.database.db, site.workspaceId, { id, surveyId: survey.id }, now);
  // Said here and now where it takes the answers: an address that could tell them again could tell them to others.
  if (thanksRecall(hosted)) return send(c, thanksPage(hosted, answers));
  return c.redirect(`/s/${slug}/thanks?lang=${language}`, 303);
}

/** Over for good is gone; what is paused, or not begun, may be there another day. */
function resting(c: Context, deps: Deps, hosted: Hosted) {
  const { survey } = hosted;
  const isOver = survey.status === "published" && endOf(survey, deps.now()) !== null;
  return send(c, restingPage(hosted, isOver), isOver ? 410 : 200);
}

const unknown = (c: Context) => send(c, unknownSurveyPage(languagesWanted(c)[0] ?? "en"), 404);

function send(c: Context, { body, policy }: HostedPage, status: ContentfulStatusCode = 200) {
  c.header("Cache-Control", "no-store");
  c.header("X-Robots-Tag", "noindex");
  c.header("Vary", "Accept-Language");
  c.header("Content-Security-Policy", policy);
  return c.html(body, status);
}
