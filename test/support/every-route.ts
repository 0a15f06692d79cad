import type { RouteSpec } from "../../collector/http/route.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { actionRequests } from "./action-requests.ts";
import { aComplaint, aResponse, becomeOwner, joinAs, type Offered, OWNER, surveysOf } from "./builders.ts";
import type { TestCollector } from "./collector.ts";
import { complaintRequests } from "./complaint-requests.ts";
import { investigationRequests } from "./investigation-requests.ts";
import { learningRequests } from "./learning-requests.ts";
import { outsideReaderRequests } from "./outside-reader-requests.ts";
import { aLogo, aWebp } from "./pictures.ts";
import { ruleRequests } from "./rule-requests.ts";
import { themeRequests } from "./theme-requests.ts";
import { anAttachment, anUpload } from "./uploads.ts";

/** A workspace with one of everything, and its owner's cookie. */
export type Workplace = {
  readonly collector: TestCollector;
  readonly owner: string;
  readonly ownerId: string;
  readonly workspaceId: string;
  readonly siteId: string;
  readonly surveys: Offered;
  readonly responseId: string;
  readonly complaintId: string;
  readonly statusUrl: string;
};

export type Prepared = { readonly path: string; readonly body?: unknown; readonly text?: string };
export type Requests = Record<string, (at: Workplace) => Prepared | Promise<Prepared>>;

export async function aWorkplace(collector: TestCollector): Promise<Workplace> {
  const { ask } = collector;
  const owner = await becomeOwner(collector);
  const surveys = await surveysOf(collector);
  const customer = { id: "c-1", email: "kim@customer.example", name: "Kim" };
  const response = aResponse(collector, surveys.nps, { score: 2, comment: "Too slow", customer });
  const complaint = aComplaint(collector, { customer });
  await ask("POST", "/v1/responses", { body: response });
  const accepted = await ask("POST", "/v1/complaints", { body: complaint });
  const session = await ask("GET", "/api/session", { cookie: owner });
  const { sites } = (await ask("GET", "/api/sites", { cookie: owner })).body;
  return {
    collector,
    owner,
    ownerId: session.body.user.id,
    workspaceId: session.body.workspace.id,
    siteId: sites[0].id,
    surveys,
    responseId: response.id,
    complaintId: complaint.id,
    statusUrl: accepted.body.statusUrl,
  };
}

const named = () => `person-${crypto.randomUUID()}`;

async function anInvitation({ collector, owner }: Workplace): Promise<string> {
  const { body } = await collector.ask("POST", "/api/team/invitations", {
    cookie: owner,
    body: { email: `${named()}@shop.example`, role: "agent" },
  });
  return body.id;
}

async function aMember({ collector, owner }: Workplace): Promise<string> {
  const name = named();
  await joinAs(collector, owner, "agent", name);
  const team = await collector.ask("GET", "/api/team", { cookie: owner });
  return team.body.members.find((member: { name: string }) => member.name === name).id;
}

async function aKeyId({ collector, owner }: Workplace): Promise<string> {
  return (await collector.ask("POST", "/api/keys", { cookie: owner, body: { name: "spare", role: "agent" } }))
    .body.id;
}

async function aDraft({ collector, owner, siteId }: Workplace): Promise<string> {
  return (
    await collector.ask("POST", "/api/surveys", {
      cookie: owner,
      body: { siteId, template: "csat", name: "Spare" },
    })
  ).body.id;
}

async function aSecret({ collector, owner, siteId }: Workplace): Promise<string> {
  return (await collector.ask("POST", `/api/sites/${siteId}/secrets`, { cookie: owner })).body.id;
}

/** A request that each route answers with success to whoever may make it; what it uses up is made anew for it. */
const requests: Requests = {
  ...actionRequests,
  ...complaintRequests,
  ...investigationRequests,
  ...learningRequests,
  ...ruleRequests,
  "get /v1/sites/{siteKey}/surveys": ({ collector }) => ({
    path: `/v1/sites/${collector.siteKey}/surveys?locale=zh-CN`,
  }),
  "post /v1/trials": async ({ collector, owner, surveys }) => ({
    path: "/v1/trials",
    body: {
      site: collector.siteKey,
      token: (await collector.ask("POST", `/api/surveys/${surveys.nps}/trials`, { cookie: owner })).body
        .token,
    },
  }),
  "post /v1/impressions": ({ collector, surveys }) => ({
    path: "/v1/impressions",
    body: {
      id: uuidv7(),
      site: collector.siteKey,
      survey: surveys.nps,
      asks: true,
      customer: { id: crypto.randomUUID() },
    },
  }),
  "post /v1/responses": ({ collector, surveys }) => ({
    path: "/v1/responses",
    body: aResponse(collector, surveys.nps, { comment: "Good", customer: { email: "kim@customer.example" } }),
  }),
  "post /v1/attachments": async (at) => ({ path: await anUpload(at), text: "%PDF-1.4 a receipt" }),
  "post /api/attachments": () => ({
    path: `/api/attachments?${new URLSearchParams({ id: uuidv7(), name: "form.pdf" })}`,
    text: "%PDF-1.4 a form",
  }),
  "get /api/attachments/{id}": async (at) => ({ path: `/api/attachments/${await anAttachment(at)}` }),
  "post /v1/partials": ({ collector, surveys }) => ({
    path: "/v1/partials",
    body: { ...aResponse(collector, surveys.nps), revision: 1 },
  }),
  "post /v1/complaints": ({ collector }) => ({
    path: "/v1/complaints",
    body: aComplaint(collector, { contact: "+49 30 123456" }),
  }),
  "get /api/keys": () => ({ path: "/api/keys" }),
  "post /api/keys": () => ({ path: "/api/keys", body: { name: "BI", role: "analyst" } }),
  "delete /api/keys/{id}": async (at) => ({ path: `/api/keys/${await aKeyId(at)}` }),
  "get /api/first-run": () => ({ path: "/api/first-run" }),
  "post /api/first-run": () => ({
    path: "/api/first-run",
    body: { ...OWNER, workspaceName: "Mine now", timeZone: "UTC" },
  }),
  "get /api/session": () => ({ path: "/api/session" }),
  "patch /api/session": () => ({ path: "/api/session", body: { language: "en" } }),
  "post /api/session/workspace": ({ workspaceId }) => ({
    path: "/api/session/workspace",
    body: { id: workspaceId },
  }),
  "patch /api/workspace": () => ({
    path: "/api/workspace",
    body: { name: "Shop & Co", timeZone: "Europe/Paris" },
  }),
  "post /api/demo": () => ({ path: "/api/demo" }),
  "delete /api/demo": () => ({ path: "/api/demo" }),
  "get /api/feedback": () => ({ path: "/api/feedback" }),
  "get /api/feedback/{id}": ({ responseId }) => ({ path: `/api/feedback/${responseId}` }),
  "patch /api/feedback/{id}": ({ responseId, ownerId }) => ({
    path: `/api/feedback/${responseId}`,
    body: { assigneeId: ownerId, handled: true },
  }),
  "get /api/facets": () => ({ path: "/api/facets" }),
  "get /api/facets/counts": () => ({ path: "/api/facets/counts?category=delivery" }),
  ...themeRequests,
  ...outsideReaderRequests,
  "get /api/reading/model-card": () => ({ path: "/api/reading/model-card" }),
  "get /api/complaints/statistics": () => ({ path: "/api/complaints/statistics?touchpoint=checkout" }),
  "get /api/complaints/evidence": () => ({ path: "/api/complaints/evidence?language=zh-CN" }),
  "get /api/overview": () => ({ path: "/api/overview" }),
  "get /api/survey-templates": () => ({ path: "/api/survey-templates" }),
  "get /api/surveys": () => ({ path: "/api/surveys" }),
  "post /api/surveys": ({ siteId }) => ({
    path: "/api/surveys",
    body: { siteId, template: "nps", name: "After delivery" },
  }),
  "get /api/surveys/{id}": ({ surveys }) => ({ path: `/api/surveys/${surveys.csat}` }),
  "patch /api/surveys/{id}": ({ surveys }) => ({
    path: `/api/surveys/${surveys.csat}`,
    body: { name: "Satisfaction" },
  }),
  "get /api/surveys/{id}/results": ({ surveys }) => ({ path: `/api/surveys/${surveys.nps}/results` }),
  "post /api/surveys/{id}/publish": async (at) => ({ path: `/api/surveys/${await aDraft(at)}/publish` }),
  "post /api/surveys/{id}/schedule": async (at) => ({
    path: `/api/surveys/${await aDraft(at)}/schedule`,
    body: { at: "2199-06-17T09:00" },
  }),
  "delete /api/surveys/{id}/schedule": async (at) => ({ path: `/api/surveys/${await aDraft(at)}/schedule` }),
  "post /api/surveys/{id}/copies": async (at) => ({
    path: `/api/surveys/${await aDraft(at)}/copies`,
    body: { name: "Another" },
  }),
  "post /api/surveys/{id}/archive": async (at) => ({ path: `/api/surveys/${await aDraft(at)}/archive` }),
  "post /api/surveys/{id}/unarchive": async (at) => ({ path: `/api/surveys/${await aDraft(at)}/unarchive` }),
  "post /api/surveys/{id}/trials": ({ surveys }) => ({ path: `/api/surveys/${surveys.nps}/trials` }),
  "get /api/surveys/{id}/versions": ({ surveys }) => ({ path: `/api/surveys/${surveys.nps}/versions` }),
  "post /api/surveys/{id}/versions/{version}/restore": ({ surveys }) => ({
    path: `/api/surveys/${surveys.csat}/versions/1/restore`,
  }),
  "post /api/surveys/{id}/pause": ({ surveys }) => ({ path: `/api/surveys/${surveys.csat}/pause` }),
  "get /api/sites": () => ({ path: "/api/sites" }),
  "post /api/sites": () => ({
    path: "/api/sites",
    body: { name: "Blog", allowedOrigins: ["https://blog.example"] },
  }),
  "patch /api/sites/{id}": ({ siteId }) => ({ path: `/api/sites/${siteId}`, body: { name: "Shop" } }),
  "get /api/mail": () => ({ path: "/api/mail" }),
  "patch /api/mail": () => ({
    path: "/api/mail",
    body: {
      fromName: "Shop",
      fromAddress: "care@shop.example",
      smtp: null,
      imap: null,
      opensComplaints: true,
    },
  }),
  "post /api/mail/test-letter": () => ({ path: "/api/mail/test-letter", body: { to: "olga@shop.example" } }),
  "post /api/mail/check-mailbox": () => ({ path: "/api/mail/check-mailbox" }),
  "post /api/sites/{id}/logo": ({ siteId }) => ({ path: `/api/sites/${siteId}/logo`, text: aWebp(40, 20) }),
  "delete /api/sites/{id}/logo": ({ siteId }) => ({ path: `/api/sites/${siteId}/logo` }),
  "get /v1/sites/{siteKey}/logo/{mark}": async (at) => ({ path: await aLogo(at) }),
  "post /api/sites/{id}/secrets": ({ siteId }) => ({ path: `/api/sites/${siteId}/secrets` }),
  "delete /api/sites/{id}/secrets/{secretId}": async (at) => ({
    path: `/api/sites/${at.siteId}/secrets/${await aSecret(at)}`,
  }),
  "get /api/team": () => ({ path: "/api/team" }),
  "post /api/team/invitations": () => ({
    path: "/api/team/invitations",
    body: { email: `${named()}@shop.example`, role: "analyst" },
  }),
  "delete /api/team/invitations/{id}": async (at) => ({
    path: `/api/team/invitations/${await anInvitation(at)}`,
  }),
  "patch /api/team/members/{id}": async (at) => ({
    path: `/api/team/members/${await aMember(at)}`,
    body: { role: "analyst" },
  }),
  "delete /api/team/members/{id}": async (at) => ({ path: `/api/team/members/${await aMember(at)}` }),
  "get /api/invitations/{id}": async (at) => ({ path: `/api/invitations/${await anInvitation(at)}` }),
  "post /api/invitations/{id}/accept": async (at) => ({
    path: `/api/invitations/${await anInvitation(at)}/accept`,
    body: { name: "Ivy", password: OWNER.password },
  }),
};

export const nameOf = ({ method, path }: Pick<RouteSpec, "method" | "path">): string => `${method} ${path}`;

/** @throws for a route nobody wrote a request for: a new route is walked from its first day. */
export async function requestFor(spec: RouteSpec, at: Workplace): Promise<Prepared> {
  const prepare = requests[nameOf(spec)];
  if (!prepare) throw new Error(`test/support/every-route.ts has no request for ${nameOf(spec)}`);
  return prepare(at);
}
