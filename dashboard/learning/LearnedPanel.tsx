import type { Examination, LearnedKind } from "../../shared/contract/learning.schema.ts";
import type { Estimate } from "../../shared/contract/primitives.schema.ts";
import { Panel } from "../ui/Panel.tsx";
import { Tag } from "../ui/Tag.tsx";
import { percent, t } from "../words.ts";
import { valueWord } from "./value-word.ts";

type LearnedPanelProps = { readonly learned: LearnedKind; readonly leastJudged: number };

/** One kind of reading: right before and after, on the same texts, and what was learned. */
export function LearnedPanel({ learned, leastJudged }: LearnedPanelProps) {
  const { kind, said, letStand, examination, words } = learned;
  const { judged, before, after, isBetter } = examination;
  return (
    <Panel
      title={t(`correct.${kind}`)}
      actions={
        <Tag tone={isBetter ? "positive" : "neutral"} {...(isBetter ? { icon: "check" as const } : {})}>
          {t(isBetter ? "learning.used" : "learning.notUsed")}
        </Tag>
      }
    >
      <p class="learning-text">{verdict(examination, leastJudged)}</p>
      {judged > 0 && (
        <dl class="learning-shares">
          <Share name={t("learning.before")} share={before} />
          <Share name={t("learning.after")} share={after} />
        </dl>
      )}
      <p class="quiet dense">{t("learning.from", { said, letStand, judged })}</p>
      {words.some((one) => one.words.length > 0) && (
        <dl class="learning-words">
          {words
            .filter((one) => one.words.length > 0)
            .map((one) => (
              <div key={one.label}>
                <dt>{valueWord(kind, one.label)}</dt>
                <dd>{one.words.map((word) => t("quote", { words: word })).join(" ")}</dd>
              </div>
            ))}
        </dl>
      )}
    </Panel>
  );
}

function verdict({ judged, mended, broken, isBetter }: Examination, leastJudged: number): string {
  if (isBetter) return t("learning.isBetter", { mended, broken });
  return judged < leastJudged
    ? t("learning.tooFew", { judged, least: leastJudged })
    : t("learning.isNotBetter", { mended, broken });
}

/** A share of texts right, with its interval, as a number and as a bar. */
function Share({ name, share }: { readonly name: string; readonly share: Estimate }) {
  const { value, low, high } = share;
  if (value === null || low === null || high === null) return null;
  return (
    <div class="learning-share">
      <dt>{name}</dt>
      <dd>
        <span class="learning-bar" aria-hidden="true">
          <span class="learning-fill" style={{ width: `${value}%` }} />
          <span class="learning-interval" style={{ left: `${low}%`, width: `${high - low}%` }} />
        </span>
        <b class="number">{percent(value)}</b>{" "}
        <span class="quiet dense">{t("learning.interval", { low: percent(low), high: percent(high) })}</span>
      </dd>
    </div>
  );
}
