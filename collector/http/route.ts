import type { Context, Hono } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { z } from "zod";
import type { Problem } from "../../shared/contract/problem.schema.ts";
import type { Role } from "../../shared/contract/workspace.schema.ts";
import type { FieldError } from "../../shared/outcome.ts";
import type { Deps, Staff } from "./env.ts";
import { Refusal, type RefusalCode } from "./problem.ts";
import { bodyOf, checked, storableValues } from "./valid.ts";

/**
 * One route, said once: served from this, checked at the door by this, described in openapi.json from this, and walked
 * role by role in the tests by this.
 */
export type RouteSpec<
  Access extends readonly Role[] | "public" = readonly Role[] | "public",
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
  Code extends RefusalCode = RefusalCode,
> = {
  readonly method: "get" | "post" | "patch" | "delete";
  /** With parameters as `{name}`. */
  readonly path: string;
  readonly summary: string;
  /** The roles that may call it; `public`: anybody. */
  readonly access: Access;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** The body is a file as it is, for the handler to read; a limit of its own goes for it. */
  readonly takesBytes?: true;
  /** Media types of an answer that is a file. */
  readonly givesBytes?: readonly string[];
  /** Statuses of success, the usual one first; 204 has no body. */
  readonly success: readonly (ContentfulStatusCode | 204)[];
  readonly answer?: Answer;
  /** Every refusal to expect besides those of the door (400, 401, 403, 413, 415, 429). */
  readonly refusals: readonly Code[];
};

type Call<Access, Params, Query, Body> = {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** Who calls; null on public routes. */
  readonly staff: Access extends "public" ? null : Staff;
  readonly deps: Deps;
  readonly c: Context;
};

type Handled<Value, Code> =
  | { readonly ok: true; readonly value: Value; readonly status?: number }
  /** A file, with all its headers. */
  | { readonly ok: true; readonly response: Response }
  | {
      readonly ok: false;
      readonly code: Code;
      readonly fields?: readonly FieldError[];
      readonly changes?: NonNullable<Problem["changes"]>;
    };

/** Collects the routes of the app: serves each and remembers what was said about it. */
export class Routes {
  readonly specs: RouteSpec[] = [];
  readonly #app: Hono;
  readonly #deps: Deps;
  readonly #staffOf: (c: Context) => Promise<Staff>;

  constructor(app: Hono, deps: Deps, staffOf: (c: Context) => Promise<Staff>) {
    this.#app = app;
    this.#deps = deps;
    this.#staffOf = staffOf;
  }

  /** Who calls is settled before anything they sent is looked at, so a stranger learns nothing from what is refused. */
  add<
    Access extends readonly Role[] | "public",
    Params extends z.ZodType,
    Query extends z.ZodType,
    Body extends z.ZodType,
    Answer extends z.ZodType,
    Code extends RefusalCode,
  >(
    spec: RouteSpec<Access, Params, Query, Body, Answer, Code>,
    handle: (
      call: Call<Access, z.output<Params>, z.output<Query>, z.output<Body>>,
    ) => Promise<Handled<z.input<Answer>, Code>>,
  ): void {
    this.specs.push(spec);
    this.#app.on(
      spec.method.toUpperCase(),
      [spec.path.replaceAll(/\{(\w+)\}/g, ":$1")],
      async (c: Context) => {
        const outcome = await handle({
          staff: (await this.#admit(spec.access, c)) as Call<Access, never, never, never>["staff"], // null exactly when public
          params: checked(spec.params, storableValues(c.req.param())) as z.output<Params>,
          query: checked(spec.query, storableValues(c.req.query())) as z.output<Query>,
          body: checked(spec.body, spec.body && (await bodyOf(c))) as z.output<Body>,
          deps: this.#deps,
          c,
        });
        if (!outcome.ok) throw new Refusal(outcome.code, outcome);
        if ("response" in outcome) return outcome.response;
        const status = outcome.status ?? spec.success[0] ?? 200;
        return status === 204
          ? c.body(null, 204)
          : c.json(outcome.value as object, status as ContentfulStatusCode); // checked by the spec's type
      },
    );
  }

  async #admit(access: readonly Role[] | "public", c: Context): Promise<Staff | null> {
    if (access === "public") return null;
    const staff = await this.#staffOf(c);
    if (!access.includes(staff.role)) throw new Refusal("not_allowed");
    return staff;
  }
}
