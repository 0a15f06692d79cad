import { createHash } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import type { ImportDates, ImportField } from "../../shared/complaint-import.ts";
import { isContact } from "../../shared/contact.ts";
import type { TypedComplaint } from "../../shared/contract/complaint.schema.ts";
import type { ImportError, ImportProblem } from "../../shared/contract/complaint-import.schema.ts";
import { languageCodes, nearestLanguage } from "../../shared/locales/languages.ts";
import { complaintWords } from "../../shared/locales/words.ts";
import { type Category, categories } from "../../shared/reading-kinds.ts";
import type { Row } from "./csv-table.ts";
import type { Mapping } from "./import-columns.ts";

/** A complaint as another system knew it. */
export type PastComplaint = {
  readonly id: string;
  readonly whatHappened: string;
  readonly channel: TypedComplaint["channel"];
  readonly receivedAt: string;
  /** Null while it is open. */
  readonly resolvedAt: Date | null;
  readonly category?: Category;
  readonly contact?: string;
  readonly customerName?: string;
  readonly orderNumber?: string;
  readonly product?: string;
  readonly remedySought?: string;
  readonly touchpoint?: string;
  readonly locale?: string;
};

export type Reading = {
  readonly workspaceId: string;
  readonly mapping: Mapping;
  readonly dates: ImportDates;
  readonly timeZone: string;
  readonly now: Date;
};

const longest: Partial<Record<ImportField, number>> = {
  whatHappened: 5_000,
  externalId: 200,
  remedySought: 2_000,
  contact: 254,
  customerName: 200,
  orderNumber: 60,
  product: 100,
  touchpoint: 60,
};

/** What a row says, or everything that is wrong with it. */
export function complaintIn(
  row: Row,
  { workspaceId, mapping, dates, timeZone, now }: Reading,
): { readonly complaint: PastComplaint } | { readonly errors: readonly ImportError[] } {
  const errors: ImportError[] = [];
  const wrong = (field: ImportField, problem: ImportProblem) =>
    errors.push({ line: row.line, field, problem });
  const cell = (field: ImportField): string => row.cells[mapping[field] ?? -1] ?? "";
  const moment = (field: "receivedAt" | "resolvedAt"): Date | null => {
    const at = cell(field) === "" ? null : instantIn(cell(field), dates, timeZone);
    if (cell(field) !== "" && !at) wrong(field, "not_a_date");
    if (at && at > now) wrong(field, "in_the_future");
    return at;
  };
  for (const [field, most] of Object.entries(longest))
    if (cell(field as ImportField).length > most) wrong(field as ImportField, "too_long"); // its own keys
  if (cell("whatHappened") === "") wrong("whatHappened", "missing");
  if (cell("contact") !== "" && !isContact(cell("contact"))) wrong("contact", "not_a_contact");
  const category = categoryIn(cell("category"));
  if (category === null) wrong("category", "unknown_category");
  const channel = channelIn(cell("channel"));
  if (!channel) wrong("channel", "unknown_channel");
  const state = stateIn(cell("state"));
  if (!state) wrong("state", "unknown_state");
  const locale = localeIn(cell("locale"));
  if (locale === null) wrong("locale", "unknown_language");
  const receivedAt = moment("receivedAt");
  const resolvedAt = moment("resolvedAt");
  if (state === "closed" && !resolvedAt) wrong("resolvedAt", "resolved_missing");
  if (resolvedAt && cell("receivedAt") === "") wrong("receivedAt", "missing");
  if (resolvedAt && receivedAt && resolvedAt < receivedAt) wrong("resolvedAt", "resolved_before_received");
  if (errors.length > 0 || !channel) return { errors };
  const texts = ["contact", "customerName", "orderNumber", "product", "remedySought", "touchpoint"] as const;
  return {
    complaint: {
      ...Object.fromEntries(texts.flatMap((field) => (cell(field) ? [[field, cell(field)]] : []))),
      ...(category ? { category } : {}),
      ...(locale ? { locale } : {}),
      id: idOf(workspaceId, cell("externalId"), row.cells),
      whatHappened: cell("whatHappened"),
      channel,
      receivedAt: (receivedAt ?? now).toISOString(),
      // A date of its resolution says that it is over, unless a column says otherwise.
      resolvedAt: state === "open" && cell("state") !== "" ? null : resolvedAt,
    },
  };
}

/** The same row is the same complaint however often it comes: by its number elsewhere, or by all it says. UUIDv8 (RFC 9562). */
function idOf(workspaceId: string, externalId: string, cells: readonly string[]): string {
  const what = externalId ? ["number", externalId] : ["row", ...cells];
  const digest = createHash("sha256")
    .update(JSON.stringify(["imported complaint", workspaceId, ...what]))
    .digest("hex");
  const variant = ((Number.parseInt(digest[16] ?? "0", 16) & 3) | 8).toString(16);
  const hex = `${digest.slice(0, 12)}8${digest.slice(13, 16)}${variant}${digest.slice(17, 32)}`;
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** By its id or its name in any language; undefined for an empty cell, null for what is none. */
function categoryIn(given: string): Category | null | undefined {
  if (given === "") return undefined;
  const named = given.toLowerCase();
  return (
    categories.find(
      (id) =>
        id === named ||
        languageCodes.some((code) => complaintWords[code][`category.${id}`].toLowerCase() === named),
    ) ?? null
  );
}

const channelNames: Record<TypedComplaint["channel"], readonly string[]> = {
  phone: ["phone", "call", "telephone", "电话", "来电", "热线"],
  email: ["email", "e-mail", "mail", "邮件", "电子邮件"],
  shop: ["shop", "store", "branch", "in person", "门店", "到店"],
  social: ["social", "social media", "社交媒体", "微博", "微信"],
  api: ["api", "web", "website", "form", "other", "", "网站", "其他"],
};
const channelIn = (given: string) => keyBy(channelNames, given);

const stateNames = {
  open: ["", "open", "new", "received", "pending", "in progress", "未解决", "处理中", "待处理", "未关闭"],
  closed: ["closed", "resolved", "solved", "done", "completed", "已关闭", "已解决", "已完成", "已办结"],
};
const stateIn = (given: string) => keyBy(stateNames, given);

function keyBy<Key extends string>(all: Record<Key, readonly string[]>, given: string): Key | undefined {
  const found = Object.entries<readonly string[]>(all).find(([, names]) =>
    names.includes(given.toLowerCase()),
  );
  return found?.[0] as Key | undefined; // its own keys
}

function localeIn(given: string): string | null | undefined {
  if (given === "") return undefined;
  const language = given.toLowerCase().split(/[-_]/)[0] ?? "";
  return languageCodes.some((code) => code.toLowerCase().startsWith(language) && language.length > 1)
    ? nearestLanguage(given.replace("_", "-"))
    : null;
}

/** An instant as spreadsheets and other systems write it; without an offset it is on the workspace's clock. Null for what is none. */
export function instantIn(given: string, dates: ImportDates, timeZone: string): Date | null {
  const text = given
    .replaceAll(/[年月]/g, "-")
    .replaceAll("日", " ")
    .replaceAll("时", ":")
    .trim();
  if (/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)$/.test(text)) {
    const exact = new Date(text);
    return Number.isNaN(exact.getTime()) ? null : exact;
  }
  const found = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text);
  if (!found) return null;
  const [one, two, three, hour, minute, second] = found.slice(1).map((part) => Number(part ?? 0));
  const isYearFirst = (found[1] ?? "").length === 4;
  const year = isYearFirst ? one : three;
  const month = isYearFirst || dates === "dmy" ? two : one;
  const day = isYearFirst ? three : dates === "dmy" ? one : two;
  if (year === undefined || year < 1970 || month === undefined || day === undefined) return null;
  try {
    const local = Temporal.PlainDateTime.from(
      { year, month, day, hour: hour ?? 0, minute: minute ?? 0, second: second ?? 0 },
      { overflow: "reject" },
    );
    return new Date(local.toZonedDateTime(timeZone).epochMilliseconds);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Month first only where a date of the file can be read in no other way. */
export const datesOf = (rows: readonly Row[], { receivedAt }: Mapping): ImportDates =>
  receivedAt !== undefined &&
  rows.some(({ cells }) => /^\d{1,2}[/](1[3-9]|2\d|3[01])[/]/.test(cells[receivedAt] ?? ""))
    ? "mdy"
    : "dmy";
