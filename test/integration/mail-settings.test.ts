import { afterEach, beforeEach, expect, test } from "vitest";
import { aComplaint, becomeOwner } from "../support/builders.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";
import { deliver, MAIL_USER, mailSettings, openPostOffice, type PostOffice } from "../support/post.ts";

let collector: TestCollector;
let office: PostOffice;
let owner: string;

beforeEach(async () => {
  collector = await freshCollector();
  office = await openPostOffice();
  owner = await becomeOwner(collector);
  await setMail();
});
afterEach(() => office.close());

async function setMail(given: Record<string, unknown> = {}) {
  const answer = await collector.ask("PATCH", "/api/mail", {
    cookie: owner,
    body: mailSettings(office, given),
  });
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body;
}

test("a password is stored sealed, never told, and kept while host and user stay", async () => {
  const shown = await setMail({
    smtp: { host: "127.0.0.1", port: office.port, security: "none", user: MAIL_USER.user },
  });
  expect(shown.own.smtp).toEqual({
    host: "127.0.0.1",
    port: office.port,
    security: "none",
    user: MAIL_USER.user,
    hasPassword: true,
  });
  expect(JSON.stringify(shown)).not.toContain(MAIL_USER.password);
  await collector.ask("POST", "/v1/complaints", {
    body: aComplaint(collector, { contact: "kim@customer.example" }),
  });
  await collector.settle();
  await deliver(collector);
  expect(office.letters).toHaveLength(1);
});

test("a stored password goes to no other server", async () => {
  const shown = await setMail({
    smtp: { host: "localhost", port: office.port, security: "none", user: MAIL_USER.user },
  });
  expect(shown.own.smtp.hasPassword).toBe(false);
});

test("a test letter goes at once, or says what the server said", async () => {
  const send = () =>
    collector.ask("POST", "/api/mail/test-letter", { cookie: owner, body: { to: "olga@shop.example" } });
  expect((await send()).body).toEqual({ ok: true });
  expect(office.letters).toHaveLength(1);
  await setMail({ smtp: { ...mailSettings(office).smtp, password: "wrong" } });
  expect((await send()).body).toMatchObject({ ok: false, trouble: "not_let_in" });
  await setMail({ smtp: { ...mailSettings(office).smtp, host: "nowhere.invalid" } });
  expect((await send()).body).toMatchObject({ ok: false, trouble: "unknown_host" });
  await setMail({ smtp: { ...mailSettings(office).smtp, security: "starttls" } });
  expect((await send()).body).toMatchObject({ ok: false, trouble: "not_encrypted" });
  await setMail({ smtp: { ...mailSettings(office).smtp, port: 1 } });
  expect((await send()).body).toMatchObject({ ok: false, trouble: "unreachable" });
});

test.each([
  ["a name of two lines", { fromName: "Shop\r\nBcc: all@shop.example" }],
  ["an address that is none", { fromAddress: "care" }],
  [
    "a host that is an address of a page",
    { smtp: { host: "http://x/", port: 25, security: "none", user: "" } },
  ],
  ["a port that is none", { smtp: { host: "mail.example", port: 0, security: "none", user: "" } }],
])("%s is refused", async (_, given) => {
  const answer = await collector.ask("PATCH", "/api/mail", {
    cookie: owner,
    body: mailSettings(office, given),
  });
  expect(answer).toMatchObject({ status: 400, body: { code: "invalid" } });
});

test("whoever is invited gets the link by mail, and whoever invites sees that", async () => {
  const invite = (email: string) =>
    collector.ask("POST", "/api/team/invitations", { cookie: owner, body: { email, role: "agent" } });
  const { body } = await invite("ivy@shop.example");
  expect(body.mailed).toBe(true);
  await deliver(collector);
  const [letter] = office.letters;
  expect(letter?.envelope.to).toEqual(["ivy@shop.example"]);
  expect(letter?.subject).toBe("Olga Owner invites you to Shop on Heed");
  expect(letter?.text).toContain(`http://heed.test${body.url}`);
  await setMail({ smtp: null });
  expect((await invite("ian@shop.example")).body.mailed).toBe(false);
});
