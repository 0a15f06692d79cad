import type { Span } from "../../shared/contract/reading.schema.ts";

export type Piece = { readonly text: string; readonly mark: "negative" | "positive" | null };

/** Cuts a text at the spans that decided its label. Spans outside the text or overlapping an earlier one are passed over. */
export function piecesOf(text: string, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, weight } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start < at || end <= start || end > text.length || weight === 0) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), mark: null });
    pieces.push({ text: text.slice(start, end), mark: weight < 0 ? "negative" : "positive" });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), mark: null });
  return pieces;
}
