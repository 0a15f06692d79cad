import type { ClaimedCustomer } from "../shared/contract/response.schema.ts";
import type { Memory } from "./memory.ts";
import type { Store } from "./storage.ts";

/** What the script tag knows of the page it stands on, handed to the rest of the widget. */
export type Page = {
  /** Address of the script itself; the collector's paths are resolved against it. */
  readonly collector: string;
  readonly site: string;
  readonly touchpoint: string | undefined;
  /** `light`, `dark` or `auto`. */
  readonly theme: string | undefined;
  /** Hidden fields of the page, as it wrote them: anything. */
  readonly fields?: unknown;
  /** Who the page says is visiting, at this moment. */
  readonly customer: () => ClaimedCustomer | undefined;
  readonly lasting: Store;
  readonly memory: Memory;
};

const customerFields = { id: 200, email: 254, phone: 40, name: 120 } as const satisfies Partial<
  Record<keyof ClaimedCustomer, number>
>;

/** What of `value` the collector takes as a customer; undefined when nothing. A page's slip must not cost an answer. */
export function asCustomer(value: unknown): ClaimedCustomer | undefined {
  const given = Object(value) as Record<string, unknown>; // Object() makes an object of anything, with unknown insides
  const kept = Object.entries(customerFields).flatMap(([field, limit]) => {
    const text = `${given[field] ?? ""}`.trim().slice(0, limit);
    return text ? [[field, text]] : [];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
