import { aComplaint, aResponse, becomeOwner, surveysOf } from "./builders.ts";
import type { TestCollector } from "./collector.ts";

type Given = Parameters<typeof aResponse>[2];
export type Inbox = Awaited<ReturnType<typeof anInbox>>;

/** An owner with an empty inbox, and customers who fill it. */
export async function anInbox(collector: TestCollector) {
  const { ask } = collector;
  const surveys = await surveysOf(collector);
  const owner = await becomeOwner(collector);
  const { user, workspace } = (await ask("GET", "/api/session", { cookie: owner })).body;
  const accepted = async (path: string, body: { id: string }): Promise<string> => {
    const answer = await ask("POST", path, { body });
    if (answer.status !== 201) throw new Error(answer.text);
    return body.id;
  };
  const list = async (query = "", cookie = owner) =>
    (await ask("GET", `/api/feedback?${query}`, { cookie })).body;
  const ownerId: string = user.id;
  const workspaceId: string = workspace.id;
  return {
    owner,
    ownerId,
    workspaceId,
    surveys,
    list,
    /** The ids of the first page that meet the query. */
    idsOf: async (query: string): Promise<string[]> =>
      (await list(query)).items.map(({ id }: { id: string }) => id),
    /** A customer answers the NPS survey, or the one given. @returns the answer's id */
    say: (given: Given = {}, survey = surveys.nps) =>
      accepted("/v1/responses", aResponse(collector, survey, given)),
    /** @returns the complaint's id */
    complain: (given: Record<string, unknown> = {}) =>
      accepted("/v1/complaints", aComplaint(collector, given)),
  };
}
