import { request as requestPlain } from "node:http";
import { request as requestTls } from "node:https";
import { z } from "zod";
import type { OutsideTrouble } from "../../shared/contract/outside-reader.schema.ts";
import { storable } from "../../shared/contract/primitives.schema.ts";
import { AddressNotAllowed, literalIn, lookupFor, mayBeCalled } from "./address.ts";
import { type Ask, type Asked, type Connection, failure } from "./model.ts";
import { labelsIn, requestBody } from "./prompt.ts";

/** Six labels take a few hundred bytes; reasoning models and chatty servers add a few thousand. */
const mostBytes = 64 * 1024;
/** From the first look-up to the last byte: a model on a machine without a graphics card takes its time. */
const patienceMs = 30_000;
const longestSentence = 300;

/**
 * Asks any server that speaks the chat completions of the OpenAI API, which most servers of language models do.
 * Whatever goes wrong is a value; nothing is thrown.
 */
export const chatCompletions =
  (timeoutMs = patienceMs): Ask =>
  async (connection, text, style) => {
    try {
      const answer = await post(
        connection,
        JSON.stringify(requestBody(connection.model, text, style)),
        timeoutMs,
      );
      return answer === null ? failure("too_large") : judge(answer, connection);
    } catch (error) {
      return failureOf(error);
    }
  };

type Answer = {
  readonly status: number;
  readonly retryAfterMs: number | undefined;
  readonly text: string;
};

/** Null when the answer is longer than any that could be meant. */
async function post({ baseUrl, key }: Connection, body: string, timeoutMs: number): Promise<Answer | null> {
  const url = new URL(`${baseUrl}/chat/completions`);
  const literal = literalIn(url);
  if (literal !== null && !mayBeCalled(literal, url.protocol)) throw new AddressNotAllowed(literal);
  const signal = AbortSignal.timeout(timeoutMs);
  const request = url.protocol === "https:" ? requestTls : requestPlain;
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      {
        method: "POST",
        signal,
        lookup: lookupFor(url.protocol),
        // A connection of its own: its address was judged for this call.
        agent: false,
        headers: {
          "content-type": "application/json",
          "content-length": Buffer.byteLength(body),
          accept: "application/json",
          // Nothing compressed, or a small answer could unpack to a huge one.
          "accept-encoding": "identity",
          ...(key ? { authorization: `Bearer ${key}` } : {}),
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        let bytes = 0;
        response.on("data", (chunk: Buffer) => {
          bytes += chunk.length;
          if (bytes <= mostBytes) return void chunks.push(chunk);
          resolve(null);
          response.destroy();
        });
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            retryAfterMs: waitAsked(response.headers["retry-after"], response.headers.date),
            text: Buffer.concat(chunks).toString("utf8"),
          }),
        );
        response.on("error", reject);
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

const completionSchema = z.object({
  choices: z
    .array(z.object({ message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }) }))
    .min(1),
});

const troubleOfStatus: Readonly<Record<number, OutsideTrouble>> = {
  401: "not_let_in",
  402: "too_many",
  403: "not_let_in",
  404: "no_such_model",
  408: "no_answer",
  429: "too_many",
};

function judge({ status, retryAfterMs, text }: Answer, connection: Connection): Asked {
  if (status >= 300 && status < 400) return failure("redirected");
  if (status >= 400) {
    const trouble = troubleOfStatus[status] ?? (status >= 500 ? "server_trouble" : "refused");
    return failure(trouble, sentenceIn(text, status, connection), retryAfterMs);
  }
  const parsed = completionSchema.safeParse(jsonIn(text));
  if (status !== 200 || !parsed.success) return failure("not_understood");
  const message = parsed.data.choices[0]?.message;
  if (!message?.content) return failure("declined");
  const labels = labelsIn(message.content);
  return labels ? { ok: true, labels } : failure("not_understood");
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * The two forms of RFC 9110, section 10.2.3; a date is taken against the server's own clock.
 * @returns milliseconds; undefined where it is absent or makes no sense
 */
function waitAsked(retryAfter: string | undefined, date: string | undefined): number | undefined {
  if (retryAfter === undefined) return undefined;
  const waitMs = /^\d{1,9}$/.test(retryAfter)
    ? Number(retryAfter) * 1_000
    : Date.parse(retryAfter) - Date.parse(date ?? "");
  return Number.isFinite(waitMs) ? Math.max(0, waitMs) : undefined;
}

const errorSchema = z.object({ error: z.union([z.string(), z.object({ message: z.string() })]) });

/**
 * What the server says is wrong, where it says it the way this protocol does, and never the key. A page of some other
 * service on the operator's network is not read out to anybody.
 */
function sentenceIn(text: string, status: number, { key }: Connection): string {
  const parsed = errorSchema.safeParse(jsonIn(text));
  if (!parsed.success) return `HTTP ${status}`;
  const { error } = parsed.data;
  const said = storable(typeof error === "string" ? error : error.message);
  const withoutKey = key ? said.replaceAll(key, "[key]") : said;
  return withoutKey.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, " ").slice(0, longestSentence);
}

/** Codes of Node's for a server that cannot be reached. */
const troubleOfCode: Readonly<Record<string, OutsideTrouble>> = {
  ENOTFOUND: "unknown_host",
  EAI_AGAIN: "unknown_host",
  EAI_FAIL: "unknown_host",
  ECONNREFUSED: "unreachable",
  EHOSTUNREACH: "unreachable",
  ENETUNREACH: "unreachable",
  EADDRNOTAVAIL: "unreachable",
  ECONNRESET: "no_answer",
  EPIPE: "no_answer",
  ETIMEDOUT: "no_answer",
  ABORT_ERR: "no_answer",
  DEPTH_ZERO_SELF_SIGNED_CERT: "bad_certificate",
  SELF_SIGNED_CERT_IN_CHAIN: "bad_certificate",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "bad_certificate",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "bad_certificate",
  CERT_HAS_EXPIRED: "bad_certificate",
  ERR_TLS_CERT_ALTNAME_INVALID: "bad_certificate",
};

function failureOf(error: unknown): Asked {
  if (error instanceof AddressNotAllowed) return failure("address_not_allowed");
  // Several addresses were tried: what the first said.
  const first = error instanceof AggregateError ? error.errors[0] : error;
  const code = first instanceof Error && "code" in first && typeof first.code === "string" ? first.code : "";
  if (/^ERR_SSL|^EPROTO/.test(code)) return failure("bad_certificate", "no TLS at this port");
  return failure(troubleOfCode[code] ?? "no_answer");
}
