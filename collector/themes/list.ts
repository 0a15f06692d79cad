import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import type { Sentiment } from "../../shared/contract/reading.schema.ts";
import type { Theme, Themes, ThemeTrend } from "../../shared/contract/theme.schema.ts";
import { type Db, rowsOf } from "../db/connect.ts";
import { countIf } from "../db/sql.ts";
import { feedback } from "../db/tables.ts";
import { themeRuns, themes, themeTerms } from "../db/theme-tables.ts";
import { languageOfFeedback, scoreGroups } from "../feedback/view.ts";
import { npsChange, percentChange } from "../kpi/change.ts";
import { type NpsCounts, npsEstimate } from "../kpi/nps.ts";
import { timeZoneOf } from "../workspaces/view.ts";
import { rootOf } from "./family.ts";
import { EARLIER_DAYS, FEWEST_WRITERS, RECENT_DAYS } from "./model.ts";

const DAY_MS = 86_400_000;

/** Every theme with its figures, merged ones within the theme they joined; as of the last look, or of `now` before any. */
export async function listThemes(db: Db, workspaceId: string, now: Date): Promise<Themes> {
  const [run] = await db.select().from(themeRuns).where(eq(themeRuns.workspaceId, workspaceId));
  const window = { at: run?.ranAt ?? now, recentDays: run?.recentDays ?? RECENT_DAYS.quiet };
  const rows = await db
    .select()
    .from(themes)
    .where(eq(themes.workspaceId, workspaceId))
    .orderBy(asc(themes.id));
  const families = rows
    .filter(({ mergedInto }) => mergedInto === null)
    .map((root) => ({
      root,
      members: rows.filter(({ id }) => rootOf(rows, id) === root.id),
    }));
  const terms = await db
    .select({ themeId: themeTerms.themeId, term: themeTerms.term })
    .from(themeTerms)
    .where(eq(themeTerms.workspaceId, workspaceId))
    .orderBy(asc(themeTerms.position), asc(themeTerms.term));
  const figures = await figuresOf(db, workspaceId, families, window);
  const scores = await scoresByLanguage(db, workspaceId, window);
  const list = families.map(({ root, members }) =>
    themeOf(root, members, {
      terms: terms.filter(({ themeId }) => members.some(({ id }) => id === themeId)).map(({ term }) => term),
      written: (run?.languages ?? []).filter(({ language }) =>
        members.some((one) => one.language === language),
      ),
      figures: figures.get(root.id) ?? nothing,
      scores: scores.filter(({ language }) => members.some((one) => one.language === language)),
    }),
  );
  return {
    ranAt: run?.ranAt.toISOString() ?? null,
    ...periodsBefore(window, await timeZoneOf(db, workspaceId)),
    languages: run?.languages ?? [],
    fewest: FEWEST_WRITERS,
    isCut: run?.isCut ?? false,
    themes: list.sort(
      (one, other) =>
        order[one.trend] - order[other.trend] ||
        other.recent.mentions - one.recent.mentions ||
        (one.id < other.id ? -1 : 1),
    ),
  };
}

/** When the last look was, and how long its later period. */
type Window = { readonly at: Date; readonly recentDays: number };

const order: Record<ThemeTrend, number> = { more: 0, less: 1, steady: 2 };

/** First and last day of both periods, as the workspace's clock has it. */
function periodsBefore({ at, recentDays }: Window, timeZone: string): Pick<Themes, "recent" | "earlier"> {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  const dayBefore = (days: number) => format.format(new Date(at.getTime() - days * DAY_MS));
  return {
    recent: { from: dayBefore(recentDays - 1), to: dayBefore(0) },
    earlier: { from: dayBefore(recentDays + EARLIER_DAYS - 1), to: dayBefore(recentDays) },
  };
}

type Row = typeof themes.$inferSelect;
type Counts = { recent: number; earlier: number } & NpsCounts & Record<Sentiment, number>;
type Figures = { readonly counts: Counts; readonly weeks: readonly number[] };

const nothing: Figures = {
  counts: {
    recent: 0,
    earlier: 0,
    promoters: 0,
    passives: 0,
    detractors: 0,
    negative: 0,
    neutral: 0,
    positive: 0,
    mixed: 0,
    unknown: 0,
  },
  weeks: [],
};

type Known = {
  readonly terms: readonly string[];
  readonly written: Themes["languages"];
  readonly figures: Figures;
  readonly scores: readonly NpsCounts[];
};

function themeOf(root: Row, members: readonly Row[], { terms, written, figures, scores }: Known): Theme {
  const { counts, weeks } = figures;
  const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);
  const recent = { mentions: counts.recent, written: sum(written.map((one) => one.recent)) };
  const earlier = { mentions: counts.earlier, written: sum(written.map((one) => one.earlier)) };
  const without: NpsCounts = {
    promoters: Math.max(0, sum(scores.map((one) => one.promoters)) - counts.promoters),
    passives: Math.max(0, sum(scores.map((one) => one.passives)) - counts.passives),
    detractors: Math.max(0, sum(scores.map((one) => one.detractors)) - counts.detractors),
  };
  const { negative, neutral, positive, mixed, unknown } = counts;
  const read = negative + neutral + positive + mixed;
  return {
    id: root.id,
    name: root.givenName ?? root.name,
    isNamedByMember: root.givenName !== null,
    languages: [...new Set(members.map(({ language }) => language))],
    terms: [...terms],
    trend: trendOf(root, members),
    isHidden: root.isHidden,
    recent,
    earlier,
    change: percentChange(
      { hits: Math.min(recent.mentions, recent.written), total: recent.written },
      { hits: Math.min(earlier.mentions, earlier.written), total: earlier.written },
    ),
    weeks: [...weeks],
    sentiment: { negative, neutral, positive, mixed, unknown },
    netSentiment: read === 0 ? null : (100 * (positive - negative)) / read,
    nps: { with: npsEstimate(counts), without: npsEstimate(without), difference: npsChange(counts, without) },
    merged: members
      .filter(({ id }) => id !== root.id)
      .map(({ id, givenName, name }) => ({ id, name: givenName ?? name })),
  };
}

/** Its own, or that of the one kind its merged themes show. */
function trendOf(root: Row, members: readonly Row[]): ThemeTrend {
  if (root.trend !== "steady") return root.trend;
  const [only, ...others] = new Set(members.map(({ trend }) => trend).filter((trend) => trend !== "steady"));
  return only && others.length === 0 ? only : "steady";
}

type Family = { readonly root: Row; readonly members: readonly Row[] };

/** What speaks of a family twice counts once; people, not pieces of feedback, are counted as mentions. */
async function figuresOf(
  db: Db,
  workspaceId: string,
  families: readonly Family[],
  { at, recentDays }: Window,
) {
  const pairs = families.flatMap(({ root, members }) =>
    members.map(({ id }) => ({ root: root.id, theme: id })),
  );
  if (pairs.length === 0) return new Map<string, Figures>();
  const spoken = sql`with spoken as (
    select distinct family.root, feedback.id, coalesce(feedback.customer_id, feedback.id) as person,
      feedback.received_at, feedback.sentiment, feedback.score_type, feedback.score, theme_mentions.is_recent
    from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as family (root uuid, theme uuid)
    join theme_mentions on theme_mentions.workspace_id = ${workspaceId} and theme_mentions.theme_id = family.theme
    join feedback on feedback.workspace_id = ${workspaceId} and feedback.id = theme_mentions.feedback_id)`;
  const per = (condition: SQL) => sql`(count(*) filter (where ${condition}))::int`;
  const people = (condition: SQL) => sql`(count(distinct person) filter (where ${condition}))::int`;
  const scored = (low: number, high: number) =>
    per(sql`score_type = 'nps' and score between ${low}::int and ${high}::int`);
  const totals = await rowsOf<Counts & { root: string }>(
    db.execute(sql`${spoken} select root, ${people(sql`is_recent`)} as recent, ${people(sql`not is_recent`)} as earlier,
      ${scored(9, 10)} as promoters, ${scored(7, 8)} as passives, ${scored(0, 6)} as detractors,
      ${per(sql`sentiment = 'negative'`)} as negative, ${per(sql`sentiment = 'neutral'`)} as neutral,
      ${per(sql`sentiment = 'positive'`)} as positive, ${per(sql`sentiment = 'mixed'`)} as mixed,
      ${per(sql`sentiment = 'unknown'`)} as unknown from spoken group by root`),
  );
  const ago = sql`floor(extract(epoch from ${at.toISOString()}::timestamptz - received_at) / 604800)::int`;
  const weekly = await rowsOf<{ root: string; ago: number; n: number }>(
    db.execute(
      sql`${spoken} select root, ${ago} as ago, count(distinct person)::int as n from spoken group by root, 2`,
    ),
  );
  const wholeWeeks = (recentDays + EARLIER_DAYS) / 7;
  return new Map(
    totals.map(({ root, ...counts }) => {
      const weeks = Array.from(
        { length: wholeWeeks },
        (_, week) => weekly.find((one) => one.root === root && one.ago === wholeWeeks - 1 - week)?.n ?? 0,
      );
      return [root, { counts, weeks }];
    }),
  );
}

/** The scores of everybody who wrote something, by language. */
function scoresByLanguage(db: Db, workspaceId: string, { at, recentDays }: Window) {
  const from = new Date(at.getTime() - (recentDays + EARLIER_DAYS) * DAY_MS);
  return db
    .select({
      language: languageOfFeedback,
      promoters: countIf(scoreGroups.promoter),
      passives: countIf(scoreGroups.passive),
      detractors: countIf(scoreGroups.detractor),
    })
    .from(feedback)
    .where(
      and(
        eq(feedback.workspaceId, workspaceId),
        sql`${feedback.receivedAt} > ${from.toISOString()}::timestamptz`,
        sql`${feedback.receivedAt} <= ${at.toISOString()}::timestamptz`,
        sql`${feedback.sentiment} is not null`,
      ),
    )
    .groupBy(languageOfFeedback);
}
