import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { bytesOf, complaintFiles, sortedFiles } from "../../shared/attachments.ts";
import { idSchema, storable } from "../../shared/contract/primitives.schema.ts";
import { type LanguageCode, nearestLanguage } from "../../shared/locales/languages.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { rateLimit } from "../http/access.ts";
import { asDownload } from "../http/download.ts";
import type { Deps } from "../http/env.ts";
import { formId, refuseOtherPages } from "../http/own-page.ts";
import { Refusal } from "../http/problem.ts";
import { writeAsCustomer } from "./customer-words.ts";
import { answerFollowUp } from "./follow-up.ts";
import statusCss from "./status.css?raw";
import { LONGEST_COMMENT } from "./status-follow-up.ts";
import { LONGEST_MESSAGE, type Said, statusPage, unknownLinkPage } from "./status-page.ts";
import { fileByToken, type StatusView, statusByToken } from "./status-store.ts";

/** Messages one complaint takes in an hour: more than anybody has to say, fewer than a machine. */
const MESSAGES_PER_HOUR = 20;
/** Of more files at once than anybody sends, the rest is not named one by one. */
const MOST_LOOKED_AT = 50;

/**
 * `GET /c/{token}`: a page, not JSON, so it stands beside the API's routes. In the language of the complaint, else of
 * the browser. Only `POST` changes anything: mail programs and scanners follow every link. `/status.css` is its looks.
 */
export function addStatusPage(app: Hono, deps: Deps): void {
  const limitMessages = rateLimit(MESSAGES_PER_HOUR, 3_600);
  app.get("/status.css", (c) =>
    c.body(statusCss, 200, { "Content-Type": "text/css", "Cache-Control": "public, max-age=300" }),
  );
  app.get("/c/:token", async (c) => {
    await deps.limitReads(c);
    const status = await statusByToken(deps.database.db, c.req.param("token"), deps.now());
    return status ? shown(c, deps, status, saidIn(c)) : unknown(c);
  });
  app.get("/c/:token/files/:id", async (c) => {
    await deps.limitReads(c);
    const { token, id } = c.req.param();
    const file = isId(id) ? await fileByToken(deps.database.db, token, id) : null;
    return file ? asDownload(file) : unknown(c);
  });
  app.post("/c/:token", limitForm, async (c) => {
    await deps.limitAnswers(c);
    // The secret address proves who writes; a page elsewhere that knows it may still not write in its reader's name.
    refuseOtherPages(c, deps);
    const token = c.req.param("token");
    const status = await statusByToken(deps.database.db, token, deps.now());
    if (!status) return unknown(c);
    const form = await formIn(c);
    if (form["about"] === "follow-up") return answerFollowUpForm(c, deps, status, token, form);
    const body = storable(textIn(form["body"])).replaceAll("\r\n", "\n").trim();
    const { taken, leftOut } = sortedFiles(await filesIn(form["files"]), complaintFiles);
    // All of it or nothing: who sends a picture with their words means both to arrive.
    if (leftOut.length > 0) return shown(c, deps, status, { refused: leftOut, draft: body }, 400);
    const error =
      problemWith(body, taken.length) ??
      ((await isTooMuch(limitMessages, token)) ? "status.write.tooMany" : null);
    if (error)
      return shown(c, deps, status, { error, draft: body }, error === "status.write.tooMany" ? 429 : 400);
    const written = { id: idIn(form["id"], deps.now()), body, files: taken };
    const effect = await writeAsCustomer(deps, token, written, deps.now());
    const said = effect === "reopened" || effect === "thanked" ? effect : "sent";
    return c.redirect(`/c/${token}?said=${said}`, 303);
  });
}

const TOO_LARGE = "too-large";
/** As many files as may be, of the largest size, and what is written around them. */
const MOST_FORM_BYTES = complaintFiles.maxFiles * bytesOf(complaintFiles.maxMegabytes) + 64 * 1024;
/** A page for people: told in words on it, and not read to the end. */
const limitForm = bodyLimit({
  maxSize: MOST_FORM_BYTES,
  onError: (c) => c.redirect(`${c.req.path}?said=${TOO_LARGE}`, 303),
});

const isId = (given: string): boolean => idSchema.safeParse(given).success;

const notices = {
  sent: "status.write.sent",
  thanks: "followUp.thanks",
  thanked: "status.write.thanked",
  reopened: "followUp.reopened",
} as const;

/** What the address says was done, and what the link in a letter proposes to answer. */
function saidIn(c: Context): Said {
  const done = c.req.query("said") ?? "";
  const notice = Object.entries(notices).find(([name]) => name === done)?.[1];
  const solved = c.req.query("solved");
  return {
    ...(done === TOO_LARGE ? { refused: [] } : {}),
    ...(notice ? { notice } : {}),
    ...(solved === "yes" || solved === "no" ? { solved } : {}),
  };
}

async function answerFollowUpForm(c: Context, deps: Deps, status: StatusView, token: string, form: Form) {
  const solved = textIn(form["solved"]);
  const isRejected = status.outcome === "rejected";
  if (!isRejected && solved !== "yes" && solved !== "no")
    return shown(c, deps, status, { error: "followUp.choose" }, 400);
  const answer = {
    comment: storable(textIn(form["comment"])).replaceAll("\r\n", "\n").trim().slice(0, LONGEST_COMMENT),
    isSolved: isRejected ? null : solved === "yes",
    satisfaction: stepIn(form["satisfaction"], 5),
    effort: stepIn(form["effort"], 7),
  };
  if (isRejected && answer.satisfaction === null && answer.effort === null)
    return shown(c, deps, status, { error: "followUp.mark" }, 400);
  const taken = await answerFollowUp(deps.database.db, token, answer, deps.now());
  // Answered before, or no longer asked: the page shows where it stands now.
  const said = taken ? `?said=${answer.isSolved === false ? "reopened" : "thanks"}` : "";
  return c.redirect(`/c/${token}${said}`, 303);
}

/** A step of a scale from 1 to `most`; null when none of them was chosen. */
function stepIn(value: unknown, most: number): number | null {
  const step = Number(/^\d$/.exec(textIn(value))?.[0] ?? 0);
  return step >= 1 && step <= most ? step : null;
}

type Form = Readonly<Record<string, unknown>>;

/** What was filled in; nothing of a body that is no form. */
const formIn = (c: Context): Promise<Form> =>
  c.req.parseBody({ all: true }).catch((error: unknown) => {
    if (error instanceof TypeError) return {};
    throw error;
  });

/** A field without a choice is sent as a file without name and content. */
async function filesIn(given: unknown): Promise<{ name: string; content: Uint8Array }[]> {
  const files = [given].flat().filter((one) => one instanceof File);
  const chosen = files.filter(({ name, size }) => name !== "" || size > 0).slice(0, MOST_LOOKED_AT);
  return Promise.all(
    chosen.map(async (file) => ({ name: file.name, content: new Uint8Array(await file.arrayBuffer()) })),
  );
}

const textIn = (value: unknown): string => (typeof value === "string" ? value : "");

/** The page gives each message its id; without one it is a message of its own. */
const idIn = (value: unknown, now: Date): string => formId(value) ?? uuidv7(now.getTime());

const problemWith = (body: string, files: number): Said["error"] | null => {
  if (body === "" && files === 0) return "status.write.empty";
  return body.length > LONGEST_MESSAGE ? "status.write.tooLong" : null;
};

async function isTooMuch(limit: (token: string) => Promise<void>, token: string): Promise<boolean> {
  try {
    await limit(token);
    return false;
  } catch (refusal) {
    if (refusal instanceof Refusal) return true;
    throw refusal;
  }
}

function languageOf(c: Context, status: StatusView | null): LanguageCode {
  return nearestLanguage(status?.locale ?? c.req.header("accept-language")?.split(",")[0]);
}

function shown(c: Context, { now }: Deps, status: StatusView, said: Said, code: 200 | 400 | 429 = 200) {
  guard(c);
  return c.html(statusPage(status, languageOf(c, status), uuidv7(now().getTime()), said), code);
}

function unknown(c: Context) {
  guard(c);
  return c.html(unknownLinkPage(languageOf(c, null)), 404);
}

function guard(c: Context): void {
  c.header("Cache-Control", "no-store");
  // The address is the secret: no other page may learn it.
  c.header("Referrer-Policy", "no-referrer");
  c.header(
    "Content-Security-Policy",
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  );
}
