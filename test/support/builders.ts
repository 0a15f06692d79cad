import { insertWorkspace } from "../../collector/workspaces/store.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import type { TestCollector } from "./collector.ts";

export const OWNER = { name: "Olga Owner", email: "olga@shop.example", password: "a long enough password" };

/** The cookies an answer sets, as the next request carries them. */
export const cookiesOf = (headers: Headers): string =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

/** Makes the owner's account. @returns their cookie */
export async function becomeOwner({ ask }: TestCollector, timeZone = "Europe/Berlin"): Promise<string> {
  const answer = await ask("POST", "/api/first-run", { body: { ...OWNER, workspaceName: "Shop", timeZone } });
  if (answer.status !== 201) throw new Error(`first run: ${answer.text}`);
  return cookiesOf(answer.headers);
}

/** Invites somebody into the owner's workspace and accepts for them. @returns their cookie */
export async function joinAs(
  { ask }: TestCollector,
  owner: string,
  role: string,
  name = role,
): Promise<string> {
  const email = `${name}@shop.example`;
  const invitation = await ask("POST", "/api/team/invitations", { cookie: owner, body: { email, role } });
  if (invitation.status !== 201) throw new Error(`invitation: ${invitation.text}`);
  const accepted = await ask("POST", `/api/invitations/${invitation.body.id}/accept`, {
    body: { name, password: OWNER.password },
  });
  if (accepted.status !== 204) throw new Error(`acceptance: ${accepted.text}`);
  return cookiesOf(accepted.headers);
}

export type Offered = { nps: string; csat: string };

/** The ids of the two surveys a first start opens. */
export async function surveysOf({ ask, siteKey }: TestCollector): Promise<Offered> {
  const { body } = await ask("GET", `/v1/sites/${siteKey}/surveys`);
  const idOf = (template: string) =>
    body.surveys.find((survey: { template: string }) => survey.template === template)?.id;
  return { nps: idOf("nps"), csat: idOf("csat") };
}

/** An answer to the NPS survey, as the widget sends it. */
export function aResponse(
  collector: TestCollector,
  survey: string,
  given: { score?: number; comment?: string; [key: string]: unknown } = {},
) {
  const { score = 9, comment, ...rest } = given;
  return {
    id: uuidv7(collector.clock.now.getTime()),
    site: collector.siteKey,
    survey,
    answers: [
      { question: "score", value: score },
      ...(comment === undefined ? [] : [{ question: "comment", value: comment }]),
    ],
    context: { page: "https://shop.example/checkout", locale: "en", device: "desktop" },
    ...rest,
  };
}

export function aComplaint(collector: TestCollector, given: Record<string, unknown> = {}) {
  return {
    id: uuidv7(collector.clock.now.getTime()),
    site: collector.siteKey,
    category: "delivery",
    whatHappened: "The parcel arrived broken and nobody answers my messages.",
    context: { page: "https://shop.example/orders", locale: "en", device: "phone" },
    ...given,
  };
}

/** Another tenant on the same installation, with an owner of its own who knows nothing of the first. */
export async function anotherWorkspace(collector: TestCollector, name = "rival") {
  const { deps, clock } = collector;
  const { db } = deps.database;
  const made = await db.transaction((tx) =>
    insertWorkspace(tx, { name, timeZone: "UTC", isDemo: false }, clock.now),
  );
  const email = `${name}@rival.example`;
  const { user } = await deps.auth.api.signUpEmail({ body: { name, email, password: OWNER.password } });
  await deps.auth.api.addMember({ body: { userId: user.id, organizationId: made.id, role: "owner" } });
  const { headers } = await deps.auth.api.signInEmail({
    body: { email, password: OWNER.password },
    returnHeaders: true,
  });
  return { ...made, userId: user.id, email, cookie: cookiesOf(headers) };
}

/** A key of this role. @returns the header that carries it */
export async function aKey(
  { ask }: TestCollector,
  owner: string,
  role: string,
): Promise<{ authorization: string }> {
  const made = await ask("POST", "/api/keys", { cookie: owner, body: { name: role, role } });
  if (made.status !== 201) throw new Error(`key: ${made.text}`);
  return { authorization: `Bearer ${made.body.key}` };
}
