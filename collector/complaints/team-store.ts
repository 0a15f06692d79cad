import { and, asc, eq } from "drizzle-orm";
import type { CaseTeam } from "../../shared/contract/complaint-settings.schema.ts";
import { ok, refused } from "../../shared/outcome.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { caseTeamMembers, caseTeams } from "../db/case-tables.ts";
import type { Db, Tx } from "../db/connect.ts";
import { appendEvent } from "../db/events.ts";
import { complaints } from "../db/tables.ts";
import type { Staff } from "../http/env.ts";
import { membersMissing } from "./settings-store.ts";

const thisTeam = (workspaceId: string, id: string) =>
  and(eq(caseTeams.workspaceId, workspaceId), eq(caseTeams.id, id));
const itsMembers = (workspaceId: string, id: string) =>
  and(eq(caseTeamMembers.workspaceId, workspaceId), eq(caseTeamMembers.teamId, id));

export async function listTeams(db: Db | Tx, workspaceId: string): Promise<CaseTeam[]> {
  const teams = await db
    .select({ id: caseTeams.id, name: caseTeams.name })
    .from(caseTeams)
    .where(eq(caseTeams.workspaceId, workspaceId))
    .orderBy(asc(caseTeams.name));
  const members = await db
    .select({ teamId: caseTeamMembers.teamId, userId: caseTeamMembers.userId })
    .from(caseTeamMembers)
    .where(eq(caseTeamMembers.workspaceId, workspaceId))
    .orderBy(asc(caseTeamMembers.userId));
  return teams.map((team) => ({
    ...team,
    memberIds: members.filter(({ teamId }) => teamId === team.id).map(({ userId }) => userId),
  }));
}

type TeamChange = {
  readonly name?: string | undefined;
  readonly memberIds?: readonly string[] | undefined;
};

export async function addTeam(db: Db, staff: Staff, given: Required<TeamChange>, now: Date) {
  const id = uuidv7(now.getTime());
  const { name = "" } = given;
  return saveTeam(db, staff, id, given, now, async (tx) => {
    await tx.insert(caseTeams).values({ workspaceId: staff.workspaceId, id, name });
    return true;
  });
}

export async function changeTeam(db: Db, staff: Staff, id: string, change: TeamChange, now: Date) {
  return saveTeam(db, staff, id, change, now, async (tx) => {
    const found = await tx
      .update(caseTeams)
      .set({ id, ...(change.name === undefined ? {} : { name: change.name }) })
      .where(thisTeam(staff.workspaceId, id))
      .returning({ id: caseTeams.id });
    return found.length > 0;
  });
}

async function saveTeam(
  db: Db,
  staff: Staff,
  id: string,
  { memberIds }: TeamChange,
  now: Date,
  save: (tx: Tx) => Promise<boolean>,
) {
  const { workspaceId } = staff;
  if ((await membersMissing(db, workspaceId, memberIds ?? [])).length > 0)
    return refused("invalid", [
      { field: "memberIds", message: "names somebody who is not a member of this workspace" },
    ]);
  const team = await db.transaction(async (tx) => {
    if (!(await save(tx))) return null;
    if (memberIds) {
      await tx.delete(caseTeamMembers).where(itsMembers(workspaceId, id));
      const rows = [...new Set(memberIds)].map((userId) => ({ workspaceId, teamId: id, userId }));
      if (rows.length > 0) await tx.insert(caseTeamMembers).values(rows);
    }
    await appendEvent(tx, changed(staff, id, now));
    return (await listTeams(tx, workspaceId)).find((one) => one.id === id) ?? null;
  });
  return team ? ok(team) : refused("not_found");
}

export async function removeTeam(db: Db, staff: Staff, id: string, now: Date) {
  const { workspaceId } = staff;
  const isGone = await db.transaction(async (tx) => {
    await tx
      .update(complaints)
      .set({ teamId: null })
      .where(and(eq(complaints.workspaceId, workspaceId), eq(complaints.teamId, id)));
    const removed = await tx
      .delete(caseTeams)
      .where(thisTeam(workspaceId, id))
      .returning({ id: caseTeams.id });
    if (removed.length > 0) await appendEvent(tx, changed(staff, id, now));
    return removed.length > 0;
  });
  return isGone ? ok(null) : refused("not_found");
}

const changed = ({ workspaceId, userId }: Staff, subjectId: string, at: Date) =>
  ({ workspaceId, type: "case_team.changed", subjectId, actorId: userId, at }) as const;
