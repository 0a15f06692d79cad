import type { ComplaintStatistics } from "../../shared/contract/complaint-statistics.schema.ts";
import type { Estimate } from "../../shared/contract/primitives.schema.ts";
import { figure, intervalWords } from "../ui/measure-words.ts";
import { Panel } from "../ui/Panel.tsx";
import { standingOf } from "../ui/standing.ts";
import { number, t } from "../words.ts";

type Props = { readonly statistics: ComplaintStatistics };

const decimal = (value: number) => number(value, { maximumFractionDigits: 1 });

/** What customers said of how their complaint was handled. */
export function Handling({ statistics: { handling } }: Props) {
  const { asked, responseRate, solved, satisfied, effort } = handling;
  return (
    <Panel title={t("statistics.handling")}>
      {asked === 0 ? (
        <p class="statistics-period">{t("statistics.handlingNone")}</p>
      ) : (
        <dl class="said">
          <Line
            name={t("statistics.responseRate")}
            {...shareWords(responseRate)}
            basis="statistics.ofAsked"
          />
          <Line name={t("statistics.solved")} {...shareWords(solved)} basis="statistics.ofAnswered" />
          <Line name={t("statistics.satisfied")} {...shareWords(satisfied)} basis="statistics.ofAnswered" />
          <Line name={t("statistics.effort")} {...meanWords(effort)} basis="statistics.ofAnswered" />
        </dl>
      )}
    </Panel>
  );
}

type Words = { readonly value: string; readonly interval: string; readonly n: number };

function shareWords(share: Estimate): Words {
  const standing = standingOf(share);
  return "value" in standing
    ? {
        value: figure(standing.value, "percent"),
        interval: intervalWords(standing.low, standing.high, "percent"),
        n: share.answered,
      }
    : { value: "–", interval: "", n: share.answered };
}

function meanWords(mean: Estimate): Words {
  const standing = standingOf(mean);
  return "value" in standing
    ? {
        value: decimal(standing.value),
        interval: t("measure.probably", { low: decimal(standing.low), high: decimal(standing.high) }),
        n: mean.answered,
      }
    : { value: "–", interval: "", n: mean.answered };
}

type LineProps = Words & {
  readonly name: string;
  readonly basis: "statistics.ofAsked" | "statistics.ofAnswered";
};

const Line = ({ name, value, interval, n, basis }: LineProps) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <strong>{value}</strong> <span>{interval}</span> <span>{t(basis, { n })}</span>
    </dd>
  </div>
);

/** The next NPS answer of these customers beside their last before. */
export function Loyalty({ statistics: { loyalty } }: Props) {
  const { before, after, change } = loyalty;
  const [was, is] = [standingOf(before), standingOf(after)];
  return (
    <Panel title={t("statistics.loyalty")}>
      <p class="statistics-period">{loyaltyWords(change)}</p>
      {"value" in was && "value" in is && (
        <dl class="said">
          {(
            [
              ["statistics.npsBefore", was],
              ["statistics.npsAfter", is],
            ] as const
          ).map(([name, { value, low, high }]) => (
            <div key={name}>
              <dt>{t(name)}</dt>
              <dd>
                <strong>{figure(value, "points")}</strong> <span>{intervalWords(low, high, "points")}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Panel>
  );
}

function loyaltyWords(change: Estimate): string {
  const standing = standingOf(change);
  if (standing.kind === "none") return t("statistics.loyaltyNone");
  if (!("value" in standing)) return t("statistics.loyaltyFew", { n: standing.answered });
  const { value, low, high, answered: n } = standing;
  if (low <= 0 && high >= 0) return t("statistics.loyaltyUnclear", { n });
  const key = value > 0 ? "statistics.loyaltyUp" : "statistics.loyaltyDown";
  const [least, most] = value > 0 ? [low, high] : [-high, -low];
  return t(key, { n, change: decimal(Math.abs(value)), low: decimal(least), high: decimal(most) });
}
