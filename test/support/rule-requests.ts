import type { Requests, Workplace } from "./every-route.ts";

const words = { language: "en", list: "billing", action: "add" };

async function aVersion({ collector, owner }: Workplace): Promise<number> {
  const { body } = await collector.ask("POST", "/api/reading/rules", {
    cookie: owner,
    body: { ...words, phrase: `voucher ${crypto.randomUUID()}` },
  });
  return body.version;
}

/** For the routes of the words a workspace reads by. */
export const ruleRequests: Requests = {
  "get /api/reading/rules": () => ({ path: "/api/reading/rules?language=en" }),
  "get /api/reading/rules/shipped": () => ({ path: "/api/reading/rules/shipped?language=zh&list=safety" }),
  "post /api/reading/rules": () => ({
    path: "/api/reading/rules",
    body: { ...words, phrase: `voucher ${crypto.randomUUID()}` },
  }),
  "post /api/reading/rules/trials": () => ({
    path: "/api/reading/rules/trials",
    body: { ...words, phrase: "slow" },
  }),
  "post /api/reading/rules/{language}/versions/{version}/undo": async (at) => ({
    path: `/api/reading/rules/en/versions/${await aVersion(at)}/undo`,
  }),
};
