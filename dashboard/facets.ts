import { signal } from "@preact/signals";
import type { Facets } from "../shared/contract/feedback.schema.ts";
import { get } from "./api.ts";

const nothing: Facets = { surveys: [], touchpoints: [], languages: [], members: [] };

/** What this workspace has to filter by and to assign to; empty until loaded, and harmless when it never is. */
export const facets = signal<Facets>(nothing);

export async function loadFacets(): Promise<void> {
  facets.value = await get<Facets>("/api/facets").catch(() => facets.value);
}
