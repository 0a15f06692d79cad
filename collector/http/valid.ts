import type { Context } from "hono";
import type { z } from "zod";
import { storable } from "../../shared/contract/primitives.schema.ts";
import type { FieldError } from "../../shared/outcome.ts";
import { Refusal } from "./problem.ts";

/** What `schema` makes of what came in; undefined without a schema. @throws Refusal naming each field. */
export function checked<Schema extends z.ZodType>(
  schema: Schema | undefined,
  value: unknown,
): z.output<Schema> | undefined {
  if (!schema) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(fieldError);
  throw new Refusal(fields.every(({ field }) => field === "id") ? "malformed_id" : "invalid", { fields });
}

function fieldError(issue: z.core.$ZodIssue): FieldError {
  if (issue.code === "unrecognized_keys")
    return { field: issue.keys.join(", "), message: "is not a field of this" };
  return { field: issue.path.join("."), message: issue.message };
}

/** Escapes of U+0000 and of surrogates, which may be lone: no database takes either. */
const UNSTORABLE = /\\u(0000|d[89a-f])/i;
const keepStorable = (_key: string, value: unknown) => (typeof value === "string" ? storable(value) : value);

/** An address' parameters without what no database takes. */
export const storableValues = (values: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, storable(value)]));

/** The JSON a request carries. Browsers send `text/plain` so that no preflight is needed. @throws Refusal */
export async function bodyOf(c: Context): Promise<unknown> {
  const mediaType = c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  const isPublic = c.req.path.startsWith("/v1/");
  if (mediaType !== "application/json" && !(isPublic && mediaType === "text/plain")) {
    throw new Refusal("unsupported_media_type");
  }
  const text = await c.req.text();
  try {
    return JSON.parse(text, UNSTORABLE.test(text) ? keepStorable : undefined);
  } catch {
    throw new Refusal("malformed_json");
  }
}
