import { setImmediate } from "node:timers/promises";
import type {
  ImportError,
  Imported,
  ImportPreview,
  ImportQuery,
} from "../../shared/contract/complaint-import.schema.ts";
import { ok, refused } from "../../shared/outcome.ts";
import type { Deps, Staff } from "../http/env.ts";
import { type KnownSite, siteOfWorkspace } from "../sites/directory.ts";
import { timeZoneOf } from "../workspaces/view.ts";
import { accept, namesFor } from "./accept.ts";
import { type Table, tableOf } from "./csv-table.ts";
import { guessedMapping, mappingIn } from "./import-columns.ts";
import { complaintIn, datesOf, type PastComplaint, type Reading } from "./import-row.ts";
import { type Arrival, arrivalOfTyped } from "./model.ts";
import { findAccepted } from "./store.ts";

const ERRORS_SHOWN = 100;
const ROWS_SHOWN = 5;
/** As many as go into one commit, and are read before others get a turn. */
const ROWS_AT_ONCE = 100;
const ROWS_A_TURN = 5;

/** What a file would bring, before anything is stored. */
export async function previewImport(
  deps: Deps,
  staff: Staff,
  bytes: Uint8Array,
  query: ImportQuery,
  now: Date,
) {
  const read = await readFile(deps, staff, bytes, query, now);
  if (!read.ok) return read;
  const { table, reading, complaints, errors } = read.value;
  const { encoding, separator, columns, rows } = table;
  return ok<ImportPreview>({
    ...{ encoding, separator, dates: reading.dates, columns: [...columns], mapping: reading.mapping },
    ...counted(rows.length, complaints, errors),
    known: (await knownAmong(deps, staff, complaints)).size,
    first: rows.slice(0, ROWS_SHOWN).map(({ line, cells }) => ({ line, cells: [...cells] })),
  });
}

/**
 * Takes over every row that nothing is wrong with; one that came before is left as it is. So whoever mends the others,
 * or lost the connection, imports the same file again. Nobody is written to.
 * @returns how far it is, batch after batch, the first before anything is stored; it goes on as long as it is asked
 */
export async function importComplaints(
  deps: Deps,
  staff: Staff,
  bytes: Uint8Array,
  query: ImportQuery,
  now: Date,
) {
  const read = await readFile(deps, staff, bytes, query, now);
  if (!read.ok) return read;
  const site = await siteOfWorkspace(deps.database.db, deps.sites, staff.workspaceId);
  if (!site) return refused("not_found");
  return ok(bring(deps, read.value, site, staff, now));
}

async function* bring(
  deps: Deps,
  { table, complaints, errors }: Read,
  site: KnownSite,
  staff: Staff,
  now: Date,
): AsyncGenerator<Imported> {
  const counts = counted(table.rows.length, complaints, errors);
  let [imported, known] = [0, 0];
  yield { ...counts, imported, known };
  for (let at = 0; at < complaints.length; at += ROWS_AT_ONCE) {
    const arrivals = await arrivalsOf(complaints.slice(at, at + ROWS_AT_ONCE), site, staff, now);
    const accepted = await Promise.all(arrivals.map((arrival) => accept(deps, arrival)));
    const fresh = accepted.filter(({ isNew }) => isNew).length;
    imported += fresh;
    known += accepted.length - fresh;
    yield { ...counts, imported, known };
  }
}

const counted = (rows: number, complaints: readonly PastComplaint[], errors: readonly ImportError[]) => ({
  rows,
  faulty: rows - complaints.length,
  errors: errors.slice(0, ERRORS_SHOWN),
});

type Read = {
  readonly table: Table;
  readonly reading: Reading;
  readonly complaints: readonly PastComplaint[];
  readonly errors: readonly ImportError[];
};

async function readFile(
  { database: { db } }: Deps,
  { workspaceId }: Staff,
  bytes: Uint8Array,
  { encoding, dates, mapping: given }: ImportQuery,
  now: Date,
) {
  const table = await tableOf(bytes, encoding);
  if (!table.ok) return table;
  const { columns, rows } = table.value;
  const mapping = given === undefined ? guessedMapping(columns) : mappingIn(given, columns);
  const reading: Reading = {
    ...{ workspaceId, mapping, dates: dates ?? datesOf(rows, mapping), now },
    timeZone: await timeZoneOf(db, workspaceId),
  };
  const complaints: PastComplaint[] = [];
  const errors: ImportError[] = [];
  for (const [index, row] of rows.entries()) {
    if (index % 1_000 === 999) await setImmediate();
    const found = complaintIn(row, reading);
    if ("complaint" in found) complaints.push(found.complaint);
    else errors.push(...found.errors);
  }
  return ok<Read>({ table: table.value, reading, complaints, errors });
}

/** Reading what was written takes the processor: some at a time, with a turn for everybody else between. */
async function arrivalsOf(
  complaints: readonly PastComplaint[],
  site: KnownSite,
  { userId }: Staff,
  now: Date,
): Promise<Arrival[]> {
  const arrivals: Arrival[] = [];
  for (const [index, { resolvedAt, ...said }] of complaints.entries()) {
    if (index % ROWS_A_TURN === 0) await setImmediate();
    const arrival = arrivalOfTyped(said, site, namesFor(site), userId, now);
    arrivals.push({
      ...arrival,
      complaint: arrival.complaint && { ...arrival.complaint, past: { resolvedAt } },
    });
  }
  return arrivals;
}

async function knownAmong(
  { database: { db } }: Deps,
  { workspaceId }: Staff,
  complaints: readonly PastComplaint[],
): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (let at = 0; at < complaints.length; at += 1_000) {
    const wanted = complaints.slice(at, at + 1_000).map(({ id }) => ({ workspaceId, id }));
    for (const { id } of (await findAccepted(db, wanted)).values()) known.add(id);
  }
  return known;
}
