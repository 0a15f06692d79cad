import type { ComplaintStatistics } from "../../shared/contract/complaint-statistics.schema.ts";
import { get, queryString } from "../api.ts";
import { type FilterValues, filters, setFilters } from "../filters.ts";
import { canManage, session } from "../session.ts";
import { ButtonLink } from "../ui/Button.tsx";
import { Empty } from "../ui/Empty.tsx";
import { FilterBar } from "../ui/FilterBar.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Page } from "../ui/Page.tsx";
import { Panel } from "../ui/Panel.tsx";
import { useLoad } from "../ui/use-load.ts";
import { day, language, t } from "../words.ts";
import { Figures } from "./Figures.tsx";
import { Handling, Loyalty } from "./Handling.tsx";
import { lastMonths } from "./months.ts";
import { Categories, Causes, Orders, Products, Touchpoints } from "./Ranking.tsx";
import { ReceivedTrend } from "./ReceivedTrend.tsx";
import { Waiting } from "./Waiting.tsx";
import "./statistics.css";

/** Every complaint is one, whatever its words sounded like. */
const elsewhere = ["kind", "sentiment", "scoreType", "group", "completion"] as const;

/** What the complaints of a period teach; every figure opens the complaints it was counted from. */
export default function StatisticsPage() {
  const load = useLoad(
    () => get<ComplaintStatistics>("/api/complaints/statistics", narrowed()),
    [filters.value],
  );
  return (
    <Page
      title={t("statistics.title")}
      filter={
        <FilterBar without={elsewhere} unchosenPeriod={t("filter.last13Weeks")}>
          <MonthChoice />
        </FilterBar>
      }
      action={canManage.value && <EvidenceLink />}
    >
      <Loaded load={load} lines={8}>
        {(statistics) => (
          <div class="statistics" aria-busy={load.refreshing}>
            <p class="statistics-period">
              {t("statistics.period", {
                from: day(statistics.from),
                to: day(statistics.to),
                n: statistics.received,
              })}
            </p>
            {statistics.received === 0 ? <Nothing /> : <Parts statistics={statistics} />}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

/** What this page narrows by: of the filters in the address those its bar shows. */
const narrowed = (): FilterValues =>
  Object.fromEntries(
    Object.entries(filters.value).filter(([name]) => !elsewhere.some((one) => one === name)),
  );

function EvidenceLink() {
  const { from, to } = filters.value;
  return (
    <a
      class="button button-plain"
      href={`/api/complaints/evidence${queryString({ from, to, language: language.value })}`}
      title={t("evidence.hint")}
      download
    >
      {t("evidence.button")}
    </a>
  );
}

/** ISO 10002 has these figures looked at every month: each is one choice away. */
function MonthChoice() {
  const { from, to } = filters.value;
  const months = lastMonths(13, session.value?.workspace.timeZone ?? "UTC", new Date());
  return (
    <select
      class="filter-choice"
      aria-label={t("statistics.month")}
      value={months.find((month) => month.from === from && month.to === to)?.from ?? ""}
      onChange={(event) => {
        const month = months.find((one) => one.from === event.currentTarget.value);
        setFilters(month ?? { from: "", to: "" });
      }}
    >
      <option value="">{t("statistics.anyMonth")}</option>
      {months.map((month) => (
        <option key={month.from} value={month.from}>
          {day(month.from, { month: "long", year: "numeric" })}
        </option>
      ))}
    </select>
  );
}

const Nothing = () => (
  <Panel>
    <Empty
      icon="overview"
      title={t("statistics.empty")}
      text={t("statistics.emptyText")}
      action={<ButtonLink href="/inbox?kind=complaint">{t("statistics.toQueue")}</ButtonLink>}
    />
  </Panel>
);

function Parts({ statistics }: { readonly statistics: ComplaintStatistics }) {
  return (
    <>
      <Figures statistics={statistics} />
      <div class="statistics-columns">
        <Panel>
          <ReceivedTrend statistics={statistics} />
        </Panel>
        <Categories statistics={statistics} />
        <Causes statistics={statistics} />
        <Products statistics={statistics} />
        <Panel>
          <Waiting title={t("statistics.firstAnswer")} time={statistics.firstAnswer} />
        </Panel>
        <Panel>
          <Waiting title={t("statistics.resolution")} time={statistics.resolution} />
        </Panel>
        <Touchpoints statistics={statistics} />
        <div class="statistics-column">
          <Handling statistics={statistics} />
          <Loyalty statistics={statistics} />
          <Orders statistics={statistics} />
        </div>
      </div>
    </>
  );
}
