import { receivedLetters } from "../../collector/db/mail-tables.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { aComplaint } from "./builders.ts";
import type { Requests, Workplace } from "./every-route.ts";

/** A letter about the complaint from an address that is not its customer's. */
async function aLetterAside({ collector, workspaceId, complaintId }: Workplace): Promise<string> {
  const id = uuidv7();
  await collector.deps.database.db.insert(receivedLetters).values({
    workspaceId,
    id,
    fingerprint: id,
    answers: [],
    recipients: [],
    fromAddress: "mallory@elsewhere.example",
    subject: "Hello",
    words: "Hello",
    whole: "Hello",
    nature: "personal",
    receivedAt: collector.clock.now,
    takenAs: "aside",
    feedbackId: complaintId,
  });
  return id;
}

async function aCaseTeam({ collector, owner }: Workplace): Promise<string> {
  return (
    await collector.ask("POST", "/api/case-teams", { cookie: owner, body: { name: "Spare", memberIds: [] } })
  ).body.id;
}

async function anotherComplaint({ collector }: Workplace): Promise<string> {
  const { body } = await collector.ask("POST", "/v1/complaints", { body: aComplaint(collector) });
  return body.id;
}

async function aSavedView({ collector, owner }: Workplace): Promise<string> {
  const body = { id: uuidv7(), name: "Late deliveries", query: { category: "delivery" }, isShared: false };
  await collector.ask("POST", "/api/saved-views", { cookie: owner, body });
  return body.id;
}

/** For the routes by which staff work on complaints. */
export const complaintRequests: Requests = {
  "patch /api/complaints/{id}": ({ complaintId }) => ({
    path: `/api/complaints/${complaintId}`,
    body: { version: 0, orderNumber: "A-1" },
  }),
  "post /api/complaints/{id}/steps": async (at) => ({
    path: `/api/complaints/${await anotherComplaint(at)}/steps`,
    body: { version: 0, state: "acknowledged" },
  }),
  "get /api/complaints": () => ({ path: "/api/complaints?view=unassigned&sort=due" }),
  "get /api/saved-views": () => ({ path: "/api/saved-views" }),
  "post /api/saved-views": () => ({
    path: "/api/saved-views",
    body: { id: uuidv7(), name: "Mine", query: { view: "mine", sort: "due" }, isShared: false },
  }),
  "delete /api/saved-views": async (at) => ({ path: `/api/saved-views?id=${await aSavedView(at)}` }),
  "post /api/saved-views/order": () => ({ path: "/api/saved-views/order", body: { ids: [uuidv7()] } }),
  "get /api/notices": () => ({ path: "/api/notices" }),
  "post /api/notices/read": ({ complaintId }) => ({ path: "/api/notices/read", body: { complaintId } }),
  "get /api/complaints/counts": () => ({ path: "/api/complaints/counts" }),
  "post /api/complaints/{id}/presence": ({ complaintId }) => ({
    path: `/api/complaints/${complaintId}/presence`,
    body: { doing: "reading" },
  }),
  "get /api/complaints/{id}/history": ({ complaintId }) => ({
    path: `/api/complaints/${complaintId}/history`,
  }),
  "post /api/complaints": () => ({
    path: "/api/complaints",
    body: { id: uuidv7(), channel: "phone", category: "service", whatHappened: "Nobody called back" },
  }),
  "post /api/complaint-imports/preview": () => ({
    path: "/api/complaint-imports/preview",
    text: "What happened\nThe vase came broken",
  }),
  "post /api/complaint-imports": () => ({
    path: "/api/complaint-imports?mapping=whatHappened:0",
    text: "What happened\nThe vase came broken",
  }),
  "get /api/complaint-settings": () => ({ path: "/api/complaint-settings" }),
  "patch /api/complaint-settings": () => ({
    path: "/api/complaint-settings",
    body: { assignment: "fewest_open" },
  }),
  "get /api/case-teams": () => ({ path: "/api/case-teams" }),
  "post /api/case-teams": ({ ownerId }) => ({
    path: "/api/case-teams",
    body: { name: "Returns", memberIds: [ownerId] },
  }),
  "patch /api/case-teams/{id}": async (at) => ({
    path: `/api/case-teams/${await aCaseTeam(at)}`,
    body: { name: "Shipping" },
  }),
  "delete /api/case-teams/{id}": async (at) => ({ path: `/api/case-teams/${await aCaseTeam(at)}` }),
  "post /api/complaints/{id}/messages": ({ complaintId }) => ({
    path: `/api/complaints/${complaintId}/messages`,
    body: { id: uuidv7(), body: "We are on it.", internal: true },
  }),
  "get /api/complaints/{id}/mail": ({ complaintId }) => ({ path: `/api/complaints/${complaintId}/mail` }),
  "post /api/complaints/{id}/aside/{letterId}": async (at) => ({
    path: `/api/complaints/${at.complaintId}/aside/${await aLetterAside(at)}`,
    body: { believed: true },
  }),
};
