import { and, eq, isNull, sql } from "drizzle-orm";
import type { RuleLanguage, RuleWords } from "../../shared/rule-phrase.ts";
import type { Db, Tx } from "../db/connect.ts";
import { rules, ruleVersions } from "../db/rule-tables.ts";
import { type OwnRules, ownRulesOf } from "../text/own-rules.ts";

/** What stands in one language, at one version. */
export type StandingRules = {
  readonly version: number;
  readonly added: readonly RuleWords[];
  readonly off: readonly RuleWords[];
};
export type StandingRulesByLanguage = ReadonlyMap<RuleLanguage, StandingRules>;
export const noRules: StandingRules = { version: 0, added: [], off: [] };

/** What stands now, by language. One statement, so that a change in between never mixes two versions. */
export async function standingRules(db: Db | Tx, workspaceId: string): Promise<StandingRulesByLanguage> {
  const rows = await db
    .select({
      language: ruleVersions.language,
      version: ruleVersions.version,
      list: rules.list,
      kind: rules.kind,
      phrase: rules.phrase,
    })
    .from(ruleVersions)
    .innerJoin(
      rules,
      and(
        eq(rules.workspaceId, ruleVersions.workspaceId),
        eq(rules.language, ruleVersions.language),
        isNull(rules.endedIn),
      ),
    )
    .where(
      and(
        eq(ruleVersions.workspaceId, workspaceId),
        sql`not exists (select 1 from ${ruleVersions} later where later.workspace_id = ${ruleVersions.workspaceId}
          and later.language = ${ruleVersions.language} and later.version > ${ruleVersions.version})`,
      ),
    )
    .orderBy(rules.list, rules.phrase);
  const standing = new Map<RuleLanguage, { version: number; added: RuleWords[]; off: RuleWords[] }>();
  for (const { language, version, list, kind, phrase } of rows) {
    const own = standing.get(language) ?? { version, added: [], off: [] };
    standing.set(language, own);
    (kind === "own" ? own.added : own.off).push({ list, phrase });
  }
  return standing;
}

/** Ready to read with, by language. */
export const readyRules = (standing: StandingRulesByLanguage): ReadonlyMap<string, OwnRules> =>
  new Map(
    [...standing].map(([language, own]) => [language, ownRulesOf(language, `rules-${own.version}`, own)]),
  );
