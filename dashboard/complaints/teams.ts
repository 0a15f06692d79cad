import { signal } from "@preact/signals";
import type { CaseTeam } from "../../shared/contract/complaint-settings.schema.ts";
import { get } from "../api.ts";

/** The teams cases are given to; empty until loaded, and harmless when they never are. */
export const teams = signal<readonly CaseTeam[]>([]);

export async function loadTeams(): Promise<void> {
  const loaded = await get<{ teams: CaseTeam[] }>("/api/case-teams").catch(() => null);
  if (loaded) teams.value = loaded.teams;
}
