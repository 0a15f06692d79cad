import type { Attributes } from "../shared/contract/customer-attributes.schema.ts";
import type { ClaimedCustomer } from "../shared/contract/response.schema.ts";
import type { Page } from "./page.ts";

const customerFields = {
  id: 200,
  email: 254,
  phone: 40,
  name: 120,
  signature: 200,
} as const satisfies Partial<Record<keyof ClaimedCustomer, number>>;

/** What of `value` the collector takes as a customer; undefined when nothing. A page's slip must not cost an answer. */
export function asCustomer(value: unknown): ClaimedCustomer | undefined {
  const given = Object(value) as Record<string, unknown>; // Object() makes an object of anything, with unknown insides
  const kept = Object.entries(customerFields).flatMap(([field, limit]): [string, unknown][] => {
    const text = `${given[field] ?? ""}`.trim().slice(0, limit);
    return text ? [[field, text]] : [];
  });
  const { attributes } = given;
  if (attributes) kept.push(["attributes", asAttributes(attributes)]);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/** What is short and simple of it: the rest the collector would drop, or choke on. */
const asAttributes = (value: unknown): Attributes =>
  Object.fromEntries(
    Object.entries(Object(value) as Attributes) // of anything, with insides that are looked at here
      .filter(([, each]) => ["string", "number", "boolean"].includes(typeof each) && `${each}`.length <= 500)
      .slice(0, 50),
  );

/** Who the page says is visiting, or what it says of them without a name, at this moment. */
export function customerOf(page: Pick<Page, "visitor">): ClaimedCustomer | undefined {
  try {
    return asCustomer(page.visitor);
  } catch {
    // What cannot even be looked at names nobody, and costs no answer.
    return undefined;
  }
}
