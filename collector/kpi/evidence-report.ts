import { html } from "hono/html";
import type { ComplaintStatistics, WaitingTime } from "../../shared/contract/complaint-statistics.schema.ts";
import type { Estimate } from "../../shared/contract/primitives.schema.ts";
import { evidence as english } from "../../shared/locales/en/evidence.ts";
import { investigation as causesInEnglish } from "../../shared/locales/en/investigation.ts";
import type { StaffLanguage } from "../../shared/locales/languages.ts";
import { complaintWords, fill } from "../../shared/locales/words.ts";
import { evidence as chinese } from "../../shared/locales/zh-CN/evidence.ts";
import { investigation as causesInChinese } from "../../shared/locales/zh-CN/investigation.ts";

/** A file of the pack as the report lists it; lines without the one that names the columns. */
export type Listed = { readonly name: string; readonly lines: number; readonly sha256: string };
type Heading = {
  readonly company: string;
  /** Null: an API key. */
  readonly maker: string | null;
  readonly madeAt: Date;
  readonly withPersons: boolean;
};

const wordsIn: Record<StaffLanguage, Record<keyof typeof english, string>> = {
  en: english,
  "zh-CN": chinese,
};

const causeWords: Record<StaffLanguage, Readonly<Record<string, string>>> = {
  en: causesInEnglish,
  "zh-CN": causesInChinese,
};

/** Prints on paper as it stands: nothing is fetched, nothing runs. */
const STYLE = `body{font:14px/1.5 system-ui,"PingFang SC","Noto Sans SC","Microsoft YaHei",sans-serif;color:#191e2b;
max-width:50rem;margin:2rem auto;padding:0 1rem}h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:2rem;break-after:avoid}
table{border-collapse:collapse;width:100%}th,td{padding:.3rem .5rem;border-bottom:1px solid #d5d9e0;text-align:start;
vertical-align:top;font-weight:400}thead th{color:#596172}td.n{text-align:end;font-variant-numeric:tabular-nums}
code{font-size:.75rem;overflow-wrap:anywhere}.quiet{color:#596172}tr{break-inside:avoid}`;

export async function evidenceReport(
  statistics: ComplaintStatistics,
  files: readonly Listed[],
  heading: Heading,
  language: StaffLanguage,
): Promise<string> {
  const words = wordsIn[language];
  const { timeZone, from, to } = statistics;
  const moment = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short", timeZone });
  const day = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  const title = fill(words["title"], { company: heading.company });
  const page = html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${title}</title><style>${STYLE}</style></head><body>
<h1>${title}</h1>
<p>${fill(words["period"], { from: day.format(new Date(from)), to: day.format(new Date(to)), zone: timeZone })}</p>
<p class="quiet">${fill(words[heading.maker ? "made" : "madeByKey"], { at: moment.format(heading.madeAt), by: heading.maker ?? "" })}
${words[heading.withPersons ? "withPersons" : "withoutPersons"]}</p>
<h2>${words["figures"]}</h2>${figures(statistics, language)}
<h2>${words["categories"]}</h2>${categories(statistics, language)}
${named("causes", statistics.causes, statistics, language)}${named("products", statistics.products, statistics, language)}
<h2>${words["method"]}</h2><p>${words["methodText"]}</p>
<h2>${words["files"]}</h2>${fileList(files, language)}
</body></html>`;
  return String(await page);
}

const numbers = (language: StaffLanguage) => new Intl.NumberFormat(language, { maximumFractionDigits: 1 });

/** "82 % (95 %: 74 to 88; of 120)" or that there is none. */
function estimateWords(estimate: Estimate, unit: "percent" | "plain", language: StaffLanguage): string {
  const words = wordsIn[language];
  const { value, low, high, answered } = estimate;
  if (value === null) return words["none"];
  const number = numbers(language);
  const shown = `${number.format(value)}${unit === "percent" ? " %" : ""}`;
  if (low === null || high === null) return fill(words["bare"], { value: shown, n: number.format(answered) });
  return fill(words["estimate"], {
    value: shown,
    low: number.format(low),
    high: number.format(high),
    n: number.format(answered),
  });
}

function waitWords({ median, done, waiting }: WaitingTime, language: StaffLanguage): string {
  const words = wordsIn[language];
  const number = numbers(language);
  const hours = (minutes: number | null) => (minutes === null ? "∞" : number.format(minutes / 60));
  const counts = { done: number.format(done), waiting: number.format(waiting) };
  if (median.value === null) return fill(words["noMedian"], counts);
  return fill(words["median"], {
    ...{ hours: hours(median.value), low: hours(median.low), high: hours(median.high) },
    ...counts,
  });
}

function figures(statistics: ComplaintStatistics, language: StaffLanguage) {
  const words = wordsIn[language];
  const { handling, loyalty } = statistics;
  const lines: [keyof typeof english, string][] = [
    ["received", numbers(language).format(statistics.received)],
    ["acknowledgedOnTime", estimateWords(statistics.acknowledgedOnTime, "percent", language)],
    ["resolvedOnTime", estimateWords(statistics.resolvedOnTime, "percent", language)],
    ["firstAnswer", waitWords(statistics.firstAnswer, language)],
    ["resolution", waitWords(statistics.resolution, language)],
    ["reopened", estimateWords(statistics.reopened, "percent", language)],
    ["repeatComplainers", estimateWords(statistics.repeatComplainers, "percent", language)],
    ["responseRate", estimateWords(handling.responseRate, "percent", language)],
    ["solved", estimateWords(handling.solved, "percent", language)],
    ["satisfied", estimateWords(handling.satisfied, "percent", language)],
    ["effort", estimateWords(handling.effort, "plain", language)],
    ["npsBefore", estimateWords(loyalty.before, "plain", language)],
    ["npsAfter", estimateWords(loyalty.after, "plain", language)],
  ];
  return html`<table><tbody>${lines.map(([name, said]) => html`<tr><th scope="row">${words[name]}</th><td>${said}</td></tr>`)}</tbody></table>`;
}

const categories = ({ categories: rows }: ComplaintStatistics, language: StaffLanguage) =>
  ranking(
    "category",
    rows.map(({ category, ...row }) => ({ ...row, name: complaintWords[language][`category.${category}`] })),
    language,
  );

type Named = ComplaintStatistics["causes"] | ComplaintStatistics["products"];

/** What some complaints name, where any does. */
function named(
  of: "causes" | "products",
  { named: n, rows, others }: Named,
  { received }: ComplaintStatistics,
  language: StaffLanguage,
) {
  if (n === 0) return "";
  const words = wordsIn[language];
  const number = numbers(language);
  const lines = rows.map((row) => ({
    ...row,
    name: "product" in row ? row.product : causeName(row, language),
  }));
  const rest = others ? [{ ...others, name: fill(words["others"], { n: number.format(others.kinds) }) }] : [];
  return html`<h2>${words[of]}</h2><p>${fill(words[`${of}Named`], { n: number.format(n), all: number.format(received) })}</p>
${ranking(of === "causes" ? "cause" : "product", [...lines, ...rest], language)}`;
}

const causeName = (
  { cause, name }: { readonly cause: string; readonly name: string | null },
  language: StaffLanguage,
) => name ?? Object.entries(causeWords[language]).find(([key]) => key === `cause.${cause}`)?.[1] ?? cause;

type Line = Omit<ComplaintStatistics["categories"][number], "category"> & { readonly name: string };

function ranking(of: "category" | "cause" | "product", rows: readonly Line[], language: StaffLanguage) {
  const words = wordsIn[language];
  const number = numbers(language);
  return html`<table><thead><tr>${([of, "count", "share", "cumulative", "before", "change"] as const).map((column) => html`<th scope="col">${words[column]}</th>`)}</tr></thead>
<tbody>${rows.map(
    ({ name, count, sharePercent, cumulativePercent, growth }) =>
      html`<tr><th scope="row">${name}</th><td class="n">${number.format(count)}</td>
<td class="n">${number.format(sharePercent)} %</td><td class="n">${number.format(cumulativePercent)} %</td>
<td class="n">${number.format(growth?.before ?? 0)}</td><td>${words[growth?.verdict ?? "unclear"]}</td></tr>`,
  )}</tbody></table>`;
}

function fileList(files: readonly Listed[], language: StaffLanguage) {
  const words = wordsIn[language];
  return html`<table><thead><tr><th scope="col">${words["file"]}</th><th scope="col">${words["holds"]}</th><th scope="col">${words["lines"]}</th></tr></thead>
<tbody>${files.map(
    ({ name, lines, sha256 }) =>
      html`<tr><th scope="row">${name}<br><code>SHA-256 ${sha256}</code></th><td>${words[holdingOf(name)]}</td><td class="n">${numbers(language).format(lines)}</td></tr>`,
  )}</tbody></table>`;
}

const holdings = {
  "register.csv": "holds.register",
  "deadlines.csv": "holds.deadlines",
  "causes.csv": "holds.causes",
  "actions.csv": "holds.actions",
  "improvements.csv": "holds.improvements",
  "satisfaction.csv": "holds.satisfaction",
  "history.csv": "holds.history",
} as const;

const holdingOf = (name: string): keyof typeof english =>
  Object.entries(holdings).find(([file]) => file === name)?.[1] ?? "file";
