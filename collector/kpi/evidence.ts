import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import type { StaffLanguage } from "../../shared/locales/languages.ts";
import { users, workspaces } from "../db/account-tables.ts";
import type { Db } from "../db/connect.ts";
import { appendEvent } from "../db/events.ts";
import type { Staff } from "../http/env.ts";
import { timeZoneOf } from "../workspaces/view.ts";
import { cohortOf } from "./complaint-counts.ts";
import { complaintStatistics } from "./complaint-statistics.ts";
import { BYTE_ORDER_MARK, csvLine } from "./csv.ts";
import { filesOfCases } from "./evidence-files.ts";
import { evidenceReport, type Listed } from "./evidence-report.ts";
import { batches, type Sheet, sheetsOf } from "./evidence-rows.ts";
import { type Period, periodOf } from "./period.ts";
import { type PackedFile, streamOf, zipOf } from "./zip.ts";

type Asked = {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly language: StaffLanguage;
};

/**
 * What an auditor of complaint handling asks for, as a ZIP that is made while it is fetched. That it left the house is
 * written down first. Only an owner's holds whom complaints are from and what they wrote.
 */
export async function evidencePack(db: Db, staff: Staff, asked: Asked, now: Date): Promise<Response> {
  const { workspaceId } = staff;
  const period = periodOf(asked, await timeZoneOf(db, workspaceId), now);
  const withPersons = staff.role === "owner";
  await appendEvent(db, {
    workspaceId,
    type: "complaint_evidence.exported",
    subjectId: workspaceId,
    actorId: staff.userId,
    at: now,
    details: { ...period, withPersons },
  });
  const files = filesOf(db, staff, { period, withPersons, language: asked.language }, now);
  return new Response(streamOf(zipOf(files, now)), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename="complaints-${period.from}-${period.to}.zip"`,
      "X-Content-Type-Options": "nosniff",
      "Cache-Control": "no-store",
    },
  });
}

type Scope = { readonly period: Period; readonly withPersons: boolean; readonly language: StaffLanguage };

/** The sheets, and last the report that says how many lines each has and by what digest it is known. */
async function* filesOf(
  db: Db,
  staff: Staff,
  { period, withPersons, language }: Scope,
  now: Date,
): AsyncGenerator<PackedFile> {
  const { workspaceId } = staff;
  const cohort = cohortOf(staff, {}, await timeZoneOf(db, workspaceId));
  const listed: Listed[] = [];
  for (const sheet of sheetsOf(db, cohort, period, now, withPersons))
    yield { name: sheet.name, content: linesOf(sheet, (entry) => listed.push(entry)) };
  if (withPersons)
    for await (const rows of batches(db, cohort, period))
      yield* filesOfCases(
        db,
        workspaceId,
        rows.map((row) => row.case),
      );
  const statistics = await complaintStatistics(db, staff, period, now);
  const [workspace] = await db
    .select({ name: workspaces.name })
    .from(workspaces)
    .where(eq(workspaces.id, workspaceId));
  const [maker] = staff.userId
    ? await db.select({ name: users.name }).from(users).where(eq(users.id, staff.userId))
    : [];
  const heading = { company: workspace?.name ?? "", maker: maker?.name ?? null, madeAt: now, withPersons };
  const report = await evidenceReport(statistics, listed, heading, language);
  yield { name: "report.html", content: [report] };
}

async function* linesOf(
  { name, columns, rows }: Sheet,
  done: (entry: Listed) => void,
): AsyncGenerator<string> {
  const digest = createHash("sha256");
  let lines = 0;
  const counted = (text: string) => {
    digest.update(text);
    return text;
  };
  yield counted(BYTE_ORDER_MARK + csvLine(columns));
  for await (const row of rows) {
    lines++;
    yield counted(csvLine(row));
  }
  done({ name, lines, sha256: digest.digest("hex") });
}
