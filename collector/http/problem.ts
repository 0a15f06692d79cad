import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Problem } from "../../shared/contract/problem.schema.ts";
import type { FieldError } from "../../shared/outcome.ts";

/** Status, title and what to do next, for every code the API refuses with. */
const refusals = {
  malformed_json: [400, "Malformed JSON", "Send a JSON object."],
  malformed_id: [400, "Malformed id", "Make the id a UUID version 7 and send again."],
  invalid: [400, "Invalid input", "Correct the fields named in errors and send again."],
  invalid_answers: [
    400,
    "Invalid answers",
    "Correct the answers named in errors; the survey's questions say what fits.",
  ],
  signed_out: [401, "Not signed in", "Sign in, or send an API key as a bearer token."],
  wrong_credentials: [401, "Wrong e-mail or password", "Check both and try again."],
  not_allowed: [403, "Not allowed", "Ask an owner or admin of the workspace; your role may not do this."],
  origin_not_allowed: [
    403,
    "Origin not allowed",
    "Add this page's origin to the site's allowed origins in the dashboard under Install.",
  ],
  foreign_origin: [403, "Foreign origin", "Send this from Heed's own pages, or use an API key."],
  not_found: [404, "Not found", "Check the address."],
  unknown_site: [
    404,
    "Unknown site",
    "Copy the snippet from the dashboard again: this site key is not known.",
  ],
  unknown_survey: [404, "Unknown survey", "Ask the site for its surveys again."],
  survey_closed: [409, "Survey closed", "This survey takes no answers now."],
  id_in_use: [409, "Id in use", "This id already names something of another kind; make a new one."],
  already_set_up: [409, "Already set up", "An owner exists: sign in instead."],
  already_member: [409, "Already a member", "This person is in the workspace; change their role instead."],
  already_invited: [
    409,
    "Already invited",
    "Hand over the link of the open invitation, or withdraw it first.",
  ],
  second_factor_needed: [409, "Second factor needed", "Sign in first, then open the invitation again."],
  last_owner: [409, "Last owner", "Make somebody else an owner first."],
  step_not_possible: [
    409,
    "Step not possible",
    "Reload: the complaint has moved on, or this step does not follow from its state.",
  ],
  investigation_missing: [
    409,
    "Investigation note missing",
    "Note for colleagues what was found out: a complaint this severe is resolved only then.",
  ],
  link_not_possible: [
    409,
    "Link not possible",
    "Choose another complaint: an open one that is no duplicate itself, and not one of this one's duplicates.",
  ],
  approval_missing: [
    409,
    "Approval missing",
    "A manager approves this remedy first, or another remedy is chosen; then resolve it.",
  ],
  action_missing: [
    409,
    "Improvement action missing",
    "Link the action it leads to, or say why none follows; then resolve it.",
  ],
  action_linked: [
    409,
    "Improvement action linked",
    "An action is linked: leave the reason for none out, or take the link back.",
  ],
  nothing_to_decide: [409, "Nothing to decide", "Reload: no remedy waits for approval."],
  changed_meanwhile: [
    409,
    "Changed meanwhile",
    "Somebody else changed this since: load it anew, then decide whose words stay. Nothing was saved.",
  ],
  handled_by_steps: [
    409,
    "Handled by its steps",
    "A complaint is handled once it is resolved: take that step instead.",
  ],
  superseded: [409, "No longer holds", "This was taken back or changed in turn: take back what holds now."],
  rule_exists: [409, "In the list already", "These words are in this list: leave it at that."],
  rule_elsewhere: [
    409,
    "In another category",
    "These words stand for another category in this language: remove them there first.",
  ],
  too_many_rules: [
    409,
    "Too many rules",
    "A language takes 300 phrases of your own: remove some that find nothing.",
  ],
  nothing_written: [
    409,
    "Nothing written",
    "There are no words here to correct the reading of: only written feedback is read.",
  ],
  owner_needed: [409, "Owner needed", "From its assessment on a complaint has an owner: name another one."],
  missing_words: [
    409,
    "Words are missing",
    "Write every question and the thanks in at least one language, then publish.",
  ],
  slug_taken: [409, "Address taken", "Another survey has this address; choose a different one."],
  incomplete_survey: [409, "Survey incomplete", "Mend what errors name, then publish."],
  demo_exists: [409, "Demo exists", "The demo workspace is there already; switch to it."],
  too_large: [413, "Too large", "Send at most 64 KiB."],
  file_not_asked: [409, "No file asked", "Name a question of this survey that asks for a file."],
  file_not_taken: [
    400,
    "File not taken",
    "Send a PNG, JPEG, GIF or WebP picture or a PDF, whichever the question takes; what it holds decides, not its name.",
  ],
  file_too_large: [
    413,
    "File too large",
    "Send a file of at most the size the question allows, 5 MB at the very most.",
  ],
  logo_not_taken: [
    400,
    "Logo not taken",
    "Send a PNG, JPEG or WebP picture of at most 4096 pixels a side; SVG is not taken, because it can hold scripts.",
  ],
  logo_too_large: [413, "Logo too large", "Send a picture of at most 200 KiB."],
  csv_unreadable: [
    400,
    "Not a CSV file",
    "Send rows with a separator, the first naming the columns; errors name the line where reading ended.",
  ],
  csv_too_large: [413, "Too many rows", "Send at most 10,000 rows and 10 MB at a time."],
  unsupported_media_type: [
    415,
    "Unsupported media type",
    "Send application/json, or text/plain holding JSON.",
  ],
  too_many_requests: [
    429,
    "Too many requests",
    "Wait as long as Retry-After says, then send again with the same id.",
  ],
  internal: [500, "Something broke here", "Try again; nothing that was accepted is lost."],
  busy: [503, "Busy", "Wait as long as Retry-After says, then send again with the same id."],
} as const satisfies Record<string, readonly [ContentfulStatusCode, string, string]>;

export type RefusalCode = keyof typeof refusals;

export const statusOf = (code: RefusalCode): ContentfulStatusCode => refusals[code][0];

/** Thrown at the edge only, by middleware and routes; turned into problem+json by `app.onError`. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly fields: readonly FieldError[] | undefined;
  readonly changes: Problem["changes"];
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: RefusalCode,
    given: { fields?: readonly FieldError[]; changes?: Problem["changes"]; retryAfterSeconds?: number } = {},
  ) {
    super(code);
    this.code = code;
    this.fields = given.fields;
    this.changes = given.changes;
    this.retryAfterSeconds = given.retryAfterSeconds;
  }
}

export function problem(c: Context, refusal: Refusal): Response {
  const [status, title, detail] = refusals[refusal.code];
  const body: Problem = {
    type: `urn:heed:problem:${refusal.code}`,
    title,
    status,
    detail,
    code: refusal.code,
    ...(refusal.changes ? { changes: refusal.changes } : {}),
    ...(refusal.fields ? { errors: [...refusal.fields] } : {}),
  };
  if (refusal.retryAfterSeconds !== undefined)
    c.header("Retry-After", String(Math.ceil(refusal.retryAfterSeconds)));
  return c.json(body, status, { "Content-Type": "application/problem+json" });
}
