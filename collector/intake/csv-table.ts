import { CsvError, parse } from "csv-parse";
import type { ImportEncoding } from "../../shared/complaint-import.ts";
import { storable } from "../../shared/contract/primitives.schema.ts";
import { ok, refused } from "../../shared/outcome.ts";

export type Row = { readonly line: number; readonly cells: readonly string[] };
export type Separator = "," | ";" | "\t";
export type Table = {
  readonly encoding: ImportEncoding;
  readonly separator: Separator;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
};

export const MOST_ROWS = 10_000;
/** One row is a complaint of a few pages at most: whatever is longer is a quote that nobody closed. */
const LONGEST_ROW = 100_000;

/** Reads a CSV file as spreadsheets of any country write it. @param given the encoding, where somebody knows it better */
export async function tableOf(bytes: Uint8Array, given: ImportEncoding | undefined) {
  const encoding = given ?? encodingOf(bytes);
  const text = storable(new TextDecoder(encoding).decode(bytes));
  const separator = separatorOf(text);
  const rows: Row[] = [];
  try {
    // Piece by piece, so that others are served between them.
    const records = parse(text, {
      bom: true,
      delimiter: separator,
      info: true,
      relax_column_count: true,
      skip_records_with_empty_values: true,
      max_record_size: LONGEST_ROW,
    });
    let lastLine = 0;
    for await (const { record, info } of records) {
      const cells: string[] = record.map((cell: string) => cell.trim());
      rows.push({ line: lastLine + 1, cells });
      lastLine = info.lines;
      if (rows.length > MOST_ROWS + 1) return refused("csv_too_large");
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = String(error["lines"] ?? rows.length + 1);
    return refused("csv_unreadable", [{ field: `line ${line}`, message: error.message }]);
  }
  const [head, ...below] = rows;
  if (!head || below.length === 0) return refused("csv_unreadable");
  return ok<Table>({ encoding, separator, columns: head.cells, rows: below });
}

/** By the mark at its beginning, else by what reads without an error; Chinese spreadsheets without a mark write GB 18030. */
export function encodingOf(bytes: Uint8Array): ImportEncoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  // Letters of most scripts in UTF-16 leave every other byte empty, which no other encoding does.
  const start = bytes.subarray(0, 1_000);
  if (start.filter((byte, at) => byte === 0 && at % 2 === 1).length > start.length / 8) return "utf-16le";
  if (reads(bytes, "utf-8")) return "utf-8";
  return reads(bytes, "gb18030") ? "gb18030" : "windows-1252";
}

function reads(bytes: Uint8Array, encoding: ImportEncoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The one that parts the names of the columns most often. */
function separatorOf(text: string): Separator {
  const names = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0] ?? "").replaceAll(/"(?:[^"]|"")*"/g, "");
  const counted = ([",", ";", "\t"] as const).map((separator) => ({
    separator,
    times: names.split(separator).length,
  }));
  return counted.toSorted((one, other) => other.times - one.times)[0]?.separator ?? ",";
}
