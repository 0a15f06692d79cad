import { afterEach, beforeEach, expect, test } from "vitest";
import { customerPurposes } from "../../collector/complaints/customer-letter.ts";
import { letterWords } from "../../shared/locales/mail-words.ts";
import { fill } from "../../shared/locales/words.ts";
import { becomeOwner, joinAs } from "../support/builders.ts";
import { atWork, complain } from "../support/cases.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";
import { deliver, mailSettings, openPostOffice, type PostOffice } from "../support/post.ts";

const DAY = 86_400_000;

let collector: TestCollector;
let office: PostOffice;
let owner: string;

beforeEach(async () => {
  collector = await freshCollector();
  office = await openPostOffice();
  owner = await becomeOwner(collector);
  await collector.ask("PATCH", "/api/mail", { cookie: owner, body: mailSettings(office) });
});
afterEach(() => office.close());

/** All that follows, then as many rounds of the postman as there is something to send. */
async function post() {
  await collector.settle();
  for (let sent = -1; sent < office.letters.length; ) {
    sent = office.letters.length;
    await deliver(collector);
  }
}

const addressed = (address: string) => office.letters.filter(({ envelope }) => envelope.to.includes(address));

test("every letter about a complaint is in the customer's language, in its order", async () => {
  const work = atWork(collector, owner);
  const { id, reference } = await complain(collector, {
    contact: "ali@customer.example",
    context: { locale: "ar" },
  });
  await collector.passTime(2 * DAY);
  await work.write(id, "?", { purpose: "question" });
  await work.write(id, ".");
  collector.clock.pass(1_000);
  await work.steps(id, "assessed", "resolved");
  await collector.passTime(3 * DAY);
  await work.steps(id, "investigating");
  await work.step(id, "resolved", { outcome: "rejected", recourse: "The board." });
  await work.steps(id, "closed");
  await post();
  const subjects = addressed("ali@customer.example").map(({ subject }) => subject);
  expect(subjects.toSorted()).toEqual(
    customerPurposes.map((purpose) => fill(letterWords.ar[`${purpose}.subject`], { reference })).toSorted(),
  );
});

test("colleagues are written to in the language of their dashboard, the deadline's date too", async () => {
  const agent = await joinAs(collector, owner, "agent", "amy");
  const chosen = await collector.ask("PATCH", "/api/session", { cookie: agent, body: { language: "zh-CN" } });
  expect(chosen.body.user.language).toBe("zh-CN");
  const { id, reference } = await complain(collector);
  await atWork(collector, owner).change(id, { ownerId: chosen.body.user.id });
  await post();
  await collector.passTime(5 * DAY);
  await post();
  const [assigned, ...later] = addressed("amy@shop.example").filter(({ text }) => text?.includes(reference));
  expect(assigned?.subject).toBe(`投诉 ${reference} 已分配给您`);
  expect(assigned?.html).toContain('<html lang="zh-CN"');
  expect(later.map(({ text }) => text).join()).toMatch(/2026年6月\d+日/);
  // The owner, who chose none, is written to in English.
  expect(addressed("olga@shop.example").every(({ html }) => !String(html).includes('lang="zh-CN"'))).toBe(
    true,
  );
});

test("an invitation is in the language of who invites, whatever their browser asks for", async () => {
  await collector.ask("PATCH", "/api/session", { cookie: owner, body: { language: "zh-CN" } });
  const body = { email: "new@shop.example", role: "agent" };
  await collector.ask("POST", "/api/team/invitations", {
    ...{ cookie: owner, body },
    headers: { "accept-language": "fr" },
  });
  await post();
  expect(addressed("new@shop.example")[0]?.subject).toContain("邀请您加入");
});
