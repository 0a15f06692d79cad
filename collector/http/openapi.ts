import { OpenAPIRegistry, OpenApiGeneratorV31, type RouteConfig } from "@asteasolutions/zod-to-openapi";
import type { ZodObject, ZodType } from "zod";
import { problemSchema } from "../../shared/contract/problem.schema.ts";
import { type RefusalCode, statusOf } from "./problem.ts";
import type { RouteSpec } from "./route.ts";

/** The OpenAPI 3.1 document of these routes, from the very specs that serve them. */
export function openapiDocument(specs: readonly RouteSpec[]): object {
  const registry = new OpenAPIRegistry();
  registry.registerComponent("securitySchemes", "session", {
    type: "apiKey",
    in: "cookie",
    name: "heed.session_token",
  });
  registry.registerComponent("securitySchemes", "apiKey", { type: "http", scheme: "bearer" });
  for (const spec of specs) registry.registerPath(routeConfig(spec));
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: "3.1.0",
    info: {
      title: "Heed",
      version: "1",
      description: "Errors are RFC 9457 problem details with a stable `code`.",
    },
    servers: [{ url: "/" }],
  });
}

function routeConfig(spec: RouteSpec): RouteConfig {
  const isPublic = spec.access === "public";
  return {
    method: spec.method,
    path: spec.path,
    summary: spec.summary,
    ...(isPublic ? {} : { security: [{ session: [] }, { apiKey: [] }], "x-roles": spec.access }),
    request: {
      ...(spec.params ? { params: spec.params as ZodObject } : {}), // specs give objects here
      ...(spec.query ? { query: spec.query as ZodObject } : {}),
      ...(spec.body ? { body: { required: true, content: bodyContent(spec) } } : {}),
      ...(spec.takesBytes
        ? { body: { required: true, content: asBytes(["application/octet-stream"]) } }
        : {}),
    },
    responses: { ...successes(spec), ...problems(spec) },
  };
}

/** A file as it is. */
const asBytes = (mediaTypes: readonly string[]) =>
  Object.fromEntries(
    mediaTypes.map((type) => [type, { schema: { type: "string" as const, format: "binary" } }]),
  );

function bodyContent(spec: RouteSpec): Record<string, { schema: ZodType }> {
  const schema = spec.body as ZodType; // asked for only when there is one
  const widgetMaySendText = spec.path.startsWith("/v1/");
  return { "application/json": { schema }, ...(widgetMaySendText ? { "text/plain": { schema } } : {}) };
}

function successes(spec: RouteSpec): RouteConfig["responses"] {
  const json = spec.answer ? { content: { "application/json": { schema: spec.answer } } } : {};
  const content = spec.givesBytes ? { content: asBytes(spec.givesBytes) } : json;
  return Object.fromEntries(
    spec.success.map((status) => [
      status,
      { description: status === 200 ? "OK" : "Done", ...(status === 204 ? {} : content) },
    ]),
  );
}

/** Refusals of the door that every route of its kind shares, and the route's own. */
function problems(spec: RouteSpec): RouteConfig["responses"] {
  const takesInput = spec.params || spec.query || spec.body;
  const door: RefusalCode[] = [
    ...(takesInput ? (["invalid", "malformed_id"] as const) : []),
    ...(spec.takesBytes ? (["file_too_large"] as const) : []),
    ...(spec.body ? (["malformed_json", "too_large", "unsupported_media_type"] as const) : []),
    ...(spec.access === "public"
      ? (["too_many_requests"] as const)
      : (["signed_out", "not_allowed"] as const)),
  ];
  const codesByStatus = new Map<number, Set<RefusalCode>>();
  for (const code of [...door, ...spec.refusals]) {
    codesByStatus.set(statusOf(code), (codesByStatus.get(statusOf(code)) ?? new Set()).add(code));
  }
  return Object.fromEntries(
    [...codesByStatus].map(([status, codes]) => [
      status,
      {
        description: `code: ${[...codes].join(", ")}`,
        content: { "application/problem+json": { schema: problemSchema } },
      },
    ]),
  );
}
