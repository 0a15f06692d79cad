import { beforeEach, describe, expect, test } from "vitest";
import type { RouteSpec } from "../../collector/http/route.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { aComplaint, aKey, anotherWorkspace, aResponse, joinAs } from "../support/builders.ts";
import { freshCollector, type TestCollector } from "../support/collector.ts";
import { aWorkplace, nameOf, requestFor, type Workplace } from "../support/every-route.ts";

let collector: TestCollector;
let at: Workplace;

beforeEach(async () => {
  collector = await freshCollector();
  at = await aWorkplace(collector);
});

const isStaffOnly = (spec: RouteSpec) => spec.access !== "public";

describe("another workspace", () => {
  /** One of each thing that has an id, in a workspace that is not the caller's. */
  async function theirs() {
    const rival = await anotherWorkspace(collector);
    const visitor = { ...collector, siteKey: rival.siteKey };
    const response = aResponse(visitor, rival.surveyIds.nps, { score: 1, comment: "Rival words" });
    const complaint = aComplaint(visitor);
    expect((await collector.ask("POST", "/v1/responses", { body: response })).status).toBe(201);
    expect((await collector.ask("POST", "/v1/complaints", { body: complaint })).status).toBe(201);
    const key = await collector.ask("POST", "/api/keys", {
      cookie: rival.cookie,
      body: { name: "theirs", role: "admin" },
    });
    const invitation = await collector.ask("POST", "/api/team/invitations", {
      cookie: rival.cookie,
      body: { email: "new@rival.example", role: "agent" },
    });
    const team = await collector.ask("GET", "/api/team", { cookie: rival.cookie });
    const ids: Record<string, string> = {
      feedback: response.id,
      attachments: response.id,
      complaints: complaint.id,
      surveys: rival.surveyIds.nps,
      sites: rival.siteId,
      keys: key.body.id,
      invitations: invitation.body.id,
      members: team.body.members[0].id,
    };
    return { rival, ids };
  }

  const everythingOf = async (cookie: string): Promise<string> => {
    const lists = [
      "feedback?status=all",
      "surveys",
      "sites",
      "keys",
      "team",
      "facets",
      "overview",
      "session",
    ];
    const answers = await Promise.all(lists.map((list) => collector.ask("GET", `/api/${list}`, { cookie })));
    return answers.map(({ text }) => text).join("\n");
  };

  test("an id of theirs gets the very answer of an id nobody has, on every route, and changes nothing", async () => {
    const { rival, ids } = await theirs();
    const before = await everythingOf(rival.cookie);
    const withIds = collector.specs.filter((spec) => isStaffOnly(spec) && spec.path.includes("{id}"));
    expect(withIds.length).toBeGreaterThan(9);
    for (const caller of [
      { cookie: at.owner },
      { cookie: await joinAs(collector, at.owner, "admin") },
      { headers: await aKey(collector, at.owner, "admin") },
    ]) {
      for (const spec of withIds) {
        const kind = spec.path.match(/(\w+)\/\{id\}/)?.[1] ?? "";
        const { body, text } = await requestFor(spec, at);
        const ask = (id: string) =>
          collector.ask(
            spec.method.toUpperCase(),
            spec.path
              .replace("{id}", id)
              .replace("{version}", "1")
              .replace(/\{\w+\}/, uuidv7()),
            {
              ...caller,
              ...(body === undefined ? {} : { body }),
              ...(text === undefined ? {} : { text }),
            },
          );
        const [their, nobodys] = [await ask(ids[kind] ?? ""), await ask(uuidv7())];
        expect(their.text, nameOf(spec)).toBe(nobodys.text);
        expect([403, 404], nameOf(spec)).toContain(their.status);
        if (!("headers" in caller)) expect(their.status, nameOf(spec)).toBe(404);
      }
    }
    expect(await everythingOf(rival.cookie)).toBe(before);
  });

  test("an id of theirs inside what is sent is as unknown as nobody's", async () => {
    const { rival } = await theirs();
    const asked = async (method: string, path: string, bodyWith: (id: string) => object, id: string) => {
      const [their, nobodys] = [id, uuidv7()].map((given) =>
        collector.ask(method, path, { cookie: at.owner, body: bodyWith(given) }),
      );
      expect((await their)?.text).toBe((await nobodys)?.text);
      expect((await their)?.status).toBeGreaterThanOrEqual(400);
    };
    await asked(
      "POST",
      "/api/surveys",
      (siteId) => ({ siteId, template: "nps", name: "Mine" }),
      rival.siteId,
    );
    await asked("POST", "/api/session/workspace", (id) => ({ id }), rival.id);
    await asked("PATCH", `/api/feedback/${at.responseId}`, (assigneeId) => ({ assigneeId }), rival.userId);
    await asked(
      "POST",
      "/v1/responses",
      (survey) => ({ ...aResponse(collector, survey), id: uuidv7() }),
      rival.surveyIds.nps,
    );
    await asked(
      "POST",
      "/v1/impressions",
      (survey) => ({ id: uuidv7(), site: collector.siteKey, survey }),
      rival.surveyIds.nps,
    );
  });

  test("no list shows anything of theirs, and theirs shows nothing of ours", async () => {
    const { rival, ids } = await theirs();
    const [mine, their] = [await everythingOf(at.owner), await everythingOf(rival.cookie)];
    for (const id of [...Object.values(ids), rival.id, rival.siteKey, rival.email, "Rival words"])
      expect(mine).not.toContain(id);
    for (const id of [at.responseId, at.complaintId, at.siteId, collector.siteKey, "olga@shop.example"])
      expect(their).not.toContain(id);
    expect(their).toContain("Rival words");
  });

  test("filtering by a survey of theirs finds nothing", async () => {
    const { rival } = await theirs();
    const found = await collector.ask("GET", `/api/feedback?status=all&survey=${rival.surveyIds.nps}`, {
      cookie: at.owner,
    });
    expect(found.body).toMatchObject({ items: [], total: 0 });
  });

  test("a customer of the same e-mail is another customer there", async () => {
    const { rival } = await theirs();
    const visitor = { ...collector, siteKey: rival.siteKey };
    await collector.ask("POST", "/v1/responses", {
      body: aResponse(visitor, rival.surveyIds.nps, { customer: { email: "kim@customer.example" } }),
    });
    const inbox = await collector.ask("GET", "/api/feedback", { cookie: rival.cookie });
    const item = inbox.body.items.find(({ customer }: { customer: unknown }) => customer);
    const detail = await collector.ask("GET", `/api/feedback/${item.id}`, { cookie: rival.cookie });
    expect(detail.body.customer).toMatchObject({ name: "kim@customer.example", others: [] });
  });
});
