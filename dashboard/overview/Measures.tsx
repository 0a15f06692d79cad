import type { Change, Overview } from "../../shared/contract/kpi.schema.ts";
import { Icon } from "../ui/Icon.tsx";
import { answersWords, changeWords, figure, intervalWords, type Unit } from "../ui/measure-words.ts";
import { type Standing, standingOf } from "../ui/standing.ts";
import { number, t } from "../words.ts";
import { behind } from "./behind.ts";

/** The three numbers of the first row, each the way to the feedback it was counted from. */
export function Measures({ overview }: { readonly overview: Overview }) {
  const { nps, csat, responseRate } = overview;
  return (
    <div class="measures">
      <Measure
        name={t("measure.nps")}
        meaning={t("measure.npsMeaning")}
        unit="points"
        standing={standingOf(nps)}
        counted={answersWords(nps.answered)}
        change={nps.change}
        href={behind(overview, { scoreType: "nps" })}
      />
      <Measure
        name={t("measure.csat")}
        meaning={t("measure.csatMeaning")}
        unit="percent"
        standing={standingOf(csat)}
        counted={answersWords(csat.answered)}
        change={csat.change}
        href={behind(overview, { scoreType: "csat" })}
      />
      <Measure
        name={t("measure.responseRate")}
        meaning={t("measure.responseRateMeaning")}
        unit="percent"
        // A rate is as sure as the number of those who were asked, not of those who answered.
        standing={standingOf({ ...responseRate, answered: responseRate.shown })}
        counted={t("measure.ofShown", { answered: number(responseRate.answered), n: responseRate.shown })}
        change={responseRate.change}
        href={behind(overview, { kind: "response" })}
      />
    </div>
  );
}

type MeasureProps = {
  readonly name: string;
  readonly meaning: string;
  readonly unit: Unit;
  readonly standing: Standing;
  /** How many it was counted from, in words. */
  readonly counted: string;
  readonly change: Change | null;
  readonly href: string;
};

function Measure({ name, meaning, unit, standing, counted, change, href }: MeasureProps) {
  return (
    <a class={`measure measure-${standing.kind}`} href={href}>
      <span class="measure-name">
        {name} <span class="measure-meaning">{meaning}</span>
      </span>
      <span class="measure-row">
        {"value" in standing ? (
          <>
            <span class="measure-figure">{figure(standing.value, unit)}</span>
            <span class="measure-interval">{intervalWords(standing.low, standing.high, unit)}</span>
          </>
        ) : (
          <span class="measure-figure measure-missing">{t("measure.noScore")}</span>
        )}
      </span>
      <span class="measure-counted">
        {standing.kind === "few" ? t("measure.few", { answers: counted }) : counted}
      </span>
      {"value" in standing && change && <ChangeLine change={change} />}
    </a>
  );
}

function ChangeLine({ change }: { readonly change: Change }) {
  const { verdict } = change;
  return (
    <span class={`measure-change measure-${verdict}`}>
      {verdict !== "unclear" && <Icon name={verdict === "up" ? "chevron-up" : "chevron-down"} />}
      {changeWords(change)}
    </span>
  );
}
