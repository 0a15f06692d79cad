import { isEmail, isPhone } from "../../shared/contact.ts";
import type { Attributes } from "../../shared/contract/customer-attributes.schema.ts";
import type { ClaimedCustomer } from "../../shared/contract/response.schema.ts";
import { isSignedBy } from "./signature.ts";

export type Identity = { readonly kind: "external" | "email" | "phone"; readonly value: string };

/** Who somebody says they are, strongest identity first. */
export type Claim = {
  readonly name: string | null;
  readonly identities: readonly Identity[];
  readonly attributes: Attributes;
  /** Whether the site's signature proves the external id; of the rest nothing is proven by it. */
  readonly isProven: boolean;
};

/**
 * Who speaks, as far as it may be believed; null when they said nothing to know them by.
 * A signature that no secret of the site made takes back all that was said with it.
 */
export function claimOf(customer: ClaimedCustomer, secrets: readonly string[] = []): Claim | null {
  const { id, signature } = customer;
  if (!signature) return claimed(customer, false);
  return id && isSignedBy(secrets, id, signature) ? claimed(customer, true) : null;
}

function claimed({ id, email, phone, name, attributes }: ClaimedCustomer, isProven: boolean): Claim | null {
  const identities: Identity[] = [];
  if (id) identities.push({ kind: "external", value: id });
  if (email && isEmail(email)) identities.push({ kind: "email", value: email.toLowerCase() });
  if (phone && isPhone(phone)) identities.push({ kind: "phone", value: phone.replace(/[^\d+]/g, "") });
  return identities.length > 0
    ? { name: name || null, identities, attributes: attributes ?? {}, isProven }
    : null;
}
