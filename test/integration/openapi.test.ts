import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeEach, describe, expect, test } from "vitest";
import { freshCollector, type TestCollector } from "../support/collector.ts";
import { aWorkplace, nameOf, requestFor, type Workplace } from "../support/every-route.ts";

let collector: TestCollector;

beforeEach(async () => {
  collector = await freshCollector();
});

type Operation = {
  summary?: string;
  security?: object[];
  parameters?: { name: string; in: string; required?: boolean }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>;
};

async function operations(): Promise<{ name: string; path: string; operation: Operation }[]> {
  const { body } = await collector.ask("GET", "/openapi.json");
  return Object.entries<Record<string, Operation>>(body.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, path, operation })),
  );
}

describe("openapi.json", () => {
  test("is OpenAPI 3.1, and every reference in it leads somewhere", async () => {
    const { body, text } = await collector.ask("GET", "/openapi.json");
    expect(body.openapi).toBe("3.1.0");
    const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
      (found) => found[1] ?? "",
    );
    expect(references.length).toBeGreaterThan(20);
    expect(references.filter((name) => !(name in body.components.schemas))).toEqual([]);
  });

  test("holds only schemas a validator can compile", async () => {
    const { body } = await collector.ask("GET", "/openapi.json");
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema(body, "openapi");
    for (const name of Object.keys(body.components.schemas))
      expect(ajv.getSchema(`openapi#/components/schemas/${name}`), name).toBeTypeOf("function");
  });

  test("says of every route what it is for, what it takes, who may call it and how it refuses", async () => {
    for (const { name, path, operation } of await operations()) {
      expect(operation.summary, name).toMatch(/\w{2,}/);
      const declared = (operation.parameters ?? [])
        .filter((parameter) => parameter.in === "path")
        .map((parameter) => parameter.name);
      expect(declared, name).toEqual([...path.matchAll(/\{(\w+)\}/g)].map((found) => found[1]));
      expect(Boolean(operation.security), name).toBe(
        path.startsWith("/api/") && !/first-run|invitations\/\{id\}/.test(path)
          ? true
          : /\/api\/team/.test(path),
      );
      const refusals = Object.entries(operation.responses).filter(([status]) => Number(status) >= 400);
      expect(refusals.length, name).toBeGreaterThan(0);
      for (const [, { content }] of refusals)
        expect(Object.keys(content ?? {}), name).toEqual(["application/problem+json"]);
      if (operation.security)
        expect(Object.keys(operation.responses), name).toEqual(expect.arrayContaining(["401", "403"]));
    }
  });

  test("a browser may send the widget's bodies as text, staff may not", async () => {
    for (const { name, path, operation } of await operations()) {
      if (!operation.requestBody) continue;
      const types = Object.keys(operation.requestBody.content);
      const isFile = /\/(attachments|logo)$|^\/api\/complaint-imports/.test(path);
      if (isFile) expect(types).toEqual(["application/octet-stream"]);
      else
        expect(types, name).toEqual(
          path.startsWith("/v1/") ? ["application/json", "text/plain"] : ["application/json"],
        );
    }
  });
});

describe("whatever is sent", () => {
  const nonsense = [
    null,
    [],
    "x",
    7,
    true,
    { __proto__: null },
    [[[]]],
    { id: { id: {} } },
    { id: "\u0000" },
    { name: ["\ud800"] },
  ];

  const send = async (at: Workplace, spec: (typeof collector.specs)[number], body: unknown) => {
    const { path } = await requestFor(spec, at);
    return collector.ask(spec.method.toUpperCase(), path, { cookie: at.owner, body });
  };

  test("no body is an error of ours: a route takes it, or says 400", async () => {
    const at = await aWorkplace(collector);
    for (const spec of collector.specs.filter(({ body }) => body)) {
      for (const body of nonsense) {
        const answer = await send(at, spec, body);
        // A body in which everything may be left out can be an empty object.
        const isEmpty =
          typeof body === "object" && body !== null && !Array.isArray(body) && Object.keys(body).length === 0;
        if (isEmpty && answer.status < 300) continue;
        expect(answer.status, `${nameOf(spec)} ${JSON.stringify(body)}: ${answer.text}`).toBe(400);
      }
    }
  }, 120_000);

  test("no id in an address is: it is 400 or 404", async () => {
    const at = await aWorkplace(collector);
    for (const spec of collector.specs.filter(({ path }) => path.includes("{"))) {
      const { body } = await requestFor(spec, at);
      for (const id of ["x", "%00", "%ff", "'", "..%2f..", "0".repeat(300), "%F0%9F%98%80"]) {
        const answer = await collector.ask(spec.method.toUpperCase(), spec.path.replaceAll(/\{\w+\}/g, id), {
          cookie: at.owner,
          ...(body === undefined ? {} : { body }),
        });
        expect([400, 404], `${nameOf(spec)} ${id}`).toContain(answer.status);
      }
    }
  });
});

test("the process is alive and ready once its database answers", async () => {
  for (const path of ["/healthz", "/readyz"])
    expect(await collector.ask("GET", path)).toMatchObject({ status: 200, body: { ok: true } });
});
