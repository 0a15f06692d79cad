import { and, asc, eq } from "drizzle-orm";
import type { Localized } from "../../shared/contract/primitives.schema.ts";
import type {
  FilledReplies,
  NewReplyTemplate,
  ReplyTemplate,
  ReplyTemplateChange,
} from "../../shared/contract/reply-template.schema.ts";
import { type LanguageCode, languageCodes } from "../../shared/locales/languages.ts";
import { ok, refused } from "../../shared/outcome.ts";
import { filledIn } from "../../shared/reply-fields.ts";
import { users } from "../db/account-tables.ts";
import type { Db, Tx } from "../db/connect.ts";
import { appendEvent } from "../db/events.ts";
import { replyTemplates } from "../db/investigation-tables.ts";
import { complaints } from "../db/tables.ts";
import type { Staff } from "../http/env.ts";
import { thisCase } from "./case-record.ts";
import { letterCase } from "./letter-case.ts";
import { isCaseOf } from "./view.ts";

const thisOne = (workspaceId: string, id: string) =>
  and(eq(replyTemplates.workspaceId, workspaceId), eq(replyTemplates.id, id));

export async function listTemplates(db: Db | Tx, workspaceId: string): Promise<ReplyTemplate[]> {
  const rows = await db
    .select({
      id: replyTemplates.id,
      kind: replyTemplates.kind,
      name: replyTemplates.name,
      words: replyTemplates.words,
    })
    .from(replyTemplates)
    .where(eq(replyTemplates.workspaceId, workspaceId))
    .orderBy(asc(replyTemplates.name), asc(replyTemplates.id));
  return rows.map((row) => ({ ...row, words: written(row.words) }));
}

/** Without the languages in which nothing is written. */
const written = (words: Localized): Record<string, string> =>
  Object.fromEntries(Object.entries(words).flatMap(([code, text]) => (text ? [[code, text]] : [])));

export async function addTemplate(db: Db, staff: Staff, given: NewReplyTemplate, now: Date) {
  return save(db, staff, given.id, now, async (tx) => {
    await tx
      .insert(replyTemplates)
      .values({ ...given, workspaceId: staff.workspaceId })
      .onConflictDoNothing();
  });
}

export async function changeTemplate(
  db: Db,
  staff: Staff,
  id: string,
  change: ReplyTemplateChange,
  now: Date,
) {
  const set = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  return save(db, staff, id, now, async (tx) => {
    await tx
      .update(replyTemplates)
      .set({ id, ...set })
      .where(thisOne(staff.workspaceId, id));
  });
}

async function save(db: Db, staff: Staff, id: string, now: Date, write: (tx: Tx) => Promise<void>) {
  const saved = await db.transaction(async (tx) => {
    await write(tx);
    const found = (await listTemplates(tx, staff.workspaceId)).find((one) => one.id === id);
    if (found) await appendEvent(tx, changed(staff, id, now));
    return found;
  });
  return saved ? ok(saved) : refused("not_found");
}

export async function removeTemplate(db: Db, staff: Staff, id: string, now: Date) {
  const isGone = await db.transaction(async (tx) => {
    const removed = await tx
      .delete(replyTemplates)
      .where(thisOne(staff.workspaceId, id))
      .returning({ id: replyTemplates.id });
    if (removed.length > 0) await appendEvent(tx, changed(staff, id, now));
    return removed.length > 0;
  });
  return isGone ? ok(null) : refused("not_found");
}

const changed = ({ workspaceId, userId }: Staff, subjectId: string, at: Date) =>
  ({ workspaceId, type: "reply_template.changed", subjectId, actorId: userId, at }) as const;

/** Every template filled in for this complaint, in the customer's language where it is written in that. */
export async function repliesFor(db: Db, staff: Staff, feedbackId: string) {
  const { workspaceId } = staff;
  if (!(await isCaseOf(db, staff, feedbackId))) return refused("not_found");
  const about = await letterCase(db, workspaceId, feedbackId);
  if (!about) return refused("not_found");
  const [due] = await db
    .select({ at: complaints.nextDueAt })
    .from(complaints)
    .where(thisCase(workspaceId, feedbackId));
  const agent = staff.userId ? await nameOf(db, staff.userId) : null;
  const valuesIn = (language: LanguageCode) => ({
    "customer.name": about.name,
    reference: about.reference,
    "agent.name": agent,
    company: about.company,
    due: due?.at ? dayIn(language, about.timeZone, due.at) : null,
  });
  const replies = (await listTemplates(db, workspaceId)).flatMap(({ id, kind, name, words }) => {
    const language = languageOf(words, about.language);
    const text = language && words[language];
    return language && text ? [{ id, kind, name, language, body: filledIn(text, valuesIn(language)) }] : [];
  });
  return ok<FilledReplies>({ language: about.language, replies });
}

/** The customer's, else English, else the first it is written in. */
const languageOf = (words: Readonly<Record<string, string>>, customers: LanguageCode): LanguageCode | null =>
  [customers, "en" as const, ...languageCodes].find((code) => words[code]) ?? null;

const dayIn = (language: LanguageCode, timeZone: string, at: Date): string =>
  new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone }).format(at);

async function nameOf(db: Db, userId: string): Promise<string | null> {
  const [found] = await db.select({ name: users.name }).from(users).where(eq(users.id, userId));
  return found?.name ?? null;
}
