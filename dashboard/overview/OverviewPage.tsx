import { useEffect } from "preact/hooks";
import type { Overview } from "../../shared/contract/kpi.schema.ts";
import { get } from "../api.ts";
import { clearFilters, filters } from "../filters.ts";
import { onLive } from "../live.ts";
import { canManage } from "../session.ts";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { Empty } from "../ui/Empty.tsx";
import { FilterBar } from "../ui/FilterBar.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Page } from "../ui/Page.tsx";
import { Panel } from "../ui/Panel.tsx";
import { useLoad } from "../ui/use-load.ts";
import { day, t } from "../words.ts";
import { Measures } from "./Measures.tsx";
import { Groups, SentimentMix } from "./Mixes.tsx";
import { Topics } from "./Topics.tsx";
import { Touchpoints } from "./Touchpoints.tsx";
import { Trend } from "./Trend.tsx";
import { Waiting } from "./Waiting.tsx";
import "./overview.css";

/** An overview counts over all feedback of a period; once in this time is often enough. */
const settleMs = 2_000;

/** One page of numbers; everything on it opens the feedback that lies behind it. */
export default function OverviewPage() {
  const load = useLoad(() => get<Overview>("/api/overview", filters.value), [filters.value]);
  useLiveReload(load.reload);
  return (
    <Page title={t("overview.title")} filter={<FilterBar unchosenPeriod={t("filter.last13Weeks")} />}>
      <Loaded load={load} lines={8}>
        {(overview) => (
          <div class="overview" aria-busy={load.refreshing}>
            <p class="overview-period">
              {t("overview.period", { from: day(overview.from), to: day(overview.to), n: overview.feedback })}
            </p>
            {overview.feedback === 0 ? <Nothing overview={overview} /> : <Figures overview={overview} />}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

/** Figures follow what happens, but not each answer of a busy minute. */
function useLiveReload(reload: () => void): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        reload();
      }, settleMs);
    };
    const stop = onLive(soon, soon);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [reload]);
}

function Figures({ overview }: { readonly overview: Overview }) {
  return (
    <>
      <Measures overview={overview} />
      <div class="overview-columns">
        <div class="overview-column">
          <Panel>
            <Trend overview={overview} measure="nps" />
          </Panel>
          <Panel>
            <Trend overview={overview} measure="csat" />
          </Panel>
          <Panel>
            <Topics overview={overview} />
          </Panel>
          <Touchpoints overview={overview} />
        </div>
        <div class="overview-column">
          <Panel>
            <Groups overview={overview} />
          </Panel>
          <Panel>
            <SentimentMix overview={overview} />
          </Panel>
          <Waiting waiting={overview.waiting} />
        </div>
      </div>
    </>
  );
}

/** Either the filters hide everything, or nobody has said anything yet: each has its own way on. */
function Nothing({ overview }: { readonly overview: Overview }) {
  const isFiltered = Object.keys(filters.value).length > 0;
  const start = canManage.value && (
    <ButtonLink kind="primary" href="/install">
      {t("overview.install")}
    </ButtonLink>
  );
  return (
    <>
      <Panel>
        {isFiltered ? (
          <Empty
            icon="filter"
            title={t("overview.filteredOut")}
            text={t("overview.filteredOutText")}
            action={<Button onClick={clearFilters}>{t("overview.clear")}</Button>}
          />
        ) : (
          <Empty icon="overview" title={t("overview.empty")} text={t("overview.emptyText")} action={start} />
        )}
      </Panel>
      {overview.waiting.complaints + overview.waiting.alerts > 0 && <Waiting waiting={overview.waiting} />}
    </>
  );
}
