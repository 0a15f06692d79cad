import type { NextState } from "../../shared/complaint-states.ts";
import type { Priority } from "../../shared/contract/complaint.schema.ts";
import type { QueueItem } from "../../shared/contract/complaint-queue.schema.ts";
import type { Problem } from "../../shared/contract/problem.schema.ts";
import { asProblem, patch, post } from "../api.ts";

/** What can be done to several cases at once. Only a resolution has words, which go to each customer. */
export type BulkChange =
  | BulkResolution
  | { readonly ownerId: string | null }
  | { readonly priority: Priority }
  | { readonly state: BulkStep };

export const bulkSteps = [
  "acknowledged",
  "assessed",
  "investigating",
] as const satisfies readonly NextState[];
export type BulkStep = (typeof bulkSteps)[number];

export type BulkResolution = {
  readonly state: "resolved";
  readonly outcome: "accepted" | "rejected";
  readonly decision: string;
  readonly recourse?: string;
  readonly actionIds?: readonly string[];
  readonly noActionReason?: string;
};

export type Refused = { readonly item: QueueItem; readonly problem: Problem };

/** One case after the other, each by the version that was on screen, so that each answers for itself. */
export async function changeAll(items: readonly QueueItem[], change: BulkChange): Promise<Refused[]> {
  const refused: Refused[] = [];
  for (const item of items) {
    const given = { ...change, version: item.version };
    try {
      if ("state" in change) await post(`/api/complaints/${item.id}/steps`, given);
      else await patch(`/api/complaints/${item.id}`, given);
    } catch (thrown) {
      refused.push({ item, problem: asProblem(thrown) });
    }
  }
  return refused;
}
