import { expect, test } from "vitest";
import { claimOf } from "../../../collector/identity/claim.ts";
import { isSignedBy, signatureOf } from "../../../collector/identity/signature.ts";

test("a signature is HMAC-SHA256 in hexadecimal (RFC 4231, test case 2)", () => {
  expect(signatureOf("what do ya want for nothing?", "Jefe")).toBe(
    "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
  );
});

test("either of two secrets proves an id, and only the id it was made for", () => {
  const secrets = ["new", "old"];
  expect(isSignedBy(secrets, "c-1", signatureOf("c-1", "new"))).toBe(true);
  expect(isSignedBy(secrets, "c-1", signatureOf("c-1", "old").toUpperCase())).toBe(true);
  expect(isSignedBy(secrets, "c-2", signatureOf("c-1", "new"))).toBe(false);
  expect(isSignedBy(secrets, "c-1", signatureOf("c-1", "gone"))).toBe(false);
  expect(isSignedBy([], "c-1", signatureOf("c-1", ""))).toBe(false);
});

test.each(["", "0", "zz".repeat(32), "0".repeat(63), "0".repeat(65), `${"0".repeat(64)}\n`, "ä".repeat(64)])(
  "%j is no signature, and no error",
  (signature) => {
    expect(isSignedBy(["secret"], "c-1", signature)).toBe(false);
  },
);

test("a wrong signature takes back everything said with it; without one it is only claimed", () => {
  const customer = { id: "c-1", email: "kim@x.example", attributes: { plan: "gold" } };
  expect(claimOf({ ...customer, signature: "0".repeat(64) }, ["secret"])).toBeNull();
  expect(claimOf({ ...customer, signature: signatureOf("c-1", "secret") }, ["secret"])).toMatchObject({
    isProven: true,
    attributes: { plan: "gold" },
  });
  expect(claimOf(customer, ["secret"])).toMatchObject({ isProven: false });
});

test("a signature without an id proves nobody", () => {
  expect(claimOf({ email: "kim@x.example", signature: signatureOf("", "secret") }, ["secret"])).toBeNull();
});
