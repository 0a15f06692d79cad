/** What of a complaint a column may hold; `whatHappened` is needed, the rest may be absent. */
export const importFields = [
  "whatHappened",
  "externalId",
  "receivedAt",
  "state",
  "resolvedAt",
  "channel",
  "category",
  "contact",
  "customerName",
  "orderNumber",
  "product",
  "remedySought",
  "touchpoint",
  "locale",
] as const;
export type ImportField = (typeof importFields)[number];

export const importEncodings = ["utf-8", "utf-16le", "utf-16be", "gb18030", "windows-1252"] as const;
export type ImportEncoding = (typeof importEncodings)[number];
/** How a date such as 3/4/2026 is read; one that begins with its year is always read so. */
export const importDates = ["dmy", "mdy"] as const;
export type ImportDates = (typeof importDates)[number];
