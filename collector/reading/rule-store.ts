import { and, desc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import type { RuleChange, Rules, RuleVersion } from "../../shared/contract/rule.schema.ts";
import { type Outcome, ok, refused } from "../../shared/outcome.ts";
import { type RuleList, ruleLists } from "../../shared/reading-kinds.ts";
import type { RuleAction, RuleLanguage } from "../../shared/rule-phrase.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { users, workspaces } from "../db/account-tables.ts";
import type { Db, Tx } from "../db/connect.ts";
import { appendEvent } from "../db/events.ts";
import { rules, ruleVersions } from "../db/rule-tables.ts";
import type { Staff } from "../http/env.ts";
import { noRules, standingRules } from "./own-rules.ts";
import { changed, type RuleRefusal, spelled } from "./rule-changes.ts";

const versionsShown = 30;

/** The workspace's own rules of a language, and the last changes to them. */
export async function rulesOf(db: Db, workspaceId: string, language: RuleLanguage): Promise<Rules> {
  const { added, off } = (await standingRules(db, workspaceId)).get(language) ?? noRules;
  const versions = await lastVersions(db, workspaceId, language);
  const phrasesIn = (all: typeof added, list: RuleList) =>
    all.filter((words) => words.list === list).map(({ phrase }) => phrase);
  return {
    language,
    version: versions[0]?.version ?? 0,
    lists: ruleLists.map((list) => ({ list, own: phrasesIn(added, list), off: phrasesIn(off, list) })),
    versions,
  };
}

/** Saves one change as a version of its own. */
export async function changeRules(
  db: Db,
  staff: Staff,
  change: RuleChange,
  now: Date,
): Promise<Outcome<Rules, RuleRefusal>> {
  const { workspaceId } = staff;
  const refusal = await db.transaction(async (tx) => {
    await lockRules(tx, workspaceId);
    const standing = (await standingRules(tx, workspaceId)).get(change.language);
    const outcome = changed(standing, change);
    if (!outcome.ok) return outcome;
    await write(tx, staff, { language: change.language, changes: [change], undoes: null }, now);
    return null;
  });
  return refusal ?? ok(await rulesOf(db, workspaceId, change.language));
}

/** Takes back whatever of a version still holds, as a version of its own. */
export async function undoRules(
  db: Db,
  staff: Staff,
  { language, version }: { readonly language: RuleLanguage; readonly version: number },
  now: Date,
): Promise<Outcome<Rules, RuleRefusal | "superseded">> {
  const { workspaceId } = staff;
  const refusal = await db.transaction(async (tx) => {
    await lockRules(tx, workspaceId);
    const touched = await touchedBy(tx, workspaceId, language, [version]);
    if (touched.length === 0) return refused("not_found");
    const all = await standingRows(tx, workspaceId, language);
    const changes = touched.flatMap((row) => inverse(row, version, all) ?? []);
    if (changes.length === 0) return refused("superseded");
    let standing = (await standingRules(tx, workspaceId)).get(language);
    for (const change of changes) {
      const outcome = changed(standing, { language, ...change });
      if (!outcome.ok) return outcome;
      standing = outcome.value;
    }
    await write(tx, staff, { language, changes, undoes: version }, now);
    return null;
  });
  return refusal ?? ok(await rulesOf(db, workspaceId, language));
}

/** One at a time in a workspace. Not a lock on the row's key: feedback that arrives meanwhile refers to it. */
async function lockRules(tx: Tx, workspaceId: string): Promise<void> {
  await tx
    .select({ id: workspaces.id })
    .from(workspaces)
    .where(eq(workspaces.id, workspaceId))
    .for("no key update");
}

type Words = { readonly list: RuleList; readonly phrase: string; readonly action: RuleAction };
type Version = {
  readonly language: RuleLanguage;
  readonly changes: readonly Words[];
  readonly undoes: number | null;
};

const kindOf = (action: RuleAction) => (action === "add" || action === "remove" ? "own" : "off");

async function write(tx: Tx, staff: Staff, { language, changes, undoes }: Version, now: Date): Promise<void> {
  const { workspaceId, userId: actorId } = staff;
  const [last] = await tx
    .select({ version: sql<number>`coalesce(max(${ruleVersions.version}), 0)::int` })
    .from(ruleVersions)
    .where(and(eq(ruleVersions.workspaceId, workspaceId), eq(ruleVersions.language, language)));
  const version = (last?.version ?? 0) + 1;
  await tx.insert(ruleVersions).values({ workspaceId, language, version, undoes, actorId, at: now });
  for (const change of changes) {
    const words = { list: change.list, phrase: spelled(change), kind: kindOf(change.action) } as const;
    if (change.action === "add" || change.action === "switch_off") {
      const id = uuidv7(now.getTime());
      await tx.insert(rules).values({ workspaceId, id, language, ...words, addedIn: version });
    } else {
      await tx
        .update(rules)
        .set({ endedIn: version })
        .where(
          and(
            eq(rules.workspaceId, workspaceId),
            eq(rules.language, language),
            eq(rules.kind, words.kind),
            eq(rules.list, words.list),
            eq(rules.phrase, words.phrase),
            isNull(rules.endedIn),
          ),
        );
    }
    await appendEvent(tx, {
      ...{ workspaceId, type: "rules.changed", subjectId: language, actorId, at: now },
      details: { version, list: change.list, action: change.action, undoes },
    });
  }
}

type Row = Pick<typeof rules.$inferSelect, "list" | "phrase" | "kind" | "addedIn" | "endedIn">;
const columns = {
  list: rules.list,
  phrase: rules.phrase,
  kind: rules.kind,
  addedIn: rules.addedIn,
  endedIn: rules.endedIn,
};

const touchedBy = (
  db: Db | Tx,
  workspaceId: string,
  language: RuleLanguage,
  versions: number[],
): Promise<Row[]> =>
  db
    .select(columns)
    .from(rules)
    .where(
      and(
        eq(rules.workspaceId, workspaceId),
        eq(rules.language, language),
        or(inArray(rules.addedIn, versions), inArray(rules.endedIn, versions)),
      ),
    )
    .orderBy(rules.id);

const standingRows = (db: Db | Tx, workspaceId: string, language: RuleLanguage): Promise<Row[]> =>
  db
    .select(columns)
    .from(rules)
    .where(and(eq(rules.workspaceId, workspaceId), eq(rules.language, language), isNull(rules.endedIn)));

/** What a version did to a rule. */
const actionOf = ({ kind, addedIn }: Row, version: number): RuleAction => {
  if (addedIn === version) return kind === "own" ? "add" : "switch_off";
  return kind === "own" ? "remove" : "switch_on";
};
const opposite = { add: "remove", remove: "add", switch_off: "switch_on", switch_on: "switch_off" } as const;

/** What takes back what a version did to a rule; null where it no longer holds. */
function inverse(row: Row, version: number, standing: readonly Row[]): Words | null {
  const stands = standing.some(
    ({ kind, list, phrase }) => kind === row.kind && list === row.list && phrase === row.phrase,
  );
  const holds = row.addedIn === version ? row.endedIn === null : !stands;
  return holds ? { list: row.list, phrase: row.phrase, action: opposite[actionOf(row, version)] } : null;
}

async function lastVersions(db: Db, workspaceId: string, language: RuleLanguage): Promise<RuleVersion[]> {
  const rows = await db
    .select({
      version: ruleVersions.version,
      undoes: ruleVersions.undoes,
      at: ruleVersions.at,
      by: users.name,
    })
    .from(ruleVersions)
    .leftJoin(users, eq(users.id, ruleVersions.actorId))
    .where(and(eq(ruleVersions.workspaceId, workspaceId), eq(ruleVersions.language, language)))
    .orderBy(desc(ruleVersions.version))
    .limit(versionsShown);
  const touched = await touchedBy(
    db,
    workspaceId,
    language,
    rows.map(({ version }) => version),
  );
  const standing = await standingRows(db, workspaceId, language);
  return rows.map(({ version, undoes, at, by }) => {
    const own = touched.filter(({ addedIn, endedIn }) => addedIn === version || endedIn === version);
    return {
      ...{ version, undoes, by, at: at.toISOString() },
      changes: own.map((row) => ({
        list: row.list,
        phrase: row.phrase,
        action: actionOf(row, version),
      })),
      stands: own.some((row) => inverse(row, version, standing) !== null),
    };
  });
}
