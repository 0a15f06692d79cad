import { uuidv7 } from "../../shared/uuidv7.ts";
import { aComplaint, aKey } from "./builders.ts";
import type { Requests, Workplace } from "./every-route.ts";

async function anotherComplaint({ collector }: Workplace): Promise<string> {
  const { body } = await collector.ask("POST", "/v1/complaints", { body: aComplaint(collector) });
  return body.id;
}

async function aLinkedComplaint(at: Workplace): Promise<string> {
  const id = await anotherComplaint(at);
  await at.collector.ask("POST", `/api/complaints/${id}/links`, {
    cookie: at.owner,
    body: { version: 0, to: at.complaintId, kind: "similar" },
  });
  return id;
}

/** A complaint whose remedy an agent proposed above the limit. */
async function aWaitingRemedy(at: Workplace): Promise<string> {
  const { ask } = at.collector;
  const remedies = { currency: "EUR", approvalAboveMinor: 100 };
  await ask("PATCH", "/api/complaint-settings", { cookie: at.owner, body: { remedies } });
  const id = await anotherComplaint(at);
  const headers = await aKey(at.collector, at.owner, "agent");
  const cost = { amountMinor: 5_000, currency: "EUR" };
  const body = { version: 0, kind: "refund", apology: true, cost };
  await ask("POST", `/api/complaints/${id}/remedy`, { headers, body });
  return id;
}

const aTemplate = () => ({
  id: uuidv7(),
  kind: "letter",
  name: "Apology",
  words: { en: "Dear {{customer.name|customer}}, we are sorry." },
});

async function aTemplateId({ collector, owner }: Workplace): Promise<string> {
  const body = aTemplate();
  await collector.ask("POST", "/api/reply-templates", { cookie: owner, body });
  return body.id;
}

/** What is found out about complaints and done for their customers. */
export const investigationRequests: Requests = {
  "get /api/complaints/{id}/investigation": ({ complaintId }) => ({
    path: `/api/complaints/${complaintId}/investigation`,
  }),
  "patch /api/complaints/{id}/investigation": async (at) => ({
    path: `/api/complaints/${await anotherComplaint(at)}/investigation`,
    body: { version: 0, causeId: "delivery.late", pattern: "single" },
  }),
  "post /api/complaints/{id}/links": async (at) => ({
    path: `/api/complaints/${await anotherComplaint(at)}/links`,
    body: { version: 0, to: at.complaintId, kind: "similar" },
  }),
  "delete /api/complaints/{id}/links/{otherId}": async (at) => ({
    path: `/api/complaints/${await aLinkedComplaint(at)}/links/${at.complaintId}`,
  }),
  "post /api/complaints/{id}/remedy": async (at) => ({
    path: `/api/complaints/${await anotherComplaint(at)}/remedy`,
    body: { version: 0, kind: "refund", apology: true, cost: { amountMinor: 1_999, currency: "EUR" } },
  }),
  "post /api/complaints/{id}/remedy/decision": async (at) => ({
    path: `/api/complaints/${await aWaitingRemedy(at)}/remedy/decision`,
    body: { version: 1, approved: true },
  }),
  "get /api/complaints/{id}/replies": ({ complaintId }) => ({
    path: `/api/complaints/${complaintId}/replies`,
  }),
  "get /api/reply-templates": () => ({ path: "/api/reply-templates" }),
  "post /api/reply-templates": () => ({ path: "/api/reply-templates", body: aTemplate() }),
  "patch /api/reply-templates/{id}": async (at) => ({
    path: `/api/reply-templates/${await aTemplateId(at)}`,
    body: { name: "Sorry" },
  }),
  "delete /api/reply-templates/{id}": async (at) => ({
    path: `/api/reply-templates/${await aTemplateId(at)}`,
  }),
};
