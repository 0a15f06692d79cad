import { and, asc, desc, eq, isNotNull, lte, sql } from "drizzle-orm";
import type { CorrectionKind } from "../../shared/reading-kinds.ts";
import type { Db } from "../db/connect.ts";
import { corrections } from "../db/reading-tables.ts";
import { answers, feedback } from "../db/tables.ts";
import { type Lesson, labelsOf, lessonOf } from "./layer.ts";

/** What a workspace is learned from, newest first and then turned round: older ones say less of today's customers. */
const mostLessons = 1_000;

const columnOf = {
  sentiment: feedback.sentiment,
  emotion: feedback.emotion,
  category: feedback.category,
} as const;

/** The text that is learned from: the first that was read. */
const firstText = sql<string | null>`(select ${answers.text} from ${answers}
  where ${answers.workspaceId} = ${feedback.workspaceId} and ${answers.feedbackId} = ${feedback.id}
    and ${answers.type} = 'text' and ${answers.questionId} <> 'remedy_sought' and ${answers.text} is not null
  order by ${answers.position} limit 1)`;

type Row = { readonly text: string | null; readonly locale: string | null; readonly label: string | null };

/**
 * What the log says up to an instant, oldest first: the correction that held of each text, and as many texts again that
 * somebody handled and let stand as they were read. Without the latter only mistakes would be seen, and Heed would
 * learn that it is always wrong.
 */
export async function lessonsOf(
  db: Db,
  workspaceId: string,
  kind: CorrectionKind,
  upTo: Date,
): Promise<{ readonly lessons: readonly Lesson[]; readonly said: number; readonly letStand: number }> {
  const said = await saidOf(db, workspaceId, kind, upTo);
  const stood = said.length === 0 ? [] : await stoodOf(db, workspaceId, kind, upTo, said.length);
  const usable = ({ text, label }: Row) => text !== null && label !== null && labelsOf[kind].includes(label);
  const all = [
    ...said.filter(usable).map((row) => ({ ...row, isSaid: true })),
    ...stood.filter(usable).map((row) => ({ ...row, isSaid: false })),
  ].sort((one, other) => one.at.getTime() - other.at.getTime());
  const lessons = all.map(({ text, locale, label, isSaid }) =>
    lessonOf(kind, { text: text ?? "", locale, label: label ?? "", isSaid }),
  );
  return { lessons, said: said.length, letStand: stood.length };
}

/** Of each text the last correction of this kind that nobody had taken back by then. */
async function saidOf(db: Db, workspaceId: string, kind: CorrectionKind, upTo: Date) {
  const rows = await db
    .select({
      id: corrections.id,
      feedbackId: corrections.feedbackId,
      undoes: corrections.undoes,
      label: corrections.to,
      at: corrections.at,
      locale: feedback.locale,
      text: firstText,
    })
    .from(corrections)
    .innerJoin(
      feedback,
      and(eq(feedback.workspaceId, corrections.workspaceId), eq(feedback.id, corrections.feedbackId)),
    )
    .where(
      and(eq(corrections.workspaceId, workspaceId), eq(corrections.kind, kind), lte(corrections.at, upTo)),
    )
    .orderBy(desc(corrections.id))
    .limit(mostLessons);
  const undone = new Set(rows.map(({ undoes }) => undoes));
  const seen = new Set<string>();
  return rows.filter(({ id, feedbackId, undoes }) => {
    if (undoes !== null || undone.has(id) || seen.has(feedbackId)) return false;
    seen.add(feedbackId);
    return true;
  });
}

/** What was handled and never corrected. */
async function stoodOf(db: Db, workspaceId: string, kind: CorrectionKind, upTo: Date, most: number) {
  const rows = await db
    .select({ label: columnOf[kind], at: feedback.handledAt, locale: feedback.locale, text: firstText })
    .from(feedback)
    .leftJoin(
      corrections,
      and(
        eq(corrections.workspaceId, feedback.workspaceId),
        eq(corrections.feedbackId, feedback.id),
        eq(corrections.kind, kind),
      ),
    )
    .where(
      and(
        eq(feedback.workspaceId, workspaceId),
        isNotNull(columnOf[kind]),
        lte(feedback.handledAt, upTo),
        sql`${corrections.id} is null`,
      ),
    )
    .orderBy(desc(feedback.handledAt), asc(feedback.id))
    .limit(most);
  return rows.flatMap(({ at, ...row }) => (at ? [{ ...row, at }] : []));
}
