import { z } from "zod";
import {
  ruleChangeSchema,
  ruleLanguageSchema,
  ruleQuerySchema,
  rulesSchema,
  ruleTrialSchema,
  shippedRuleQuerySchema,
  shippedRulesSchema,
} from "../../shared/contract/rule.schema.ts";
import { roles } from "../../shared/contract/workspace.schema.ts";
import { ok } from "../../shared/outcome.ts";
import type { Routes } from "../http/route.ts";
import { shippedPhrases } from "../text/own-rules.ts";
import { changeRules, rulesOf, undoRules } from "./rule-store.ts";
import { tryRule } from "./rule-trial.ts";

const managers = ["owner", "admin"] as const;
const params = z.object({
  language: ruleLanguageSchema,
  version: z.coerce.number().int().min(1).max(2_147_483_647),
});

export function addRuleRoutes(routes: Routes): void {
  routes.add(
    {
      method: "get",
      path: "/api/reading/rules",
      summary:
        "The words a workspace reads category and urgency by beside Heed's, and the last changes to them",
      access: roles,
      query: ruleQuerySchema,
      success: [200],
      answer: rulesSchema,
      refusals: [],
    },
    async ({ staff, query, deps }) => ok(await rulesOf(deps.database.db, staff.workspaceId, query.language)),
  );
  routes.add(
    {
      method: "get",
      path: "/api/reading/rules/shipped",
      summary: "The words Heed comes with for a category or a reason of urgency",
      access: roles,
      query: shippedRuleQuerySchema,
      success: [200],
      answer: shippedRulesSchema,
      refusals: [],
    },
    async ({ query: { language, list } }) =>
      ok({
        groups: shippedPhrases(language, list).map(({ aspect, phrases }) => ({
          aspect,
          phrases: [...phrases],
        })),
      }),
  );
  addChanges(routes);
}

function addChanges(routes: Routes): void {
  routes.add(
    {
      method: "post",
      path: "/api/reading/rules/trials",
      summary: "What a change to the rules would do to the newest feedback; changes nothing",
      access: managers,
      body: ruleChangeSchema,
      success: [200],
      answer: ruleTrialSchema,
      refusals: ["invalid", "not_found", "rule_exists", "rule_elsewhere", "too_many_rules"],
    },
    ({ staff, body, deps }) => tryRule(deps.database.db, deps.readers, staff.workspaceId, body),
  );
  routes.add(
    {
      method: "post",
      path: "/api/reading/rules",
      summary:
        "Add or remove words of your own, or switch a phrase of Heed's off or on; new feedback is read by that",
      access: managers,
      body: ruleChangeSchema,
      success: [200],
      answer: rulesSchema,
      refusals: ["invalid", "not_found", "rule_exists", "rule_elsewhere", "too_many_rules"],
    },
    async ({ staff, body, deps }) => {
      const outcome = await changeRules(deps.database.db, staff, body, deps.now());
      if (outcome.ok) deps.readers.forget();
      return outcome;
    },
  );
  routes.add(
    {
      method: "post",
      path: "/api/reading/rules/{language}/versions/{version}/undo",
      summary: "Take back what one change did, as far as it still holds",
      access: managers,
      params,
      success: [200],
      answer: rulesSchema,
      refusals: ["invalid", "not_found", "superseded", "rule_exists", "rule_elsewhere", "too_many_rules"],
    },
    async ({ staff, params: version, deps }) => {
      const outcome = await undoRules(deps.database.db, staff, version, deps.now());
      if (outcome.ok) deps.readers.forget();
      return outcome;
    },
  );
}
