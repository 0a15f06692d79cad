import { beforeEach, describe, expect, test } from "vitest";
import { members, users } from "../../collector/db/account-tables.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import {
  anotherWorkspace,
  aResponse,
  becomeOwner,
  cookiesOf,
  joinAs,
  OWNER,
  surveysOf,
} from "../support/builders.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";

let collector: TestCollector;
let owner: string;

beforeEach(async () => {
  collector = await freshCollector();
  owner = await becomeOwner(collector);
});

const invite = (email: string, role = "agent", cookie = owner) =>
  collector.ask("POST", "/api/team/invitations", { cookie, body: { email, role } });
const accept = (id: string, given: object = {}, cookie?: string) =>
  collector.ask("POST", `/api/invitations/${id}/accept`, {
    body: { name: "Ivy", password: OWNER.password, ...given },
    ...(cookie ? { cookie } : {}),
  });
const open = (id: string) => collector.ask("GET", `/api/invitations/${id}`);
const team = async (cookie = owner) => (await collector.ask("GET", "/api/team", { cookie })).body;
const sessionOf = async (cookie: string) => (await collector.ask("GET", "/api/session", { cookie })).body;
const memberNamed = async (name: string): Promise<string> =>
  (await team()).members.find((member: { name: string }) => member.name === name).id;
const giveRole = (id: string, role: string, cookie = owner) =>
  collector.ask("PATCH", `/api/team/members/${id}`, { cookie, body: { role } });
const remove = (id: string, cookie = owner) => collector.ask("DELETE", `/api/team/members/${id}`, { cookie });

describe("an invitation", () => {
  test("is a link that says who invites to what, and makes a new account a member, signed in at once", async () => {
    const made = await invite("ivy@shop.example");
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      email: "ivy@shop.example",
      role: "agent",
      url: `/invite/${made.body.id}`,
    });
    const { mailed, ...invitation } = made.body;
    expect(mailed).toBe(false); // no mail server is set
    expect((await team()).invitations).toEqual([invitation]);
    expect((await open(made.body.id)).body).toEqual({
      workspaceName: "Shop",
      inviterName: "Olga Owner",
      email: "ivy@shop.example",
      role: "agent",
      hasAccount: false,
    });
    const accepted = await accept(made.body.id);
    expect(accepted.status).toBe(204);
    expect(await sessionOf(cookiesOf(accepted.headers))).toMatchObject({
      user: { name: "Ivy", email: "ivy@shop.example" },
      workspace: { name: "Shop", role: "agent" },
    });
    expect((await team()).invitations).toEqual([]);
  });

  test("works once: used, it is unknown to everybody", async () => {
    const { body } = await invite("ivy@shop.example");
    await accept(body.id);
    expect((await open(body.id)).status).toBe(404);
    expect(await accept(body.id)).toMatchObject({ status: 404, body: { code: "not_found" } });
  });

  test("withdrawn, it is unknown, and the address can be invited anew", async () => {
    const { body } = await invite("ivy@shop.example");
    expect(
      (await collector.ask("DELETE", `/api/team/invitations/${body.id}`, { cookie: owner })).status,
    ).toBe(204);
    expect((await open(body.id)).status).toBe(404);
    expect((await accept(body.id)).status).toBe(404);
    expect((await team()).invitations).toEqual([]);
    expect((await invite("ivy@shop.example")).status).toBe(201);
  });

  test("ends when it says it does", async () => {
    const { body } = await invite("ivy@shop.example");
    collector.clock.now = new Date(Date.parse(body.expiresAt) - 1);
    expect((await open(body.id)).status).toBe(200);
    collector.clock.now = new Date(body.expiresAt);
    expect((await open(body.id)).status).toBe(404);
    expect((await accept(body.id)).status).toBe(404);
    expect((await team()).invitations).toEqual([]);
  });

  test("to somebody who has an account is accepted with that account's password, and adds a workspace to theirs", async () => {
    const rival = await anotherWorkspace(collector);
    const { body } = await invite(rival.email.toUpperCase(), "analyst");
    expect((await open(body.id)).body.hasAccount).toBe(true);
    expect(await accept(body.id, { password: "not their password" })).toMatchObject({
      status: 401,
      body: { code: "wrong_credentials" },
    });
    const accepted = await accept(body.id);
    expect(accepted.status).toBe(204);
    const { workspaces } = await sessionOf(cookiesOf(accepted.headers));
    expect(workspaces.map(({ name, role }: { name: string; role: string }) => [name, role]).sort()).toEqual([
      ["Shop", "analyst"],
      ["rival", "owner"],
    ]);
  });

  test("cannot be accepted by somebody else who is signed in: it takes the invited account's password", async () => {
    const rival = await anotherWorkspace(collector);
    const { body } = await invite("ivy@shop.example");
    const accepted = await accept(body.id, {}, rival.cookie);
    expect(accepted.status).toBe(204);
    expect((await sessionOf(rival.cookie)).workspaces).toHaveLength(1);
    expect((await sessionOf(cookiesOf(accepted.headers))).user.email).toBe("ivy@shop.example");
  });

  test("without a name or with a short password is refused by name, and can be tried again", async () => {
    const { body } = await invite("ivy@shop.example");
    expect(await accept(body.id, { name: undefined })).toMatchObject({
      status: 400,
      body: { errors: [{ field: "name" }] },
    });
    expect(await accept(body.id, { password: "short" })).toMatchObject({
      status: 400,
      body: { errors: [{ field: "password" }] },
    });
    expect((await accept(body.id)).status).toBe(204);
  });

  test("twice to one address, or to a member, is refused, whatever the case of its letters", async () => {
    await invite("ivy@shop.example");
    expect(await invite("Ivy@Shop.example")).toMatchObject({
      status: 409,
      body: { code: "already_invited" },
    });
    expect(await invite(OWNER.email.toUpperCase())).toMatchObject({
      status: 409,
      body: { code: "already_member" },
    });
  });

  test("is seen by those who may invite, not by the others", async () => {
    await invite("ivy@shop.example");
    const [admin, agent] = [await joinAs(collector, owner, "admin"), await joinAs(collector, owner, "agent")];
    expect((await team(admin)).invitations).toHaveLength(1);
    expect((await team(agent)).invitations).toHaveLength(0);
    expect((await team(agent)).members).toHaveLength(3);
  });

  test("to be an owner is seen by owners alone: whoever has the link can become one", async () => {
    const admin = await joinAs(collector, owner, "admin");
    await invite("olaf@shop.example", "owner");
    await invite("ivy@shop.example");
    expect((await team(owner)).invitations).toHaveLength(2);
    expect((await team(admin)).invitations).toMatchObject([{ email: "ivy@shop.example" }]);
  });

  test("of an address nobody has is unknown", async () => {
    for (const id of [uuidv7(), "nobody", "%00"]) expect((await open(id)).status).toBe(404);
  });
});

describe("roles", () => {
  test("a new role holds with the next request", async () => {
    const cookie = await joinAs(collector, owner, "analyst", "Ana");
    expect((await invite("x@shop.example", "agent", cookie)).status).toBe(403);
    const changed = await giveRole(await memberNamed("Ana"), "admin");
    expect(changed.body.members.find(({ name }: { name: string }) => name === "Ana").role).toBe("admin");
    expect((await invite("x@shop.example", "agent", cookie)).status).toBe(201);
  });

  test("an admin makes no owner: not by invitation, not of a colleague, not of themselves", async () => {
    const admin = await joinAs(collector, owner, "admin", "Adam");
    await joinAs(collector, owner, "agent", "Agnes");
    expect(await invite("x@shop.example", "owner", admin)).toMatchObject({
      status: 403,
      body: { code: "not_allowed" },
    });
    for (const name of ["Adam", "Agnes"])
      expect(await giveRole(await memberNamed(name), "owner", admin)).toMatchObject({
        status: 403,
        body: { code: "not_allowed" },
      });
    expect((await giveRole(await memberNamed("Agnes"), "analyst", admin)).status).toBe(200);
  });

  test("an admin takes no owner's role and removes none, even when another is left", async () => {
    const admin = await joinAs(collector, owner, "admin", "Adam");
    await joinAs(collector, owner, "owner", "Otto");
    const id = await memberNamed("Otto");
    expect(await giveRole(id, "agent", admin)).toMatchObject({ status: 403, body: { code: "not_allowed" } });
    expect(await remove(id, admin)).toMatchObject({ status: 403, body: { code: "not_allowed" } });
    expect((await team()).members).toHaveLength(3);
  });

  test("the last owner stays one; with a second, the first may go", async () => {
    const mine = await memberNamed(OWNER.name);
    expect(await giveRole(mine, "admin")).toMatchObject({ status: 409, body: { code: "last_owner" } });
    expect(await remove(mine)).toMatchObject({ status: 409, body: { code: "last_owner" } });
    const second = await joinAs(collector, owner, "owner", "Otto");
    expect((await giveRole(mine, "admin", second)).status).toBe(200);
    expect((await remove(mine, second)).status).toBe(200);
    expect((await collector.ask("GET", "/api/session", { cookie: owner })).status).toBe(401);
  });

  test("an unknown role is refused by name", async () => {
    expect(await invite("x@shop.example", "boss")).toMatchObject({
      status: 400,
      body: { errors: [{ field: "role" }] },
    });
  });
});

test("what was assigned to somebody who left still says who it was", async () => {
  const cookie = await joinAs(collector, owner, "agent", "Agnes");
  const { user } = await sessionOf(cookie);
  const response = aResponse(collector, (await surveysOf(collector)).nps);
  await collector.ask("POST", "/v1/responses", { body: response });
  await collector.ask("PATCH", `/api/feedback/${response.id}`, {
    cookie: owner,
    body: { assigneeId: user.id },
  });
  await remove(await memberNamed("Agnes"));
  const { body } = await collector.ask("GET", `/api/feedback/${response.id}`, { cookie: owner });
  expect(body.item.assignee).toEqual({ id: user.id, name: "Agnes" });
});

test("a team may have more than a hundred members, and still invite", async () => {
  const { workspace } = await sessionOf(owner);
  const { db } = collector.deps.database;
  const people = Array.from({ length: 120 }, (_, index) => ({
    id: uuidv7(),
    name: `P${index}`,
    email: `p${index}@shop.example`,
  }));
  await db.insert(users).values(people);
  await db
    .insert(members)
    .values(
      people.map(({ id }) => ({ id: uuidv7(), organizationId: workspace.id, userId: id, role: "agent" })),
    );
  await joinAs(collector, owner, "agent", "Ivy");
  expect((await team()).members).toHaveLength(122);
  expect((await giveRole(await memberNamed("Ivy"), "analyst")).status).toBe(200);
  expect(await remove(await memberNamed(OWNER.name))).toMatchObject({ status: 409 });
});
