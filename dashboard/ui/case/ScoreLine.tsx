import type { FeedbackItem } from "../../../shared/contract/feedback.schema.ts";
import { t } from "../../words.ts";
import { scoreWords } from "../feedback-words.ts";

type Scored = FeedbackItem & { readonly score: NonNullable<FeedbackItem["score"]> };

const widthPx = 200;
const heightPx = 36;
const edgePx = 4;
const scales = { nps: [0, 10], csat: [1, 5], ces: [1, 7] } as const;
type ScaleType = keyof typeof scales;

/** How this person's scores went, a line for each kind of score, oldest left; nothing until there is one. */
export function ScoreLine({ items }: { items: readonly FeedbackItem[] }) {
  const scored = items
    .filter((item): item is Scored => item.score !== null)
    .sort((a, b) => a.receivedAt.localeCompare(b.receivedAt));
  const kinds = (Object.keys(scales) as ScaleType[]) // the literal keys, which Object.keys forgets
    .map((type) => ({ type, shown: scored.filter(({ score }) => score.type === type).slice(-8) }))
    .filter(({ shown }) => shown.length > 0);
  if (kinds.length === 0) return null;
  return (
    <div class="customer-part">
      <h3>{t("customer.scores")}</h3>
      <dl class="scores">
        {kinds.map(({ type, shown }) => (
          <div key={type}>
            <dt>{t(`customer.score.${type}`)}</dt>
            <dd>
              {shown.length > 1 && (
                <Line values={shown.map(({ score }) => score.value)} scale={scales[type]} />
              )}
              {shown.map(({ score }) => scoreWords(score)).join(" → ")}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

type LineProps = { readonly values: readonly number[]; readonly scale: readonly [number, number] };

function Line({ values, scale: [low, high] }: LineProps) {
  const points = values.map((value, index) => [
    edgePx + (index * (widthPx - 2 * edgePx)) / (values.length - 1),
    heightPx - edgePx - ((value - low) / (high - low)) * (heightPx - 2 * edgePx),
  ]);
  return (
    <svg class="score-line" viewBox={`0 0 ${widthPx} ${heightPx}`} aria-hidden="true">
      <polyline points={points.map((point) => point.join(",")).join(" ")} />
      {points.map(([cx, cy]) => (
        <circle key={cx} cx={cx} cy={cy} r={2.5} />
      ))}
    </svg>
  );
}
