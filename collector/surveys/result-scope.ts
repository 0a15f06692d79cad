import { type SQL, sql } from "drizzle-orm";
import { feedback } from "../db/tables.ts";

/** Whose answers are counted: those to a survey, or to one version of it. */
export type ResultScope = {
  readonly workspaceId: string;
  readonly surveyId: string;
  /** All versions when absent. */
  readonly version?: number | undefined;
};

export const isInScope = ({ workspaceId, surveyId, version }: ResultScope): SQL =>
  sql`${feedback.workspaceId} = ${workspaceId} and ${feedback.surveyId} = ${surveyId}${
    version === undefined ? sql`` : sql` and ${feedback.surveyVersion} = ${version}`
  }`;
