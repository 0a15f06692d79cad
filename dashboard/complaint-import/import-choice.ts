import type { ImportDates, ImportEncoding, ImportField } from "../../shared/complaint-import.ts";
import type { ImportPreview } from "../../shared/contract/complaint-import.schema.ts";

/** What somebody said of a file; what they did not is guessed by the collector. */
export type Chosen = {
  readonly encoding?: ImportEncoding;
  readonly dates?: ImportDates;
  readonly mapping?: ImportPreview["mapping"];
};

/** The same as a query: `mapping=whatHappened:2,externalId:0`. */
export const queryOf = ({ encoding, dates, mapping }: Chosen) => ({
  encoding,
  dates,
  mapping:
    mapping &&
    Object.entries(mapping)
      .map(([field, at]) => `${field}:${at}`)
      .join(","),
});

/** The columns with one field in another place; a column holds one field. @param at null: in none */
export function moved(
  mapping: ImportPreview["mapping"],
  field: ImportField,
  at: number | null,
): ImportPreview["mapping"] {
  const others = Object.entries(mapping).filter(([name, column]) => name !== field && column !== at);
  return Object.fromEntries(at === null ? others : [...others, [field, at]]);
}
