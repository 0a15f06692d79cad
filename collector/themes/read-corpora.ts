import { and, asc, desc, eq, gt, inArray, isNotNull, lt, lte, ne, or, sql } from "drizzle-orm";
import type { Db } from "../db/connect.ts";
import { answers, feedback } from "../db/tables.ts";
import { languageOfFeedback } from "../feedback/view.ts";
import { Corpus } from "./corpus.ts";
import { EARLIER_DAYS, MANY_TEXTS, RECENT_DAYS } from "./model.ts";

const DAY_MS = 86_400_000;
/** Of more the newest are read: enough to see any change, and few enough to hold as numbers. */
const MOST_TEXTS = 50_000;
/** A page at a time, so that others get their turn and no more than this many texts are held. */
const PAGE_SIZE = 500;

export type Corpora = {
  /** One a language, in the languages' order. */
  readonly corpora: readonly Corpus[];
  /** How long the later period is. */
  readonly recentDays: number;
  readonly texts: number;
  readonly isCut: boolean;
};

/** Everything written in both periods up to `now`, as numbers of words. */
export async function readCorpora(db: Db, workspaceId: string, now: Date): Promise<Corpora> {
  const corpora = new Map<string, Corpus>();
  const recentDays = await recentDaysOf(db, workspaceId, now);
  const recentFrom = now.getTime() - recentDays * DAY_MS;
  const from = new Date(recentFrom - EARLIER_DAYS * DAY_MS);
  let texts = 0;
  let last: PageEnd | null = null;
  do {
    const page: Awaited<ReturnType<typeof pageOf>> = await pageOf(db, workspaceId, { from, to: now }, last);
    const written = await textsOf(
      db,
      workspaceId,
      page.map(({ id }) => id),
    );
    for (const { id, person, receivedAt, language } of page) {
      const named = language ?? "und";
      const corpus = corpora.get(named) ?? new Corpus(named);
      corpora.set(named, corpus);
      corpus.add({ id, person, isRecent: receivedAt.getTime() > recentFrom, text: written.get(id) ?? "" });
    }
    texts += page.length;
    last = page.length < PAGE_SIZE ? null : (page.at(-1) ?? null);
  } while (last && texts < MOST_TEXTS);
  const byLanguage = [...corpora.values()].sort((one, other) => (one.language < other.language ? -1 : 1));
  return { corpora: byLanguage, recentDays, texts, isCut: last !== null };
}

async function recentDaysOf(db: Db, workspaceId: string, now: Date): Promise<number> {
  const usual = await db
    .select({ id: feedback.id })
    .from(feedback)
    .where(
      and(
        eq(feedback.workspaceId, workspaceId),
        gt(feedback.receivedAt, new Date(now.getTime() - RECENT_DAYS.usual * DAY_MS)),
        lte(feedback.receivedAt, now),
        isNotNull(feedback.sentiment),
      ),
    )
    .limit(MANY_TEXTS);
  return usual.length === MANY_TEXTS ? RECENT_DAYS.usual : RECENT_DAYS.quiet;
}

type PageEnd = { readonly id: string; readonly receivedAt: Date };

/** Newest first, after `last`. */
function pageOf(
  db: Db,
  workspaceId: string,
  { from, to }: { readonly from: Date; readonly to: Date },
  last: PageEnd | null,
) {
  return db
    .select({
      id: feedback.id,
      person: sql<string>`coalesce(${feedback.customerId}, ${feedback.id})::text`,
      receivedAt: feedback.receivedAt,
      language: languageOfFeedback,
    })
    .from(feedback)
    .where(
      and(
        eq(feedback.workspaceId, workspaceId),
        gt(feedback.receivedAt, from),
        lte(feedback.receivedAt, to),
        isNotNull(feedback.sentiment),
        last
          ? or(
              lt(feedback.receivedAt, last.receivedAt),
              and(eq(feedback.receivedAt, last.receivedAt), lt(feedback.id, last.id)),
            )
          : undefined,
      ),
    )
    .orderBy(desc(feedback.receivedAt), desc(feedback.id))
    .limit(PAGE_SIZE);
}

/** What customers wrote of their own: the texts that are read, too. */
export async function textsOf(
  db: Db,
  workspaceId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: answers.feedbackId, text: answers.text })
    .from(answers)
    .where(
      and(
        eq(answers.workspaceId, workspaceId),
        inArray(answers.feedbackId, [...ids]),
        eq(answers.type, "text"),
        ne(answers.questionId, "remedy_sought"),
        isNotNull(answers.text),
      ),
    )
    .orderBy(asc(answers.feedbackId), asc(answers.position));
  const texts = new Map<string, string>();
  for (const { id, text } of rows) {
    const before = texts.get(id);
    texts.set(id, before === undefined ? (text ?? "") : `${before}\n${text ?? ""}`);
  }
  return texts;
}
