import type { Sentiment } from "../../shared/contract/reading.schema.ts";
import { t } from "../words.ts";

/** A shape for each label, told apart without colour: down, dash, up, both, and an open ring for "not read". */
const shapes: Record<Sentiment, string> = {
  negative: "M5 9 0.7 2h8.6z",
  neutral: "M1 3.6h8v2.8H1z",
  positive: "M5 1 9.3 8H0.7z",
  mixed: "M5 0 8.6 4.4H1.4zM5 10 1.4 5.6h7.2z",
  unknown: "M5 1a4 4 0 1 0 0 8 4 4 0 0 0 0-8Zm0 1.7a2.3 2.3 0 1 1 0 4.6 2.3 2.3 0 0 1 0-4.6Z",
};

export const sentimentWord = (sentiment: Sentiment): string => t(`sentiment.${sentiment}`);

/** What was read from somebody's words: colour, shape and word together. */
export function SentimentMark({ sentiment }: { sentiment: Sentiment }) {
  return (
    <span class="sentiment-mark" style={{ color: `var(--color-${sentiment})` }}>
      <SentimentShape sentiment={sentiment} />
      {sentimentWord(sentiment)}
    </span>
  );
}

/** The shape alone, for where the word stands nearby. */
export function SentimentShape({ sentiment }: { sentiment: Sentiment }) {
  return (
    <svg viewBox="0 0 10 10" fill="currentColor" aria-hidden="true">
      <path d={shapes[sentiment]} />
    </svg>
  );
}
