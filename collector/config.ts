import { resolve } from "node:path";
import { z } from "zod";
import { StartRefusal } from "./start-refusal.ts";

const environmentSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(8787),
  HOST: z.string().default("0.0.0.0"),
  HEED_DATA: z.string().min(1).default("data"),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must start with postgres://")
    .optional(),
  HEED_URL: z
    .url({ protocol: /^https?$/, error: "must be an address such as https://feedback.example" })
    .refine(
      (url) => !URL.canParse(url) || /^\/*$/.test(new URL(url).pathname),
      "must be an address of its own, without a path",
    )
    .optional(),
  HEED_ANSWERS_PER_MINUTE: z.coerce.number().int().min(1).default(120),
  HEED_TRUST_PROXY: z.enum(["0", "1"]).default("0"),
  HEED_SECRET: z.string().min(16, "must be at least 16 characters").optional(),
  HEED_SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: "must be an address such as smtp://user:password@host:587" })
    .optional(),
  HEED_MAIL_FROM: z
    .string()
    .regex(
      /^(?:[^<>\r\n]*<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/,
      "must be an address such as Heed <heed@shop.example>",
    )
    .optional(),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
});

export type Config = {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly databaseUrl: string | null;
  /** The address people reach Heed by, without a slash at the end; null: whatever address they used. */
  readonly publicUrl: string | null;
  /** Whether the last X-Forwarded-For address and X-Forwarded-Proto are our own proxy's word. */
  readonly trustProxy: boolean;
  /** How many answers one address may send in a minute; a shop's whole wifi is one address. */
  readonly answersPerMinute: number;
  /** Seals what is kept of other servers' passwords; null: a key is made in the data folder. */
  readonly secret: string | null;
  /** The mail server of the whole installation, for workspaces without one of their own. */
  readonly mail: { readonly smtpUrl: string; readonly from: string } | null;
  readonly logLevel: "silent" | "error" | "warn" | "info" | "debug";
};

/** The only reader of the environment. An empty variable counts as absent. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new StartRefusal(`${issue?.path.join(".")} ${issue?.message}`);
  }
  const env = parsed.data;
  return {
    port: env.PORT,
    host: env.HOST,
    dataFolder: resolve(env.HEED_DATA),
    databaseUrl: env.DATABASE_URL ?? null,
    publicUrl: env.HEED_URL ? new URL(env.HEED_URL).origin : null,
    trustProxy: env.HEED_TRUST_PROXY === "1",
    answersPerMinute: env.HEED_ANSWERS_PER_MINUTE,
    secret: env.HEED_SECRET ?? null,
    mail: mailOf(env),
    logLevel: env.LOG_LEVEL,
  };
}

/** A letter needs a sender, and an address for the links in it. */
function mailOf(env: z.infer<typeof environmentSchema>): Config["mail"] {
  if (!env.HEED_SMTP_URL) return null;
  if (!env.HEED_MAIL_FROM || !env.HEED_URL) {
    throw new StartRefusal(
      "HEED_SMTP_URL needs HEED_MAIL_FROM (who writes) and HEED_URL (for the links in letters) too",
    );
  }
  return { smtpUrl: env.HEED_SMTP_URL, from: env.HEED_MAIL_FROM };
}
