import { uuidv7 } from "../../shared/uuidv7.ts";
import { aComplaint } from "./builders.ts";
import type { Requests, Workplace } from "./every-route.ts";

/** An improvement somebody plans. */
export const anAction = (ownerId: string, given: object = {}) => ({
  id: uuidv7(),
  title: "Pack lamps in two boxes",
  change: "The packing table gets double-walled boxes for everything of glass.",
  causeId: "delivery.damaged",
  ownerId,
  dueOn: "2026-07-31",
  ...given,
});

async function anActionId({ collector, owner, ownerId }: Workplace): Promise<string> {
  const body = anAction(ownerId);
  await collector.ask("POST", "/api/actions", { cookie: owner, body });
  return body.id;
}

async function aComplaintId({ collector }: Workplace): Promise<string> {
  return (await collector.ask("POST", "/v1/complaints", { body: aComplaint(collector) })).body.id;
}

async function aLinkedOne(at: Workplace): Promise<string> {
  const [id, actionId] = [await aComplaintId(at), await anActionId(at)];
  const body = { version: 0, actionId };
  await at.collector.ask("POST", `/api/complaints/${id}/actions`, { cookie: at.owner, body });
  return `/api/complaints/${id}/actions/${actionId}`;
}

/** Improvements, and the complaints that lead to them. */
export const actionRequests: Requests = {
  "get /api/actions": ({ complaintId }) => ({
    path: `/api/actions?search=lamp&show=open&complaint=${complaintId}`,
  }),
  "post /api/actions": ({ ownerId }) => ({ path: "/api/actions", body: anAction(ownerId) }),
  "get /api/actions/{id}": async (at) => ({ path: `/api/actions/${await anActionId(at)}` }),
  "patch /api/actions/{id}": async (at) => ({
    path: `/api/actions/${await anActionId(at)}`,
    body: { version: 0, state: "under_way" },
  }),
  "get /api/actions/{id}/history": async (at) => ({ path: `/api/actions/${await anActionId(at)}/history` }),
  "post /api/complaints/{id}/actions": async (at) => ({
    path: `/api/complaints/${await aComplaintId(at)}/actions`,
    body: { version: 0, actionId: await anActionId(at) },
  }),
  "delete /api/complaints/{id}/actions/{actionId}": async (at) => ({ path: await aLinkedOne(at) }),
};
