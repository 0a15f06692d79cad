import { signal } from "@preact/signals";
import type { FacetCounts, Facets } from "../shared/contract/feedback.schema.ts";
import { get, type Query } from "./api.ts";

const nothing: Facets = { surveys: [], touchpoints: [], languages: [], themes: [], members: [] };

/** What this workspace has to filter by and to assign to; empty until loaded, and harmless when it never is. */
export const facets = signal<Facets>(nothing);

export async function loadFacets(): Promise<void> {
  facets.value = await get<Facets>("/api/facets").catch(() => facets.value);
}

/** How much each choice would leave, for the query asked last; null until known, and the filters then go without. */
export const facetCounts = signal<FacetCounts | null>(null);

let newest = 0;

export async function loadFacetCounts(query: Query): Promise<void> {
  const mine = ++newest;
  const counts = await get<FacetCounts>("/api/facets/counts", query).catch(() => null);
  if (mine === newest) facetCounts.value = counts;
}
