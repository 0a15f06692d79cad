import type { Requests, Workplace } from "./every-route.ts";

async function aCorrection({ collector, owner, responseId }: Workplace): Promise<string> {
  const correct = (to: string) =>
    collector.ask("POST", `/api/feedback/${responseId}/corrections`, {
      cookie: owner,
      body: { kind: "emotion", to },
    });
  await correct("fear");
  return (await correct("anger")).body.correctionId;
}

/** For the routes by which people teach the reading. */
export const learningRequests: Requests = {
  "get /api/reading/learning": () => ({ path: "/api/reading/learning" }),
  "get /api/reading/rereading": () => ({ path: "/api/reading/rereading" }),
  "post /api/reading/rereading": () => ({ path: "/api/reading/rereading", body: { action: "start" } }),
  "get /api/corrections": () => ({ path: "/api/corrections" }),
  "post /api/feedback/{id}/corrections": ({ responseId }) => ({
    path: `/api/feedback/${responseId}/corrections`,
    body: { kind: "category", to: "service" },
  }),
  "post /api/feedback/{id}/corrections/{correctionId}/undo": async (at) => ({
    path: `/api/feedback/${at.responseId}/corrections/${await aCorrection(at)}/undo`,
  }),
};
