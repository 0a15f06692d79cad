import { and, between, desc, eq, inArray, ne, type SQL, sql } from "drizzle-orm";
import type {
  Investigation,
  LinkedComplaint,
  SimilarComplaint,
} from "../../shared/contract/investigation.schema.ts";
import { ok, refused } from "../../shared/outcome.ts";
import type { Db } from "../db/connect.ts";
import { complaintLinks } from "../db/investigation-tables.ts";
import { answers, complaints, feedback } from "../db/tables.ts";
import type { Staff } from "../http/env.ts";
import { likenessTo } from "../text/likeness.ts";
import { findingsOf } from "./findings-store.ts";
import { remedyOf } from "./remedy.ts";
import { isCaseOf, whereVisibleTo } from "./view.ts";

const DAY_MS = 86_400_000;
/** To either side of it: what breaks is complained about within weeks. */
const WINDOW_DAYS = 30;
/** The newest of them; comparing takes about a hundredth of a millisecond each. */
const MOST_COMPARED = 500;
const MOST_SHOWN = 6;
/** Below it two complaints share their tone, not their trouble; judged by the tests' examples. */
const LEAST_LIKENESS = 0.15;
const EXCERPT_LENGTH = 160;

/** What was found out about a complaint, what is done for its customer, and which others are like it. */
export async function investigationOf(db: Db, staff: Staff, feedbackId: string) {
  if (!(await isCaseOf(db, staff, feedbackId))) return refused("not_found");
  const { workspaceId } = staff;
  const linked = await linkedTo(db, staff, feedbackId);
  const investigation: Investigation = {
    findings: await findingsOf(db, workspaceId, feedbackId),
    remedy: await remedyOf(db, workspaceId, feedbackId),
    linked,
    similar: await similarTo(
      db,
      staff,
      feedbackId,
      linked.map(({ id }) => id),
    ),
  };
  return ok(investigation);
}

/** The customer's words: the first they wrote at length. */
const words = sql<string | null>`(select ${answers.text} from ${answers}
  where ${answers.workspaceId} = ${feedback.workspaceId} and ${answers.feedbackId} = ${feedback.id}
  and ${answers.type} = 'text' and ${answers.text} is not null order by ${answers.position} limit 1)`;

type Found = {
  readonly id: string;
  readonly reference: string;
  readonly state: LinkedComplaint["state"];
  readonly category: string;
  readonly receivedAt: Date;
  readonly words: string | null;
};

function complaintsWhere(db: Db, staff: Staff, where: SQL | undefined, limit: number): Promise<Found[]> {
  return db
    .select({
      id: feedback.id,
      reference: complaints.reference,
      state: complaints.state,
      category: complaints.category,
      receivedAt: feedback.receivedAt,
      words,
    })
    .from(feedback)
    .innerJoin(
      complaints,
      and(eq(complaints.workspaceId, feedback.workspaceId), eq(complaints.feedbackId, feedback.id)),
    )
    .where(and(eq(feedback.workspaceId, staff.workspaceId), where, whereVisibleTo(staff)))
    .orderBy(desc(feedback.receivedAt))
    .limit(limit);
}

const shown = ({ id, reference, state, receivedAt, words }: Found) => ({
  id,
  reference,
  state,
  receivedAt: receivedAt.toISOString(),
  excerpt: [...(words ?? "")].slice(0, EXCERPT_LENGTH).join(""),
});

async function similarTo(
  db: Db,
  staff: Staff,
  feedbackId: string,
  linkedIds: readonly string[],
): Promise<SimilarComplaint[]> {
  const [one] = await complaintsWhere(db, staff, eq(feedback.id, feedbackId), 1);
  if (!one?.words) return [];
  const at = one.receivedAt.getTime();
  const others = await complaintsWhere(
    db,
    staff,
    and(
      ne(feedback.id, feedbackId),
      sql`${complaints.category} = ${one.category}`,
      between(feedback.receivedAt, new Date(at - WINDOW_DAYS * DAY_MS), new Date(at + WINDOW_DAYS * DAY_MS)),
    ),
    MOST_COMPARED,
  );
  const likeness = likenessTo(
    one.words,
    others.map((other) => other.words ?? ""),
  );
  return others
    .map((other, index) => ({ other, likeness: likeness[index] ?? 0 }))
    .filter((found) => found.likeness >= LEAST_LIKENESS && !linkedIds.includes(found.other.id))
    .sort((first, second) => second.likeness - first.likeness)
    .slice(0, MOST_SHOWN)
    .map((found) => ({ ...shown(found.other), likenessPercent: Math.round(found.likeness * 100) }));
}

async function linkedTo(db: Db, staff: Staff, feedbackId: string): Promise<LinkedComplaint[]> {
  const links = await db
    .select({
      feedbackId: complaintLinks.feedbackId,
      otherId: complaintLinks.otherId,
      kind: complaintLinks.kind,
    })
    .from(complaintLinks)
    .where(
      and(
        eq(complaintLinks.workspaceId, staff.workspaceId),
        sql`(${complaintLinks.feedbackId} = ${feedbackId} or ${complaintLinks.otherId} = ${feedbackId})`,
      ),
    );
  if (links.length === 0) return [];
  const ends = links.map(({ feedbackId: from, otherId, kind }) =>
    from === feedbackId
      ? { id: otherId, link: kind === "duplicate" ? ("duplicate_of" as const) : kind }
      : { id: from, link: kind },
  );
  const ids = ends.map(({ id }) => id);
  const found = await complaintsWhere(db, staff, inArray(feedback.id, ids), ids.length);
  return found.flatMap((other) => {
    const end = ends.find(({ id }) => id === other.id);
    return end ? [{ ...shown(other), link: end.link }] : [];
  });
}
