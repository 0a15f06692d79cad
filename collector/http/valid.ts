import type { Context } from "hono";
import type { z } from "zod";
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

/** The JSON a request carries. Browsers send `text/plain` so that no preflight is needed. @throws Refusal */
export async function bodyOf(c: Context): Promise<unknown> {
  const mediaType = c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  const isPublic = c.req.path.startsWith("/v1/");
  if (mediaType !== "application/json" && !(isPublic && mediaType === "text/plain")) {
    throw new Refusal("unsupported_media_type");
  }
  const text = await c.req.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal("malformed_json");
  }
}
