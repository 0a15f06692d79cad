import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import { users } from "../db/account-tables.ts";
import type { Db } from "../db/connect.ts";
import { followUps } from "../db/follow-up-tables.ts";
import { complaintFindings, complaintRemedies } from "../db/investigation-tables.ts";
import { answers, complaints, customers, events, feedback, messages } from "../db/tables.ts";
import type { Cohort } from "./complaint-counts.ts";
import type { Cell } from "./csv.ts";
import { actionColumns, actionLines } from "./evidence-actions.ts";
import { fileColumns, fileLines } from "./evidence-files.ts";
import type { Period } from "./period.ts";

/** As many cases at a time as are in memory at once. */
const BATCH = 500;

const words = sql<
  string | null
>`(select string_agg(${answers.text}, E'\n\n' order by ${answers.position}) from ${answers}
  where ${answers.workspaceId} = ${feedback.workspaceId} and ${answers.feedbackId} = ${feedback.id} and ${answers.text} is not null)`;

/** The cases received in the period, some at a time, in the order of their ids: that of their making. */
export async function* batches(db: Db, cohort: Cohort, period: Period) {
  let after: string | null = null;
  while (true) {
    const rows = await batchAfter(db, cohort, period, after);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) return;
    after = last.case.feedbackId;
  }
}

const batchAfter = (db: Db, cohort: Cohort, period: Period, after: string | null) =>
  db
    .select({
      case: complaints,
      receivedAt: feedback.receivedAt,
      channel: feedback.channel,
      touchpoint: feedback.touchpoint,
      language: feedback.language,
      owner: users.name,
      customer: customers.name,
      finding: complaintFindings,
      remedy: complaintRemedies,
      words,
    })
    .from(complaints)
    .innerJoin(
      feedback,
      and(eq(feedback.workspaceId, complaints.workspaceId), eq(feedback.id, complaints.feedbackId)),
    )
    .leftJoin(
      customers,
      and(eq(customers.workspaceId, feedback.workspaceId), eq(customers.id, feedback.customerId)),
    )
    .leftJoin(users, eq(users.id, feedback.assigneeId))
    .leftJoin(
      complaintFindings,
      and(
        eq(complaintFindings.workspaceId, complaints.workspaceId),
        eq(complaintFindings.feedbackId, complaints.feedbackId),
      ),
    )
    .leftJoin(
      complaintRemedies,
      and(
        eq(complaintRemedies.workspaceId, complaints.workspaceId),
        eq(complaintRemedies.feedbackId, complaints.feedbackId),
      ),
    )
    .where(and(cohort.where(period), after ? gt(complaints.feedbackId, after) : undefined))
    .orderBy(asc(complaints.feedbackId))
    .limit(BATCH);

type Row = Awaited<ReturnType<typeof batchAfter>>[number];

/** A file of the pack: what its columns are called, and its lines, one for each row of a table. */
export type Sheet = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<readonly Cell[]>;
};

/** Everything an auditor asks for. @param withPersons whether whom it is from and what they wrote may leave the house */
export function sheetsOf(
  db: Db,
  cohort: Cohort,
  period: Period,
  now: Date,
  withPersons: boolean,
): readonly Sheet[] {
  const each = (linesOf: (rows: Row[]) => Iterable<readonly Cell[]> | Promise<Iterable<readonly Cell[]>>) =>
    (async function* () {
      for await (const rows of batches(db, cohort, period)) yield* await linesOf(rows);
    })();
  const { workspaceId } = cohort;
  return [
    register(each, withPersons),
    {
      name: "deadlines.csv",
      columns: ["reference", "target", "due_at", "met_at", "kept"],
      rows: each((rows) => rows.flatMap((row) => deadlines(row, now))),
    },
    {
      name: "causes.csv",
      columns: ["reference", "category", "noted", "at", "by", "text"],
      rows: each(async (rows) => notes(db, workspaceId, rows, ["assessment", "investigation"])),
    },
    {
      name: "actions.csv",
      columns: ["reference", "category", "kind", "at", "by", "text"],
      rows: each(async (rows) =>
        notes(db, workspaceId, rows, ["decision", "recourse", "corrective_action", "no_corrective_action"]),
      ),
    },
    {
      name: "improvements.csv",
      columns: actionColumns,
      rows: each(async (rows) =>
        actionLines(
          db,
          workspaceId,
          rows.map((row) => row.case),
        ),
      ),
    },
    {
      name: "satisfaction.csv",
      columns: [
        "reference",
        "resolved_at",
        "asked_at",
        "answered_at",
        "solved",
        "satisfaction_1_to_5",
        "ease_1_to_7",
      ],
      rows: each(async (rows) => said(db, workspaceId, rows)),
    },
    {
      name: "attachments.csv",
      columns: fileColumns(withPersons),
      rows: each(async (rows) =>
        fileLines(
          db,
          workspaceId,
          rows.map((row) => row.case),
          withPersons,
        ),
      ),
    },
    {
      name: "history.csv",
      columns: ["reference", "at", "what", "by", "details"],
      rows: each(async (rows) => history(db, workspaceId, rows)),
    },
  ];
}

type Each = (linesOf: (rows: Row[]) => Iterable<readonly Cell[]>) => AsyncIterable<readonly Cell[]>;

function register(each: Each, withPersons: boolean): Sheet {
  const persons = withPersons ? ["customer", "contact", "words"] : [];
  return {
    name: "register.csv",
    columns: [
      ...[
        "reference",
        "received_at",
        "channel",
        "touchpoint",
        "language",
        "category",
        "product",
        "order_number",
        "state",
      ],
      ...["priority", "severity", "safety", "complexity", "impact", "owner", "acknowledged_at"],
      ...[
        "first_answered_at",
        "resolved_at",
        "outcome",
        "cause",
        "pattern",
        "customers_touched",
        "remedy",
        "remedy_approval",
        "remedy_cost_minor",
        "currency",
        ...persons,
      ],
    ],
    rows: each((rows) =>
      rows.map(({ case: one, ...row }) => [
        ...[one.reference, row.receivedAt, row.channel, row.touchpoint, row.language, one.category],
        ...[one.product, one.orderNumber, one.state, one.priority, one.assessment?.severity ?? null],
        ...[
          one.assessment?.safety ?? null,
          one.assessment?.complexity ?? null,
          one.assessment?.impact ?? null,
        ],
        ...[row.owner, one.acknowledgedAt, one.firstAnsweredAt, one.resolvedAt, one.outcome],
        ...[
          row.finding?.causeId ?? null,
          row.finding?.pattern ?? null,
          row.finding?.customersTouched ?? null,
        ],
        ...[row.remedy?.kind ?? null, row.remedy?.approval ?? null, row.remedy?.costMinor ?? null],
        row.remedy?.costCurrency ?? null,
        ...(withPersons ? [row.customer, one.contact, row.words] : []),
      ]),
    ),
  };
}

function deadlines({ case: one }: Row, now: Date): Cell[][] {
  const all = [
    ["acknowledge", one.acknowledgeDueAt, one.acknowledgedAt],
    ["first_answer", one.firstAnswerDueAt, one.answeredAt && one.firstAnsweredAt],
    ["update", one.updateDueAt, null],
    ["resolve", one.resolveDueAt, one.resolvedAt],
  ] as const;
  return all.flatMap(([target, dueAt, metAt]) => {
    if (!dueAt) return [];
    const kept = metAt ? (metAt <= dueAt ? "yes" : "no") : dueAt < now ? "no" : "running";
    return [[one.reference, target, dueAt, metAt, kept]];
  });
}

const idsOf = (rows: readonly Row[]) => rows.map((row) => row.case.feedbackId);
const referencesOf = (rows: readonly Row[]) => new Map(rows.map((row) => [row.case.feedbackId, row.case]));

async function notes(
  db: Db,
  workspaceId: string,
  rows: readonly Row[],
  purposes: (typeof messages.$inferSelect)["purpose"][],
): Promise<Cell[][]> {
  const found = await db
    .select({
      feedbackId: messages.feedbackId,
      purpose: messages.purpose,
      at: messages.at,
      by: users.name,
      body: messages.body,
    })
    .from(messages)
    .leftJoin(users, eq(users.id, messages.authorId))
    .where(
      and(
        eq(messages.workspaceId, workspaceId),
        inArray(messages.feedbackId, idsOf(rows)),
        inArray(messages.purpose, purposes),
      ),
    )
    .orderBy(messages.feedbackId, messages.at, messages.id);
  const cases = referencesOf(rows);
  return found.map(({ feedbackId, purpose, at, by, body }) => {
    const one = cases.get(feedbackId);
    return [one?.reference ?? null, one?.category ?? null, purpose, at, by, body];
  });
}

async function said(db: Db, workspaceId: string, rows: readonly Row[]): Promise<Cell[][]> {
  const found = await db
    .select()
    .from(followUps)
    .where(and(eq(followUps.workspaceId, workspaceId), inArray(followUps.feedbackId, idsOf(rows))))
    .orderBy(followUps.feedbackId, followUps.resolvedAt);
  const cases = referencesOf(rows);
  return found.map((one) => [
    ...[cases.get(one.feedbackId)?.reference ?? null, one.resolvedAt, one.askedAt, one.answeredAt],
    ...[one.isSolved === null ? null : one.isSolved ? "yes" : "no", one.satisfaction, one.effort],
  ]);
}

async function history(db: Db, workspaceId: string, rows: readonly Row[]): Promise<Cell[][]> {
  const found = await db
    .select({
      subjectId: events.subjectId,
      at: events.at,
      type: events.type,
      by: users.name,
      details: events.details,
    })
    .from(events)
    .leftJoin(users, eq(users.id, events.actorId))
    .where(and(eq(events.workspaceId, workspaceId), inArray(events.subjectId, idsOf(rows))))
    .orderBy(events.subjectId, events.at, events.id);
  const cases = referencesOf(rows);
  return found.map(({ subjectId, at, type, by, details }) => [
    ...[cases.get(subjectId)?.reference ?? null, at, type, by],
    details ? JSON.stringify(details) : null,
  ]);
}
