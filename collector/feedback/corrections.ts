import { and, asc, desc, eq, lt, sql } from "drizzle-orm";
import type {
  Correction,
  CorrectionPage,
  CorrectionRequest,
} from "../../shared/contract/correction.schema.ts";
import { sentimentSchema } from "../../shared/contract/reading.schema.ts";
import { ok, refused } from "../../shared/outcome.ts";
import { type CorrectionKind, categories, emotions } from "../../shared/reading-kinds.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { whereVisibleTo } from "../complaints/view.ts";
import { users } from "../db/account-tables.ts";
import type { Db, Tx } from "../db/connect.ts";
import { appendEvent } from "../db/events.ts";
import { corrections } from "../db/reading-tables.ts";
import { complaints, feedback } from "../db/tables.ts";
import type { Staff } from "../http/env.ts";
import { headlineOf, scoreMoodIn, scoreSaidToBe, standingOf } from "../reading/model.ts";
import { newestReadings } from "../reading/view.ts";
import { findItem } from "./store.ts";
import { excerpt } from "./view.ts";

type Entry = typeof corrections.$inferSelect;

/** Says what a text is; saying what Heed read already is worth keeping too: somebody agreed. */
export function correct(db: Db, staff: Staff, id: string, said: CorrectionRequest, now: Date) {
  return db.transaction(async (tx) => {
    const before = await lockItem(tx, staff, id);
    if (!before) return refused("not_found");
    if (before.sentiment === null) return refused("nothing_written");
    const { kind, to } = said;
    const stands = before.corrected.includes(kind) && before[kind] === to;
    const correctionId = stands
      ? null
      : await enter(tx, staff, before, { kind, from: before[kind], to, undoes: null }, now);
    if (!stands) await put(tx, before, kind, to, true);
    const item = await findItem(tx, staff, id);
    return item ? ok({ item, correctionId }) : refused("not_found");
  });
}

/** Takes back what stands: what stood before it, or else what Heed reads, stands again. */
export function undoCorrection(db: Db, staff: Staff, id: string, correctionId: string, now: Date) {
  return db.transaction(async (tx) => {
    const before = await lockItem(tx, staff, id);
    if (!before) return refused("not_found");
    const log = await logOf(tx, staff.workspaceId, id);
    const undone = log.find((entry) => entry.id === correctionId);
    if (!undone) return refused("not_found");
    const { kind } = undone;
    const standing = standingEntries(log.filter((entry) => entry.kind === kind));
    if (standing.at(-1)?.id !== correctionId) return refused("superseded");
    const earlier = standing.at(-2);
    const to = earlier ? earlier.to : await asRead(tx, before, undone);
    const entry = { kind, from: before[kind], to, undoes: correctionId };
    const enteredId = await enter(tx, staff, before, entry, now);
    await put(tx, before, kind, to, earlier !== undefined);
    const item = await findItem(tx, staff, id);
    return item ? ok({ item, correctionId: enteredId }) : refused("not_found");
  });
}

/** Of the entries of one kind about one text, oldest first, those that nobody took back: the last of them holds. */
export function standingEntries<One extends Pick<Entry, "id" | "undoes">>(log: readonly One[]): One[] {
  const undone = new Set(log.map(({ undoes }) => undoes));
  return log.filter(({ id, undoes }) => undoes === null && !undone.has(id));
}

const logOf = (tx: Tx, workspaceId: string, feedbackId: string): Promise<Entry[]> =>
  tx
    .select()
    .from(corrections)
    .where(and(eq(corrections.workspaceId, workspaceId), eq(corrections.feedbackId, feedbackId)))
    .orderBy(asc(corrections.id));

async function lockItem(tx: Tx, staff: Staff, id: string) {
  const [found] = await tx
    .select({
      workspaceId: feedback.workspaceId,
      id: feedback.id,
      kind: feedback.kind,
      sentiment: feedback.sentiment,
      sentimentScore: feedback.sentimentScore,
      emotion: feedback.emotion,
      category: feedback.category,
      corrected: feedback.corrected,
      mood: feedback.mood,
    })
    .from(feedback)
    .where(and(eq(feedback.workspaceId, staff.workspaceId), eq(feedback.id, id), whereVisibleTo(staff)))
    .for("update");
  return found ?? null;
}

type Locked = NonNullable<Awaited<ReturnType<typeof lockItem>>>;

/** A case was filed by its customer, so what stood there then; anything else as it is read now. */
async function asRead(tx: Tx, { workspaceId, id, kind }: Locked, undone: Entry): Promise<string | null> {
  if (kind === "complaint" && undone.kind === "category") return undone.from;
  const headline = headlineOf(await newestReadings(tx, workspaceId, id), null);
  return headline[undone.kind];
}

async function enter(
  tx: Tx,
  staff: Staff,
  { workspaceId, id: feedbackId }: Locked,
  entry: Pick<Entry, "kind" | "from" | "to" | "undoes">,
  now: Date,
): Promise<string> {
  // Two within a millisecond keep their order: an id later than the last one's.
  const [last] = await tx
    .select({ at: sql<string>`max(${corrections.at})` })
    .from(corrections)
    .where(and(eq(corrections.workspaceId, workspaceId), eq(corrections.feedbackId, feedbackId)));
  const at = new Date(Math.max(now.getTime(), last?.at ? new Date(last.at).getTime() + 1 : 0));
  const id = uuidv7(at.getTime());
  const model = (await newestReadings(tx, workspaceId, feedbackId))[0]?.model ?? null;
  const actorId = staff.userId;
  await tx.insert(corrections).values({ workspaceId, id, feedbackId, ...entry, model, actorId, at });
  await appendEvent(tx, {
    ...{ workspaceId, type: "feedback.corrected", subjectId: feedbackId, actorId, at: now },
    details: { kind: entry.kind, from: entry.from, to: entry.to, correctionId: id },
  });
  return id;
}

/** @param isCorrected whether people say so, or Heed */
async function put(tx: Tx, before: Locked, kind: CorrectionKind, to: string | null, isCorrected: boolean) {
  const { workspaceId, id } = before;
  const others = before.corrected.filter((one) => one !== kind);
  await tx
    .update(feedback)
    .set({
      corrected: isCorrected ? [...others, kind] : others,
      ...(await changed(tx, before, kind, to, isCorrected)),
    })
    .where(and(eq(feedback.workspaceId, workspaceId), eq(feedback.id, id)));
  const category = categories.find((one) => one === to);
  if (kind !== "category" || !category) return;
  await tx
    .update(complaints)
    .set({ category })
    .where(and(eq(complaints.workspaceId, workspaceId), eq(complaints.feedbackId, id)));
}

/** How it sounds decides too where it stands among the most negative, and whether somebody should look soon. */
async function changed(
  tx: Tx,
  before: Locked,
  kind: CorrectionKind,
  to: string | null,
  isCorrected: boolean,
) {
  if (kind === "category") return { category: categories.find((one) => one === to) ?? null };
  if (kind === "emotion") return { emotion: emotions.find((one) => one === to) ?? null };
  const sentiment = sentimentSchema.nullable().parse(to);
  const read = (await newestReadings(tx, before.workspaceId, before.id))[0]?.score ?? null;
  const sentimentScore = isCorrected && sentiment ? scoreSaidToBe(sentiment, read) : read;
  return { sentiment, sentimentScore, ...standingOf(scoreMoodIn(before), sentimentScore, true) };
}

const PAGE_SIZE = 50;

/** The log, newest first. */
export async function listCorrections(db: Db, staff: Staff, before: string | undefined) {
  const ofWorkspace = eq(corrections.workspaceId, staff.workspaceId);
  const undoing = sql`exists (select 1 from ${corrections} as later where later.workspace_id = ${corrections.workspaceId}
    and later.feedback_id = ${corrections.feedbackId} and later.kind = ${corrections.kind} and later.id > ${corrections.id}
    and later.undoes is null and not exists (select 1 from ${corrections} as undo where undo.workspace_id = later.workspace_id
      and undo.undoes = later.id))`;
  const undone = sql`exists (select 1 from ${corrections} as undo where undo.workspace_id = ${corrections.workspaceId}
    and undo.undoes = ${corrections.id})`;
  const from = () =>
    and(ofWorkspace, whereVisibleTo(staff), before === undefined ? undefined : lt(corrections.id, before));
  const rows = await db
    .select({
      id: corrections.id,
      feedbackId: corrections.feedbackId,
      kind: corrections.kind,
      from: corrections.from,
      to: corrections.to,
      undoes: corrections.undoes,
      model: corrections.model,
      by: users.name,
      at: corrections.at,
      stands: sql<boolean>`${corrections.undoes} is null and not ${undone} and not ${undoing}`,
      excerpt,
    })
    .from(corrections)
    .innerJoin(
      feedback,
      and(eq(feedback.workspaceId, corrections.workspaceId), eq(feedback.id, corrections.feedbackId)),
    )
    .leftJoin(users, eq(users.id, corrections.actorId))
    .where(from())
    .orderBy(desc(corrections.id))
    .limit(PAGE_SIZE + 1);
  const total = await db.$count(corrections, ofWorkspace);
  const shown: Correction[] = rows
    .slice(0, PAGE_SIZE)
    .map((row) => ({ ...row, at: row.at.toISOString(), excerpt: row.excerpt ?? "" }));
  const next = rows.length > PAGE_SIZE ? (shown.at(-1)?.id ?? null) : null;
  return ok<CorrectionPage>({ corrections: shown, total, next });
}
