import { type Outcome, ok, refused } from "../../shared/outcome.ts";

export type OriginProblem = "empty" | "not_an_address" | "known_already";

/** The same shape as the contract's `originPatternSchema`. */
const shape = /^https?:\/\/(\*\.)?[a-z0-9.-]+(:(\d{1,5}|\*))?$/;
const isLocal = /^(localhost|127\.0\.0\.1)([:/]|$)/;

/**
 * The origin somebody means by what they typed or pasted: `shop.example/cart` is `https://shop.example`.
 * Path, query and usual port are cut off, since origins have none; without a scheme it is https, for this machine http.
 * `*.` for any subdomain and `:*` for any port are kept.
 */
export function originFrom(typed: string, known: readonly string[]): Outcome<string, OriginProblem> {
  const text = typed.trim().toLowerCase();
  if (text === "") return refused("empty");
  const address = text.includes("://") ? text : `${isLocal.test(text) ? "http" : "https"}://${text}`;
  const anySubdomain = address.includes("://*.");
  const anyPort = /^[^/]*:\/\/[^/?#]*:\*/.test(address);
  const withoutStars = address.replace("://*.", "://").replace(":*", "");
  if (!URL.canParse(withoutStars)) return refused("not_an_address");
  const plain = new URL(withoutStars);
  const host = `${anySubdomain ? "*." : ""}${anyPort ? plain.hostname : plain.host}${anyPort ? ":*" : ""}`;
  const origin = `${plain.protocol}//${host}`;
  if (!shape.test(origin)) return refused("not_an_address");
  return known.includes(origin) ? refused("known_already") : ok(origin);
}
