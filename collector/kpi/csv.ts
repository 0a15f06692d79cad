export type Cell = string | number | boolean | Date | null;

/** Excel takes a file for UTF-8 only by this. */
export const BYTE_ORDER_MARK = "\uFEFF";

/** What a spreadsheet takes for the beginning of a formula, in the width of either script. */
const FORMULA = /^\s*[=+\-@＝＋－＠|%\t\r]/;

/**
 * One line after RFC 4180, with its end. What a stranger wrote never becomes a formula: an apostrophe before it has
 * spreadsheets show it as it is.
 */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(",")}\r\n`;

function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (cell instanceof Date) return cell.toISOString();
  if (typeof cell !== "string") return String(cell);
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell;
  return /["\r\n,]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
