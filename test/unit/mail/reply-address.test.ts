import { expect, test } from "vitest";
import { complaintAddressed, replyAddress } from "../../../collector/mail/reply-address.ts";

const complaint = "019ed4cf-0e80-7085-aee2-034abdbd49fb";
const workspace = "11111111-2222-4333-8444-555555555555";
const key = "a key";
const made = replyAddress("care@shop.example", key, workspace, complaint) ?? "";

test("an address names its complaint, whatever a server on the way does to its case", () => {
  for (const address of [made, made.toUpperCase()])
    expect(complaintAddressed(["other@shop.example", address], key, workspace)).toBe(complaint);
});

test("it fits into an address, and where it does not there is none", () => {
  expect(made.indexOf("@")).toBeLessThanOrEqual(64);
  expect(replyAddress(`${"a".repeat(40)}@shop.example`, key, workspace, complaint)).toBeNull();
});

test("a mailbox that has a plus of its own loses it, not the token", () => {
  const address = replyAddress("care+uk@shop.example", key, workspace, complaint) ?? "";
  expect(complaintAddressed([address], key, workspace)).toBe(complaint);
});

test("it opens nothing in another workspace, with another key, or with any letter changed", () => {
  expect(complaintAddressed([made], key, "99999999-2222-4333-8444-555555555555")).toBeNull();
  expect(complaintAddressed([made], "another key", workspace)).toBeNull();
  for (let at = made.indexOf("+") + 1; at < made.indexOf("@"); at++) {
    const changed = `${made.slice(0, at)}${made[at] === "a" ? "b" : "a"}${made.slice(at + 1)}`;
    // Of the last letter two bits are padding.
    if (at < made.indexOf("@") - 1) expect(complaintAddressed([changed], key, workspace)).toBeNull();
  }
});

test("what only looks like one is none", () => {
  for (const address of [
    "care@shop.example",
    "care+x@shop.example",
    "",
    `care+${"a".repeat(42)}@shop.example`,
  ])
    expect(complaintAddressed([address], key, workspace)).toBeNull();
});
