import type { Overview } from "../../shared/contract/kpi.schema.ts";
import { type FilterValues, inboxBehind } from "../filters.ts";

/** The inbox showing exactly the feedback a figure of this overview was counted from: its filters and its period. */
export const behind = ({ from, to }: Overview, more: FilterValues = {}): string =>
  inboxBehind({ from, to, ...more });
