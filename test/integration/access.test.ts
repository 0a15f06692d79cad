import { beforeEach, describe, expect, test } from "vitest";
import { createApp } from "../../collector/app.ts";
import { openAuthPaths } from "../../collector/auth/auth.ts";
import type { RouteSpec } from "../../collector/http/route.ts";
import { roles } from "../../shared/contract/workspace.schema.ts";
import { aKey, joinAs } from "../support/builders.ts";
import { type Answer, freshCollector, type TestCollector } from "../support/collector.ts";
import { aWorkplace, nameOf, requestFor, type Workplace } from "../support/every-route.ts";

let collector: TestCollector;
let at: Workplace;

beforeEach(async () => {
  collector = await freshCollector();
  at = await aWorkplace(collector);
});

/** What a caller sends along to say who they are. */
type Caller = { readonly cookie?: string; readonly headers?: Record<string, string> };

async function call(spec: RouteSpec, caller: Caller): Promise<Answer> {
  const { path, body, text } = await requestFor(spec, at);
  return collector.ask(spec.method.toUpperCase(), path, {
    ...caller,
    ...(body === undefined ? {} : { body }),
    ...(text === undefined ? {} : { text }),
  });
}

const isStaffOnly = (spec: RouteSpec) => spec.access !== "public";

/** What only a person can do: it is about their session, or decides who belongs to the workspace. */
const peopleOnly = new Map([
  ["get /api/session", 404],
  ["patch /api/session", 404],
  ["post /api/session/workspace", 404],
  ["patch /api/workspace", 403],
  ["post /api/saved-views", 403],
  ["post /api/team/invitations", 403],
  ["delete /api/team/invitations/{id}", 403],
  ["patch /api/team/members/{id}", 403],
  ["delete /api/team/members/{id}", 403],
]);

describe("every route, called by everybody", () => {
  test.each(roles)(
    "a member who is %s may do what the route names them for, and is refused everything else",
    async (role) => {
      const cookie = role === "owner" ? at.owner : await joinAs(collector, at.owner, role);
      for (const spec of collector.specs.filter(isStaffOnly)) {
        const answer = await call(spec, { cookie });
        if (spec.access.includes(role))
          expect(spec.success, `${nameOf(spec)}: ${answer.text}`).toContain(answer.status);
        else expect(answer, nameOf(spec)).toMatchObject({ status: 403, body: { code: "not_allowed" } });
      }
    },
  );

  test.each(["admin", "agent", "analyst"] as const)(
    "an API key of role %s may do the same, save what takes a person",
    async (role) => {
      const headers = await aKey(collector, at.owner, role);
      for (const spec of collector.specs.filter(isStaffOnly)) {
        const answer = await call(spec, { headers });
        if (!spec.access.includes(role))
          expect(answer, nameOf(spec)).toMatchObject({ status: 403, body: { code: "not_allowed" } });
        else if (peopleOnly.has(nameOf(spec)))
          expect(answer.status, nameOf(spec)).toBe(peopleOnly.get(nameOf(spec)));
        else expect(spec.success, `${nameOf(spec)}: ${answer.text}`).toContain(answer.status);
      }
    },
  );

  test("a stranger is asked to sign in, whatever they send; what is public stays open to them", async () => {
    const strangers: Caller[] = [
      {},
      { cookie: "heed.session_token=made.up" },
      { headers: { authorization: "Bearer heed_madeup" } },
    ];
    for (const spec of collector.specs) {
      for (const stranger of strangers) {
        const answer = await call(spec, stranger);
        if (isStaffOnly(spec))
          expect(answer, nameOf(spec)).toMatchObject({ status: 401, body: { code: "signed_out" } });
        else expect([401, 403], nameOf(spec)).not.toContain(answer.status);
      }
    }
  });

  test("a stranger learns nothing from what is refused: a malformed request is 401 like a right one", async () => {
    for (const spec of collector.specs.filter(isStaffOnly)) {
      const path = spec.path.replaceAll(/\{\w+\}/g, "nonsense");
      const answer = await collector
        .ask(spec.method.toUpperCase(), path, { text: "{", headers: { "content-type": "text/html" } })
        .catch(() => null);
      if (spec.method !== "get") expect(answer, nameOf(spec)).toMatchObject({ status: 401 });
    }
  });

  test("a revoked key and a removed member are strangers at once", async () => {
    const made = await collector.ask("POST", "/api/keys", {
      cookie: at.owner,
      body: { name: "BI", role: "admin" },
    });
    const headers = { authorization: `Bearer ${made.body.key}` };
    expect((await collector.ask("GET", "/api/feedback", { headers })).status).toBe(200);
    await collector.ask("DELETE", `/api/keys/${made.body.id}`, { cookie: at.owner });
    expect((await collector.ask("GET", "/api/feedback", { headers })).status).toBe(401);

    const agent = await joinAs(collector, at.owner, "agent");
    const team = await collector.ask("GET", "/api/team", { cookie: at.owner });
    const { id } = team.body.members.find(({ role }: { role: string }) => role === "agent");
    await collector.ask("DELETE", `/api/team/members/${id}`, { cookie: at.owner });
    expect((await collector.ask("GET", "/api/feedback", { cookie: agent })).status).toBe(401);
  });
});

describe("what is not on the list", () => {
  test("every route under /api and /v1 is one that says who may call it", () => {
    const { app, specs } = createApp(collector.deps);
    const known = new Set([
      ...specs.map(({ path }) => path.replaceAll(/\{(\w+)\}/g, ":$1")),
      ...openAuthPaths,
      "/api/live",
    ]);
    const registered = app.routes.filter(
      ({ path, method }) => /^\/(api|v1)\//.test(path) && !(method === "ALL" && path.endsWith("/*")),
    );
    expect(registered.length).toBeGreaterThan(specs.length);
    expect(registered.map(({ path }) => path).filter((path) => !known.has(path))).toEqual([]);
  });

  test("openapi.json describes exactly the routes there are, with the roles that may call each", async () => {
    const { body } = await collector.ask("GET", "/openapi.json");
    const described = Object.entries<Record<string, { "x-roles"?: string[] }>>(body.paths).flatMap(
      ([path, methods]) =>
        Object.entries(methods).map(([method, operation]) => [
          `${method} ${path}`,
          operation["x-roles"] ?? "public",
        ]),
    );
    expect(Object.fromEntries(described)).toEqual(
      Object.fromEntries(collector.specs.map((spec) => [nameOf(spec), spec.access])),
    );
  });

  test("of better-auth's own routes only those the dashboard uses are open, even to an owner", async () => {
    const endpoints = Object.values(collector.deps.auth.api as Record<string, { path?: string }>).flatMap(
      ({ path }) => path ?? [],
    );
    const shut = [...new Set(endpoints)]
      .map((path) => `/api/auth${path}`)
      .filter((path) => !openAuthPaths.includes(path));
    expect(shut).toEqual(
      expect.arrayContaining([
        "/api/auth/sign-up/email",
        "/api/auth/organization/create",
        "/api/auth/update-user",
        "/api/auth/list-sessions",
      ]),
    );
    for (const path of shut) {
      for (const method of ["GET", "POST"]) {
        const answer = await collector.ask(method, path, {
          cookie: at.owner,
          ...(method === "POST" ? { body: {} } : {}),
        });
        expect(answer, `${method} ${path}`).toMatchObject({ status: 404, body: { code: "not_found" } });
      }
    }
  });

  test("an address nobody serves is a problem in JSON, not a page", async () => {
    for (const path of ["/api/nothing", "/v1/nothing", "/api/auth/nothing"]) {
      const answer = await collector.ask("GET", path);
      expect(answer).toMatchObject({ status: 404, body: { code: "not_found" } });
      expect(answer.headers.get("content-type")).toBe("application/problem+json");
    }
  });
});

describe("pages of others", () => {
  const changing = (spec: RouteSpec) => isStaffOnly(spec) && spec.method !== "get";

  test("a foreign page cannot change anything with the visitor's cookie, on any route", async () => {
    for (const spec of collector.specs.filter(changing)) {
      for (const origin of ["https://evil.example", "http://evil.heed.test", "https://heed.test", "null"]) {
        const answer = await call(spec, { cookie: at.owner, headers: { origin } });
        expect(answer, `${nameOf(spec)} from ${origin}`).toMatchObject({
          status: 403,
          body: { code: "foreign_origin" },
        });
      }
    }
  });

  test("Heed's own pages can, and so can a program with a key from anywhere", async () => {
    const change = { method: "PATCH", path: `/api/feedback/${at.responseId}`, body: { handled: true } };
    const own = await collector.ask(change.method, change.path, {
      cookie: at.owner,
      body: change.body,
      headers: { origin: "http://heed.test" },
    });
    expect(own.status).toBe(200);
    const headers = { ...(await aKey(collector, at.owner, "agent")), origin: "https://bi.example" };
    expect((await collector.ask(change.method, change.path, { body: change.body, headers })).status).toBe(
      200,
    );
  });

  test("a foreign page cannot sign the visitor out or change their password", async () => {
    for (const path of ["/api/auth/sign-out", "/api/auth/change-password"]) {
      const body = { currentPassword: "a long enough password", newPassword: "another long password" };
      const answer = await collector.ask("POST", path, {
        cookie: at.owner,
        body,
        headers: { origin: "https://evil.example" },
      });
      expect(answer.status, path).toBe(403);
    }
    expect((await collector.ask("GET", "/api/session", { cookie: at.owner })).status).toBe(200);
  });

  test("no answer under /api invites other origins to read it", async () => {
    const answer = await collector.ask("GET", "/api/feedback", {
      cookie: at.owner,
      headers: { origin: "https://evil.example" },
    });
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe("the live stream", () => {
  const listen = async (headers: Record<string, string>) => {
    const ending = new AbortController();
    const answer = await collector.fetch(
      new Request("http://heed.test/api/live", { headers, signal: ending.signal }),
    );
    await answer.body?.cancel();
    ending.abort();
    return answer;
  };

  test("is shut to strangers", async () => {
    expect((await listen({})).status).toBe(401);
    expect((await listen({ authorization: "Bearer heed_madeup" })).status).toBe(401);
  });

  test.each(roles)("is open to a member who is %s", async (role) => {
    const cookie = role === "owner" ? at.owner : await joinAs(collector, at.owner, role);
    const answer = await listen({ cookie });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toContain("text/event-stream");
  });
});
