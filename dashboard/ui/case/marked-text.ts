import type { Place, Span } from "../../../shared/contract/reading.schema.ts";

export type Piece = {
  readonly text: string;
  /** What it spoke for. */
  readonly mark: "negative" | "positive" | null;
  /** Whether it is what the reader points at. */
  readonly isShown: boolean;
};

/**
 * Cuts a text at the spans that decided its label, and at the places that are to be shown besides. What lies outside
 * the text or overlaps an earlier one of its kind is passed over.
 */
export function piecesOf(text: string, spans: readonly Span[], shown: readonly Place[] = []): Piece[] {
  const marks = apart(spans, text).filter(({ weight }) => weight !== 0);
  const places = apart(shown, text);
  const cuts = [
    ...new Set([0, text.length, ...[...marks, ...places].flatMap(({ start, end }) => [start, end])]),
  ];
  cuts.sort((one, other) => one - other);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    const mark = marks.find((one) => one.start <= start && end <= one.end);
    return {
      text: text.slice(start, end),
      mark: mark ? (mark.weight < 0 ? "negative" : "positive") : null,
      isShown: places.some((place) => place.start <= start && end <= place.end),
    };
  });
}

function apart<Where extends Place>(places: readonly Where[], text: string): Where[] {
  let last = 0;
  return places
    .toSorted((one, other) => one.start - other.start)
    .filter(({ start, end }) => {
      if (start < last || end <= start || end > text.length) return false;
      last = end;
      return true;
    });
}
