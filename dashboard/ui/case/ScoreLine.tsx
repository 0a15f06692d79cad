import type { FeedbackItem } from "../../../shared/contract/feedback.schema.ts";
import type { QuestionType } from "../../../shared/contract/survey.schema.ts";
import { t } from "../../words.ts";
import { scoreWords } from "../feedback-words.ts";

type Scored = FeedbackItem & { readonly score: NonNullable<FeedbackItem["score"]> };

const widthPx = 200;
const heightPx = 36;
const edgePx = 4;
const scales: Partial<Record<QuestionType, readonly [number, number]>> = {
  nps: [0, 10],
  csat: [1, 5],
  ces: [1, 7],
};

/**
 * How this person's scores went, oldest left, as a small line with the scores beneath; nothing until there are two.
 * @param items the scale of the first that has a score is the one drawn
 */
export function ScoreLine({ items }: { items: readonly FeedbackItem[] }) {
  const scored = items.filter((item): item is Scored => item.score !== null);
  const type = scored[0]?.score.type;
  const scale = type && scales[type];
  const shown = scored
    .filter(({ score }) => score.type === type)
    .sort((a, b) => a.receivedAt.localeCompare(b.receivedAt))
    .slice(-8);
  if (!scale || shown.length < 2) return null;
  const x = (index: number) => edgePx + (index * (widthPx - 2 * edgePx)) / (shown.length - 1);
  const y = (value: number) =>
    heightPx - edgePx - ((value - scale[0]) / (scale[1] - scale[0])) * (heightPx - 2 * edgePx);
  const points = shown.map(({ score }, index) => [x(index), y(score.value)] as const);
  return (
    <div class="customer-part">
      <h3>{t("customer.scores")}</h3>
      <svg class="score-line" viewBox={`0 0 ${widthPx} ${heightPx}`} aria-hidden="true">
        <polyline points={points.map((point) => point.join(",")).join(" ")} />
        {points.map(([cx, cy]) => (
          <circle key={cx} cx={cx} cy={cy} r={2.5} />
        ))}
      </svg>
      <p class="dense quiet">{shown.map(({ score }) => scoreWords(score)).join(" → ")}</p>
    </div>
  );
}
