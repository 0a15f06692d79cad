import type { Impression } from "../../shared/contract/impression.schema.ts";
import type { Targeting } from "../../shared/contract/targeting.schema.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { aResponse, becomeOwner, surveysOf } from "./builders.ts";
import { freshCollector } from "./collector.ts";

export const DAY_MS = 24 * 60 * 60 * 1000;

export type AskingSite = Awaited<ReturnType<typeof anAskingSite>>;

/** A fresh Heed whose owner sets whom its two surveys ask, and browsers that want to ask. */
export async function anAskingSite() {
  const collector = await freshCollector();
  const owner = await becomeOwner(collector);
  const surveys = await surveysOf(collector);
  /** As the owner; whatever is refused fails the test. */
  const staff = async (method: string, path: string, body?: unknown) => {
    const answer = await collector.ask(method, path, {
      cookie: owner,
      ...(body === undefined ? {} : { body }),
    });
    if (answer.status >= 400) throw new Error(answer.text);
    return answer.body;
  };
  const workspaceId: string = (await staff("GET", "/api/session")).workspace.id;
  const siteId: string = (await staff("GET", "/api/sites")).sites[0].id;
  return {
    collector,
    owner,
    surveys,
    workspaceId,
    siteId,
    staff,
    db: collector.deps.database.db,
    target: (survey: string, targeting: Targeting) => staff("PATCH", `/api/surveys/${survey}`, { targeting }),
    setPrivacy: (privacy: object) => staff("PATCH", `/api/sites/${siteId}`, { privacy }),
    aSecret: (): Promise<{ id: string; secret: string }> => staff("POST", `/api/sites/${siteId}/secrets`),
    /** A browser is about to show a survey by itself. @returns whether it may */
    asking: async (
      given: Partial<Impression> = {},
      headers: Record<string, string> = {},
    ): Promise<boolean> => {
      const id = uuidv7(collector.clock.now.getTime());
      const body = { id, site: collector.siteKey, survey: surveys.nps, asks: true, ...given };
      const answer = await collector.ask("POST", "/v1/impressions", { body, headers });
      if (answer.status !== 200) throw new Error(answer.text);
      return answer.body.show;
    },
    answering: (survey: string, given: Parameters<typeof aResponse>[2] = {}) =>
      collector.ask("POST", "/v1/responses", { body: aResponse(collector, survey, given) }),
    offered: async (headers: Record<string, string> = {}) =>
      (await collector.ask("GET", `/v1/sites/${collector.siteKey}/surveys`, { headers })).body,
  };
}
