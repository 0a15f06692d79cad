import { or, type SQL, sql } from "drizzle-orm";
import { maySeeContact } from "../complaints/view.ts";
import { type Db, rowsOf } from "../db/connect.ts";
import { feedbackWords } from "../db/search-tables.ts";
import { complaints, customers, feedback } from "../db/tables.ts";
import type { Staff } from "../http/env.ts";
import { lookedFor } from "../text/search-words.ts";

/** What has these words, as far as this colleague may know them; undefined when none were typed. For queries on `feedback`. */
export function whereFeedbackHas(staff: Staff, typed: string): SQL | undefined {
  const { workspaceId } = staff;
  const query = lookedFor(typed, { workspaceId, withContact: maySeeContact(staff) });
  return query === null ? undefined : sql`${feedback.id} in (${withWords(workspaceId, query)})`;
}

/** Looking up so many and sorting them takes some hundredths of a second. */
const MOST_LOOKED_UP = 10_000;

/**
 * Cases that have these words, or are of a customer of whose name they are, for whom names are shown; undefined when
 * none were typed. What few have is looked up and sorted. What many have would take long to sort, but is met soon on the
 * way through the queue in its order. For pages of `complaints` with `customers` joined.
 */
export async function whereCaseHas(db: Db, staff: Staff, typed: string): Promise<SQL | undefined> {
  const { workspaceId } = staff;
  const withContact = maySeeContact(staff);
  const query = lookedFor(typed, { workspaceId, withContact, onlyCases: true });
  const name = lookedFor(typed, { workspaceId, withContact });
  if (query === null || name === null) return undefined;
  const atMost = sql.raw(`limit ${MOST_LOOKED_UP + 1}`);
  const written = sql`(${withWords(workspaceId, query)} ${atMost})`;
  const found = withContact ? sql`${written} union (${ofNamed(workspaceId, name)} ${atMost})` : written;
  const [counted] = await rowsOf<{ many: boolean }>(
    db.execute(sql`select count(*) > ${sql.raw(String(MOST_LOOKED_UP))} as many from (${found}) as found`),
  );
  if (!counted?.many) return sql`${complaints.feedbackId} = any(array(${found}))`;
  // Values, not conditions on other tables: the database would turn those around and look all of them up.
  const hasWords = sql`(select ${feedbackWords.words} @@ ${query}::tsquery from ${feedbackWords}
    where ${feedbackWords.workspaceId} = ${complaints.workspaceId} and ${feedbackWords.feedbackId} = ${complaints.feedbackId})`;
  return or(hasWords, withContact ? sql`${customers.nameWords} @@ ${name}::tsquery` : undefined);
}

const withWords = (workspaceId: string, query: string) =>
  sql`select ${feedbackWords.feedbackId} from ${feedbackWords}
    where ${feedbackWords.workspaceId} = ${workspaceId} and ${feedbackWords.words} @@ ${query}::tsquery`;

const ofNamed = (workspaceId: string, name: string) =>
  sql`select ${complaints.feedbackId} from ${customers}
    join ${feedback} on ${feedback.workspaceId} = ${customers.workspaceId} and ${feedback.customerId} = ${customers.id}
    join ${complaints} on ${complaints.workspaceId} = ${feedback.workspaceId} and ${complaints.feedbackId} = ${feedback.id}
    where ${customers.workspaceId} = ${workspaceId} and ${customers.nameWords} @@ ${name}::tsquery`;
