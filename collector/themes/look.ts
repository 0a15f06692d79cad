import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import type { Themes } from "../../shared/contract/theme.schema.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import type { Db, Tx } from "../db/connect.ts";
import { feedback } from "../db/tables.ts";
import { themeMentions, themeRuns, themes, themeTerms } from "../db/theme-tables.ts";
import { phraseLanguages } from "../text/phrase-stops.ts";
import { everyWorkspaceId } from "../workspaces/view.ts";
import type { Corpus } from "./corpus.ts";
import { EARLIER_DAYS, type Found, findThemes, isEnough, RECENT_DAYS } from "./model.ts";
import { documentsWith } from "./phrases.ts";
import { type Corpora, readCorpora } from "./read-corpora.ts";
import { newTerms, recognised } from "./stay.ts";

const DAY_MS = 86_400_000;
/** A theme that has not changed for as long as anybody looks back is forgotten, unless a member has laid hands on it. */
const FORGOTTEN_AFTER_MS = (RECENT_DAYS.quiet + EARLIER_DAYS) * DAY_MS;

/** Looks in every workspace where something was written since, or a day has passed. */
export async function lookEverywhere(db: Db, now: Date): Promise<void> {
  for (const workspaceId of await everyWorkspaceId(db))
    if (await isWorthALook(db, workspaceId, now)) await lookForThemes(db, workspaceId, now);
}

async function isWorthALook(db: Db, workspaceId: string, now: Date): Promise<boolean> {
  const [run] = await db
    .select({ ranAt: themeRuns.ranAt })
    .from(themeRuns)
    .where(eq(themeRuns.workspaceId, workspaceId));
  if (!run || now.getTime() - run.ranAt.getTime() >= DAY_MS) return true;
  const since = await db
    .select({ id: feedback.id })
    .from(feedback)
    .where(
      and(
        eq(feedback.workspaceId, workspaceId),
        sql`${feedback.receivedAt} > ${run.ranAt.toISOString()}::timestamptz`,
        isNotNull(feedback.sentiment),
      ),
    )
    .limit(1);
  return since.length > 0;
}

/** Reads what was written, finds what changed, and tells it apart from what was found before. Repeating changes nothing. */
export async function lookForThemes(db: Db, workspaceId: string, now: Date): Promise<void> {
  const corpora = await readCorpora(db, workspaceId, now);
  const found = corpora.corpora.map((corpus) => ({ corpus, themes: findThemes(corpus) }));
  await db.transaction(async (tx) => {
    await noteRun(tx, workspaceId, corpora, now);
    for (const { corpus, themes: ofLanguage } of found) await keep(tx, workspaceId, corpus, ofLanguage, now);
    await forget(tx, workspaceId, now);
    await tx.delete(themeMentions).where(eq(themeMentions.workspaceId, workspaceId));
    for (const { corpus } of found) await storeMentions(tx, workspaceId, corpus);
  });
}

/** First in the transaction: its row is what keeps two looks at one workspace apart. */
async function noteRun(
  tx: Tx,
  workspaceId: string,
  { corpora, recentDays, texts, isCut }: Corpora,
  now: Date,
) {
  const languages: Themes["languages"] = corpora
    .map((corpus) => ({
      language: corpus.language,
      recent: corpus.recentPeople,
      earlier: corpus.earlierPeople,
      state: stateOf(corpus),
    }))
    .sort((one, other) => other.recent + other.earlier - one.recent - one.earlier);
  const run = { ranAt: now, recentDays, languages, texts, isCut };
  await tx
    .insert(themeRuns)
    .values({ workspaceId, ...run })
    .onConflictDoUpdate({ target: themeRuns.workspaceId, set: run });
}

function stateOf(corpus: Corpus): Themes["languages"][number]["state"] {
  if (!phraseLanguages.includes(corpus.language)) return "not_read";
  return isEnough(corpus) ? "enough" : "too_few";
}

/** Finds each theme again under its name, and writes down the new ones. */
async function keep(tx: Tx, workspaceId: string, corpus: Corpus, found: readonly Found[], now: Date) {
  const { language } = corpus;
  const kept = await keptThemes(tx, workspaceId, corpus);
  const owned = new Set(kept.flatMap(({ terms }) => terms));
  const matched = recognised(found, kept);
  await tx
    .update(themes)
    .set({ trend: "steady" })
    .where(and(eq(themes.workspaceId, workspaceId), eq(themes.language, language)));
  for (const [place, { name, trend, terms }] of found.entries()) {
    const known = matched.get(place);
    const added = newTerms(terms, owned, known?.terms.length ?? 0);
    if (!known && added.length === 0) continue;
    const themeId = known?.id ?? uuidv7(now.getTime());
    if (known) {
      await tx
        .update(themes)
        .set({ trend, foundAt: now })
        .where(and(eq(themes.workspaceId, workspaceId), eq(themes.id, themeId)));
    } else {
      await tx.insert(themes).values({ workspaceId, id: themeId, language, name, trend, foundAt: now });
    }
    for (const term of added) owned.add(term);
    const rows = added.map((term, index) => ({
      workspaceId,
      language,
      term,
      themeId,
      position: (known?.terms.length ?? 0) + index,
    }));
    if (rows.length > 0) await tx.insert(themeTerms).values(rows);
  }
}

async function termsOf(tx: Tx, workspaceId: string, language: string) {
  return tx
    .select({ themeId: themeTerms.themeId, term: themeTerms.term })
    .from(themeTerms)
    .where(and(eq(themeTerms.workspaceId, workspaceId), eq(themeTerms.language, language)))
    .orderBy(asc(themeTerms.themeId), asc(themeTerms.position));
}

async function keptThemes(tx: Tx, workspaceId: string, corpus: Corpus) {
  const rows = await termsOf(tx, workspaceId, corpus.language);
  const documents = documentsWith(
    corpus,
    rows.map(({ term }) => term),
  );
  const byTheme = new Map<string, { id: string; terms: string[]; documents: Set<number> }>();
  rows.forEach(({ themeId, term }, index) => {
    const theme = byTheme.get(themeId) ?? { id: themeId, terms: [], documents: new Set<number>() };
    byTheme.set(themeId, theme);
    theme.terms.push(term);
    for (const document of documents[index] ?? []) theme.documents.add(document);
  });
  return [...byTheme.values()];
}

async function forget(tx: Tx, workspaceId: string, now: Date): Promise<void> {
  const since = new Date(now.getTime() - FORGOTTEN_AFTER_MS).toISOString();
  await tx.execute(sql`delete from ${themes} where ${themes.workspaceId} = ${workspaceId}
    and ${themes.foundAt} < ${since}::timestamptz and ${themes.givenName} is null and not ${themes.isHidden}
    and ${themes.mergedInto} is null and not exists (select 1 from ${themes} as joined
      where joined.workspace_id = ${workspaceId} and joined.merged_into = ${themes.id})`);
}

const ROWS_AT_ONCE = 2_000;

/** Feedback that was erased while its words were looked at is passed over. */
async function storeMentions(tx: Tx, workspaceId: string, corpus: Corpus): Promise<void> {
  const kept = await keptThemes(tx, workspaceId, corpus);
  const rows = kept.flatMap(({ id, documents }) =>
    [...documents].flatMap((place) => {
      const document = corpus.documents[place];
      return document ? [{ theme: id, feedback: document.id, recent: document.isRecent }] : [];
    }),
  );
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const some = JSON.stringify(rows.slice(from, from + ROWS_AT_ONCE));
    await tx.execute(sql`insert into ${themeMentions} (workspace_id, theme_id, feedback_id, is_recent)
      select ${feedback.workspaceId}, mention.theme, ${feedback.id}, mention.recent
      from jsonb_to_recordset(${some}::jsonb) as mention (theme uuid, feedback uuid, recent boolean)
      join ${feedback} on ${feedback.workspaceId} = ${workspaceId} and ${feedback.id} = mention.feedback`);
  }
}
