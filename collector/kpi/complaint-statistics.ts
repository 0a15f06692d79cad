import type { ComplaintStatistics, WaitingTime } from "../../shared/contract/complaint-statistics.schema.ts";
import type { FeedbackFilter } from "../../shared/contract/feedback.schema.ts";
import type { Db } from "../db/connect.ts";
import type { Staff } from "../http/env.ts";
import { percentEstimate } from "../stats/intervals.ts";
import { meanEstimate } from "../stats/mean.ts";
import { pareto } from "../stats/pareto.ts";
import { kaplanMeier, type LifeTime, medianTime, thinned } from "../stats/survival.ts";
import { timeZoneOf } from "../workspaces/view.ts";
import { countComplainants, countFollowUps, countLoyalty } from "./complainants.ts";
import {
  type Cohort,
  cohortOf,
  countByKind,
  countByTime,
  countKept,
  countRemedies,
  countWaits,
  ordersComplainedOfAgain,
} from "./complaint-counts.ts";
import { countByCause, countByProduct, namesOfCauses } from "./complaint-names.ts";
import { growths } from "./growth.ts";
import { ranked } from "./named.ts";
import { npsEstimate } from "./nps.ts";
import { daysOf, monthsOf, type Period, periodBefore, periodOf, shareGone, weeksOf } from "./period.ts";

/** More weeks than fit beside each other are drawn as months. */
const MOST_WEEKS = 27;
/** As many steps of a curve as a screen can tell apart. */
const MOST_STEPS = 150;

/** What is learnt from the complaints received in a period. */
export async function complaintStatistics(
  db: Db,
  staff: Staff,
  filter: FeedbackFilter,
  now: Date,
): Promise<ComplaintStatistics> {
  const timeZone = await timeZoneOf(db, staff.workspaceId);
  const period = periodOf(filter, timeZone, now);
  const cohort = cohortOf(staff, filter, timeZone);
  const kept = await countKept(db, cohort, period, now);
  const complainants = await countComplainants(db, cohort, period);
  return {
    ...period,
    timeZone,
    ...(await volume(db, cohort, period, now)),
    trend: await trend(db, cohort, period),
    ...(await named(db, cohort, period, now)),
    orders: { named: kept.withOrder, repeated: await ordersComplainedOfAgain(db, cohort, period) },
    remedies: remedies(await countRemedies(db, cohort, period)),
    acknowledgedOnTime: onTime(kept.acknowledgedInTime, kept.acknowledgedLate, kept.acknowledgeRunning),
    resolvedOnTime: onTime(kept.resolvedInTime, kept.resolvedLate, kept.resolveRunning),
    firstAnswer: waitingTime(await countWaits(db, cohort, period, "first_answer", now)),
    resolution: waitingTime(await countWaits(db, cohort, period, "resolution", now)),
    reopened: percentEstimate(kept.reopened, kept.everResolved),
    repeatComplainers: percentEstimate(complainants.repeating, complainants.known),
    handling: await handling(db, cohort, period),
    loyalty: await loyalty(db, cohort, period),
  };
}

const remedies = (rows: Awaited<ReturnType<typeof countRemedies>>): ComplaintStatistics["remedies"] => ({
  given: rows.reduce((sum, { given }) => sum + given, 0),
  costs: rows.flatMap(({ currency, amountMinor }) => (currency ? [{ currency, amountMinor }] : [])),
});

const onTime = (inTime: number, late: number, running: number) => ({
  ...percentEstimate(inTime, inTime + late),
  running,
});

/** How many there were, of what, and whether that is more than before. */
async function volume(db: Db, cohort: Cohort, period: Period, now: Date) {
  const before = periodBefore(period);
  const rows = await countByKind(db, cohort, period, before);
  const gone = shareGone(period, cohort.timeZone, now);
  const sumOf = (matches: (row: (typeof rows)[number]) => boolean) =>
    rows.reduce(
      (sums, row) =>
        matches(row)
          ? {
              count: sums.count + (row.isLater ? row.count : 0),
              before: sums.before + (row.isLater ? 0 : row.count),
            }
          : sums,
      { count: 0, before: 0 },
    );
  const all = sumOf(() => true);
  const byKind = <Kind extends "category" | "touchpoint">(kind: Kind) => {
    const names = [...new Set(rows.map((row) => row[kind]))];
    const counts = names.map((name) => ({ name, ...sumOf((row) => row[kind] === name) }));
    const grown = growths(counts, gone);
    return pareto(
      counts.map(({ name, count }, index) => ({ name, count, growth: grown[index] ?? null })),
    ).map(({ name, count, growth, share, cumulative }) => ({
      ...{ count, growth, sharePercent: 100 * share, cumulativePercent: 100 * cumulative },
      name,
    }));
  };
  return {
    before,
    received: all.count,
    growth: growths([all], gone)[0] ?? null,
    categories: byKind("category").map(({ name, ...rest }) => ({ category: name, ...rest })),
    touchpoints: byKind("touchpoint").map(({ name, ...rest }) => ({ touchpoint: name, ...rest })),
  };
}

/** What is known of some complaints only: why they happened, and what they are about. */
async function named(db: Db, cohort: Cohort, period: Period, now: Date) {
  const before = periodBefore(period);
  const gone = shareGone(period, cohort.timeZone, now);
  const names = await namesOfCauses(db, cohort.workspaceId);
  const causes = ranked(await countByCause(db, cohort, period, before), gone);
  const products = ranked(await countByProduct(db, cohort, period, before), gone);
  return {
    causes: {
      ...causes,
      rows: causes.rows.map(({ name, ...row }) => ({ ...row, cause: name, name: names.get(name) ?? null })),
    },
    products: { ...products, rows: products.rows.map(({ name, ...row }) => ({ ...row, product: name })) },
  };
}

async function trend(db: Db, cohort: Cohort, period: Period): Promise<ComplaintStatistics["trend"]> {
  const by = weeksOf(period).length > MOST_WEEKS ? "month" : "week";
  const rows = await countByTime(db, cohort, period, by);
  const firsts = by === "week" ? weeksOf(period) : monthsOf(period);
  return {
    by,
    rows: firsts.map((first) => {
      const counted = rows.filter((row) => row.first === first);
      return {
        ...daysOf(first, by, period),
        received: counted.reduce((sum, { count }) => sum + count, 0),
        categories: Object.fromEntries(counted.map(({ category, count }) => [category, count])),
      };
    }),
  };
}

function waitingTime(lives: readonly LifeTime[]): WaitingTime {
  const steps = kaplanMeier(lives);
  return {
    median: medianTime(steps),
    done: lives.reduce((sum, { events }) => sum + events, 0),
    waiting: lives.reduce((sum, { censored }) => sum + censored, 0),
    curve: thinned(steps, MOST_STEPS).map(({ time, share, low, high, atRisk }) => ({
      minutes: time,
      percent: 100 * share,
      low: 100 * low,
      high: 100 * high,
      atRisk,
    })),
  };
}

async function handling(db: Db, cohort: Cohort, period: Period): Promise<ComplaintStatistics["handling"]> {
  const { asked, answered, saidWhetherSolved, solved, rated, satisfied, ...effort } = await countFollowUps(
    db,
    cohort,
    period,
  );
  return {
    asked,
    responseRate: percentEstimate(answered, asked),
    solved: percentEstimate(solved, saidWhetherSolved),
    satisfied: percentEstimate(satisfied, rated),
    effort: meanEstimate({
      count: effort.efforts,
      mean: effort.effortMean,
      deviation: effort.effortDeviation,
    }),
  };
}

async function loyalty(db: Db, cohort: Cohort, period: Period): Promise<ComplaintStatistics["loyalty"]> {
  const { before, after, pairs, meanChange, changeDeviation } = await countLoyalty(db, cohort, period);
  return {
    before: npsEstimate(before),
    after: npsEstimate(after),
    change: meanEstimate({ count: pairs, mean: meanChange, deviation: changeDeviation }),
  };
}
