import type { ComplaintStatistics } from "../../shared/contract/complaint-statistics.schema.ts";
import type { Estimate } from "../../shared/contract/primitives.schema.ts";
import { figure, intervalWords } from "../ui/measure-words.ts";
import { standingOf } from "../ui/standing.ts";
import { money, number, t } from "../words.ts";
import { complaintsBehind, growthWords } from "./statistic-words.ts";

type Props = { readonly statistics: ComplaintStatistics };

/** The figures ISO 10002 asks for, each with its interval and what it was counted from. */
export function Figures({ statistics }: Props) {
  const { growth, received, acknowledgedOnTime, resolvedOnTime, reopened, repeatComplainers, remedies } =
    statistics;
  const due = ({ answered, running }: ComplaintStatistics["resolvedOnTime"]) =>
    t(running > 0 ? "statistics.ofDueRunning" : "statistics.ofDue", { n: answered, running });
  return (
    <div class="figures">
      <a class="figure" href={complaintsBehind(statistics)}>
        <span class="figure-name">{t("statistics.received")}</span>
        <span class="figure-value">{number(received)}</span>
        <span class="figure-basis">{growthWords(growth)}</span>
      </a>
      <Share name={t("statistics.acknowledged")} share={acknowledgedOnTime} basis={due(acknowledgedOnTime)} />
      <Share name={t("statistics.resolved")} share={resolvedOnTime} basis={due(resolvedOnTime)} />
      <Share
        name={t("statistics.reopened")}
        share={reopened}
        basis={t("statistics.ofResolved", { n: reopened.answered })}
      />
      <Share
        name={t("statistics.repeat")}
        share={repeatComplainers}
        basis={t("statistics.ofCustomers", { n: repeatComplainers.answered })}
      />
      {remedies.given > 0 && (
        <div class="figure">
          <span class="figure-name">{t("statistics.remedies")}</span>
          <span class="figure-value">
            {remedies.costs.map(({ amountMinor, currency }) => money(amountMinor, currency)).join(" · ") ||
              "–"}
          </span>
          <span class="figure-basis">{t("statistics.ofRemedies", { n: remedies.given })}</span>
        </div>
      )}
    </div>
  );
}

type ShareProps = { readonly name: string; readonly share: Estimate; readonly basis: string };

export function Share({ name, share, basis }: ShareProps) {
  const standing = standingOf(share);
  return (
    <div class="figure">
      <span class="figure-name">{name}</span>
      {"value" in standing ? (
        <span class="figure-row">
          <span class="figure-value">{figure(standing.value, "percent")}</span>
          <span class="figure-interval">{intervalWords(standing.low, standing.high, "percent")}</span>
        </span>
      ) : (
        <span class="figure-value figure-missing">–</span>
      )}
      <span class="figure-basis">
        {standing.kind === "none" ? t("statistics.noneYet") : basis}
        {standing.kind === "few" && <> · {t("statistics.tooFew")}</>}
      </span>
    </div>
  );
}
