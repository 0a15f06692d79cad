import { beforeEach, describe, expect, test } from "vitest";
import { aKey, aResponse, becomeOwner, joinAs, surveysOf } from "../support/builders.ts";
import { atWork, complain } from "../support/cases.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";

let collector: TestCollector;
let owner: string;

beforeEach(async () => {
  collector = await freshCollector();
  owner = await becomeOwner(collector);
});

const memberId = async (name: string) =>
  (await collector.ask("GET", "/api/team", { cookie: owner })).body.members.find(
    (member: { name: string }) => member.name === name,
  ).userId;

describe("teams", () => {
  /** A complaint of a team that Ann is in and Bob is not. */
  async function aTeamsComplaint() {
    const [ann, bob] = [
      await joinAs(collector, owner, "agent", "Ann"),
      await joinAs(collector, owner, "agent", "Bob"),
    ];
    const body = { name: "Returns", memberIds: [await memberId("Ann")] };
    const team = (await collector.ask("POST", "/api/case-teams", { cookie: owner, body })).body;
    const [theirs, everybodys] = [await complain(collector), await complain(collector)];
    await atWork(collector, owner).change(theirs.id, { teamId: team.id });
    return { ann, bob, team, theirs: theirs.id, everybodys: everybodys.id };
  }
  const listed = async (asking: object) =>
    (await collector.ask("GET", "/api/feedback?kind=complaint", asking)).body.items
      .map(({ id }: { id: string }) => id)
      .sort();

  test("an agent sees the cases of their teams and of none; owners and admins see all, analysts too", async () => {
    const { ann, bob, theirs, everybodys } = await aTeamsComplaint();
    const admin = await joinAs(collector, owner, "admin");
    const analyst = await joinAs(collector, owner, "analyst");
    const both = [theirs, everybodys].sort();
    for (const cookie of [owner, admin, analyst, ann]) expect(await listed({ cookie })).toEqual(both);
    expect(await listed({ cookie: bob })).toEqual([everybodys]);
    expect(await listed({ headers: await aKey(collector, owner, "agent") })).toEqual([everybodys]);
  });

  test("by no route does an agent reach another team's case, and it is as if it were not there", async () => {
    const { bob, theirs } = await aTeamsComplaint();
    const work = atWork(collector, bob);
    const answers = [
      await collector.ask("GET", `/api/feedback/${theirs}`, { cookie: bob }),
      await collector.ask("PATCH", `/api/feedback/${theirs}`, { cookie: bob, body: { assigneeId: null } }),
      await work.step(theirs, "acknowledged"),
      await work.write(theirs, "Hello"),
      await collector.ask("PATCH", `/api/complaints/${theirs}`, {
        cookie: bob,
        body: { version: 0, teamId: null },
      }),
      await collector.ask("GET", `/api/complaints/${theirs}/history`, { cookie: bob }),
      await collector.ask("GET", `/api/complaints/${theirs}/mail`, { cookie: bob }),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
  });

  test("the cases of a team that is removed are everybody's", async () => {
    const { bob, team, theirs } = await aTeamsComplaint();
    await collector.ask("DELETE", `/api/case-teams/${team.id}`, { cookie: owner });
    expect(await listed({ cookie: bob })).toContain(theirs);
  });

  test("a team is of members, and managers' to make", async () => {
    const agent = await joinAs(collector, owner, "agent");
    const make = (cookie: string, memberIds: string[]) =>
      collector.ask("POST", "/api/case-teams", { cookie, body: { name: "Returns", memberIds } });
    expect((await make(agent, [])).status).toBe(403);
    expect(await make(owner, ["stranger"])).toMatchObject({
      status: 400,
      body: { errors: [{ field: "memberIds" }] },
    });
  });
});

test("an analyst is told no name, no contact and no status link, in no answer", async () => {
  const customer = { id: "ext-77", email: "kim@x.example", name: "Kim Private", phone: "+49 170 5550199" };
  const { id, statusUrl } = await complain(collector, { contact: "kim@x.example", customer });
  const response = aResponse(collector, (await surveysOf(collector)).nps, { comment: "Slow", customer });
  await collector.ask("POST", "/v1/responses", { body: response });
  const secrets = ["Kim Private", "kim@x.example", "5550199", "ext-77", statusUrl];
  const ask = async (cookie: string) => {
    const paths = ["/api/feedback?status=all", `/api/feedback/${id}`, `/api/feedback/${response.id}`];
    const texts = await Promise.all(paths.map((path) => collector.ask("GET", path, { cookie })));
    return texts.map(({ text }) => text).join();
  };
  const analyst = await ask(await joinAs(collector, owner, "analyst"));
  for (const secret of secrets) expect(analyst).not.toContain(secret);
  const agent = await ask(await joinAs(collector, owner, "agent"));
  for (const secret of secrets)
    expect(agent).toContain(secret.replaceAll(" ", secret.startsWith("+") ? "" : " "));
});
