/** How servers sign a customer's id with the site's secret, in the languages most of them speak; each prints the signature. */
export const signingSnippets = {
  "Node.js": `import { createHmac } from "node:crypto";

const { env } = process;
const signature = createHmac("sha256", env.HEED_SIGNING_SECRET)
  .update(customerId)
  .digest("hex");`,
  Python: `import hashlib, hmac, os

signature = hmac.new(
    os.environ["HEED_SIGNING_SECRET"].encode(),
    customer_id.encode(),
    hashlib.sha256,
).hexdigest()`,
  PHP: `$signature = hash_hmac("sha256", $customerId, getenv("HEED_SIGNING_SECRET"));`,
  Ruby: `require "openssl"

signature = OpenSSL::HMAC.hexdigest("SHA256", ENV.fetch("HEED_SIGNING_SECRET"), customer_id)`,
} as const;

export type SigningLanguage = keyof typeof signingSnippets;
export const signingLanguages = Object.keys(signingSnippets) as SigningLanguage[]; // a record's own keys are its key type

/** What a page then says of its visitor. */
export const identifySnippet = `(window.Heed ??= []).push(["identify", {
  id: customerId,
  signature,
  name: "Kim Lee",
  attributes: { plan: "gold", seats: 12 },
}]);`;
