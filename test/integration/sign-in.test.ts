import { createHmac } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { credentials } from "../../collector/db/account-tables.ts";
import { anotherWorkspace, becomeOwner, cookiesOf, joinAs, OWNER } from "../support/builders.ts";
import { type Answer, freshCollector, type TestCollector } from "../support/collector.ts";

let collector: TestCollector;
let owner: string;

beforeEach(async () => {
  collector = await freshCollector({ HEED_TRUST_PROXY: "1" });
  owner = await becomeOwner(collector);
});

let callers = 0;
/** Sign-in counts tries by address: each call comes from another, unless a test is about that. */
const freshAddress = () => `10.${(callers >> 16) & 255}.${(callers >> 8) & 255}.${callers++ & 255}`;

const auth = (
  path: string,
  body: object = {},
  cookie?: string,
  headers: Record<string, string> = {},
): Promise<Answer> =>
  collector.ask("POST", `/api/auth/${path}`, {
    body,
    headers: { "x-forwarded-for": freshAddress(), ...headers },
    ...(cookie ? { cookie } : {}),
  });
const signIn = (password = OWNER.password, email = OWNER.email, headers = {}) =>
  auth("sign-in/email", { email, password }, undefined, headers);
const isSignedIn = async (cookie: string) =>
  (await collector.ask("GET", "/api/session", { cookie })).status === 200;

/** RFC 6238 with the usual thirty seconds, six digits and SHA-1. */
function totp(secret: string, at = Date.now()): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...secret.replaceAll("=", "")]
    .map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, "0"))
    .join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const hash = createHmac("sha1", key).update(counter).digest();
  const number = hash.readUInt32BE((hash.at(-1) ?? 0) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}

test("the one-time codes of this test are those of RFC 6238, appendix B", () => {
  expect(totp("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", 59_000)).toBe("287082");
  expect(totp("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", 1_111_111_109_000)).toBe("081804");
});

describe("by password", () => {
  test("the right one opens the dashboard; the cookie is out of reach for scripts and other sites", async () => {
    const answer = await signIn();
    expect(answer.status).toBe(200);
    expect(await isSignedIn(cookiesOf(answer.headers))).toBe(true);
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^heed\.session_token=/);
    expect(cookie).toContain("HttpOnly");
    expect(cookie).toContain("SameSite=Lax");
  });

  test("behind https the cookie never travels without it", async () => {
    const secure = await freshCollector({ HEED_URL: "https://feedback.example" });
    const answer = await secure.ask("POST", "/api/first-run", {
      body: { ...OWNER, workspaceName: "Shop", timeZone: "UTC" },
    });
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Secure-heed\.session_token=.*; Secure/);
  });

  test("a wrong one and an address nobody has get the same answer", async () => {
    const [wrong, nobody] = [
      await signIn("not the password"),
      await signIn(OWNER.password, "nobody@shop.example"),
    ];
    expect(wrong.status).toBe(401);
    expect(nobody.status).toBe(401);
    expect(wrong.text).toBe(nobody.text);
    expect(wrong.headers.getSetCookie()).toEqual([]);
  });

  test("who guesses is slowed down, whatever address they pretend to have", async () => {
    const from = freshAddress();
    const tries = [];
    for (let index = 0; index < 22; index++) {
      tries.push(
        await signIn(`guess number ${index}`, OWNER.email, {
          "x-forwarded-for": `1.2.3.${index}, ${from}`,
          "x-heed-address": `1.2.4.${index}`,
        }),
      );
    }
    expect(tries.slice(0, 3).map(({ status }) => status)).toEqual([401, 401, 401]);
    expect(tries.at(-1)?.status).toBe(429);
    expect((await signIn()).status).toBe(200);
  });

  test("only a hash of it is kept", async () => {
    const [kept] = await collector.deps.database.db
      .select({ password: credentials.password })
      .from(credentials);
    expect(kept?.password).toBeTruthy();
    expect(kept?.password).not.toContain(OWNER.password);
  });
});

test("signed out, the cookie is worth nothing", async () => {
  const cookie = cookiesOf((await signIn()).headers);
  expect((await auth("sign-out", {}, cookie)).status).toBe(200);
  expect(await isSignedIn(cookie)).toBe(false);
  expect(await isSignedIn(owner)).toBe(true);
});

describe("changing the password", () => {
  const change = (given: object, cookie = owner) =>
    auth(
      "change-password",
      { currentPassword: OWNER.password, newPassword: "another long password", ...given },
      cookie,
    );

  test("takes the present one; then only the new one opens", async () => {
    expect((await change({ currentPassword: "not the password" })).status).toBe(400);
    expect((await change({})).status).toBe(200);
    expect((await signIn()).status).toBe(401);
    expect((await signIn("another long password")).status).toBe(200);
  });

  test("ends the sessions elsewhere when asked to", async () => {
    const elsewhere = cookiesOf((await signIn()).headers);
    const changed = await change({ revokeOtherSessions: true });
    expect(await isSignedIn(elsewhere)).toBe(false);
    expect(await isSignedIn(cookiesOf(changed.headers))).toBe(true);
  });

  test("a short one is refused, and so is a stranger", async () => {
    expect((await change({ newPassword: "short" })).status).toBe(400);
    expect(
      (
        await auth("change-password", {
          currentPassword: OWNER.password,
          newPassword: "another long password",
        })
      ).status,
    ).toBe(401);
  });
});

describe("the second factor", () => {
  /** Turns it on for the owner. @returns its secret and the backup codes */
  async function turnOn(): Promise<{ secret: string; backupCodes: string[]; cookie: string }> {
    const enabled = await auth("two-factor/enable", { password: OWNER.password }, owner);
    const secret = new URL(enabled.body.totpURI).searchParams.get("secret") ?? "";
    const confirmed = await auth("two-factor/verify-totp", { code: totp(secret) }, owner);
    if (confirmed.status !== 200) throw new Error(confirmed.text);
    return { secret, backupCodes: enabled.body.backupCodes, cookie: cookiesOf(confirmed.headers) || owner };
  }

  test("is on only once a first code proved the app has the secret", async () => {
    await auth("two-factor/enable", { password: OWNER.password }, owner);
    expect((await signIn()).body.twoFactorRedirect).toBeUndefined();
    const { cookie } = await turnOn();
    expect((await collector.ask("GET", "/api/session", { cookie })).body.user.twoFactorEnabled).toBe(true);
    const { body } = await collector.ask("GET", "/api/team", { cookie });
    expect(body.members[0].twoFactorEnabled).toBe(true);
  });

  test("takes the password to turn on", async () => {
    expect((await auth("two-factor/enable", { password: "not the password" }, owner)).status).toBe(400);
  });

  test("then the password alone opens nothing; a code does, a wrong one does not", async () => {
    const { secret } = await turnOn();
    const half = await signIn();
    expect(half.body).toMatchObject({ twoFactorRedirect: true });
    const halfway = cookiesOf(half.headers);
    expect(await isSignedIn(halfway)).toBe(false);
    const wrong = totp(secret) === "000000" ? "000001" : "000000";
    const refused = await auth("two-factor/verify-totp", { code: wrong }, halfway);
    expect(refused.status).toBe(401);
    expect(await isSignedIn(cookiesOf(refused.headers))).toBe(false);
    const opened = await auth("two-factor/verify-totp", { code: totp(secret) }, halfway);
    expect(opened.status).toBe(200);
    expect(await isSignedIn(cookiesOf(opened.headers))).toBe(true);
  });

  test("a backup code opens once", async () => {
    const { backupCodes } = await turnOn();
    const use = async () => {
      const halfway = cookiesOf((await signIn()).headers);
      return auth("two-factor/verify-backup-code", { code: backupCodes[0] }, halfway);
    };
    expect((await use()).status).toBe(200);
    expect((await use()).status).toBe(401);
  });

  test("turned off with the password, the password alone opens again", async () => {
    const { cookie } = await turnOn();
    expect((await auth("two-factor/disable", { password: OWNER.password }, cookie)).status).toBe(200);
    expect(await isSignedIn(cookiesOf((await signIn()).headers))).toBe(true);
  });

  test("somebody who has it joins another workspace signed in, never by password alone", async () => {
    const { cookie } = await turnOn();
    const rival = await anotherWorkspace(collector);
    const invitation = await collector.ask("POST", "/api/team/invitations", {
      cookie: rival.cookie,
      body: { email: OWNER.email, role: "agent" },
    });
    const accept = (given?: string) =>
      collector.ask("POST", `/api/invitations/${invitation.body.id}/accept`, {
        body: { password: OWNER.password },
        ...(given ? { cookie: given } : {}),
      });
    expect(await accept()).toMatchObject({ status: 409, body: { code: "second_factor_needed" } });
    expect((await accept(cookie)).status).toBe(204);
    expect((await collector.ask("GET", "/api/session", { cookie })).body.workspaces).toHaveLength(2);
  });
});

test("somebody in two workspaces works in the one they chose, until they leave it", async () => {
  const agent = await joinAs(collector, owner, "agent", "Agnes");
  const rival = await anotherWorkspace(collector);
  const invitation = await collector.ask("POST", "/api/team/invitations", {
    cookie: rival.cookie,
    body: { email: "Agnes@shop.example", role: "admin" },
  });
  await collector.ask("POST", `/api/invitations/${invitation.body.id}/accept`, {
    cookie: agent,
    body: { password: OWNER.password },
  });
  const work = (id: string) =>
    collector.ask("POST", "/api/session/workspace", { cookie: agent, body: { id } });
  const home = (await collector.ask("GET", "/api/session", { cookie: owner })).body.workspace;
  expect((await work(rival.id)).body.workspace).toMatchObject({ name: "rival", role: "admin" });
  expect((await collector.ask("GET", "/api/session", { cookie: agent })).body.workspace.id).toBe(rival.id);
  expect((await work(home.id)).body.workspace).toMatchObject({ id: home.id, role: "agent" });
  await work(rival.id);
  const { members } = (await collector.ask("GET", "/api/team", { cookie: rival.cookie })).body;
  await collector.ask(
    "DELETE",
    `/api/team/members/${members.find(({ name }: { name: string }) => name === "Agnes").id}`,
    { cookie: rival.cookie },
  );
  expect((await collector.ask("GET", "/api/session", { cookie: agent })).body).toMatchObject({
    workspace: { id: home.id },
    workspaces: [{ id: home.id }],
  });
});
