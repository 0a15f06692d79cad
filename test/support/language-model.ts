import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import Ajv from "ajv";

/** How the server answers one call instead of well. */
export type Misbehaviour =
  | { readonly status: number; readonly headers?: Record<string, string>; readonly body?: string }
  | { readonly content: string | null }
  | "silence"
  | "a flood";

export type Heard = {
  readonly key: string | undefined;
  readonly model: string;
  readonly system: string;
  /** What the user's message holds. */
  readonly text: string;
  readonly hasSchema: boolean;
};

export type LanguageModel = {
  readonly baseUrl: string;
  readonly heard: Heard[];
  /** Answers of the next calls, in turn; after them it answers well again. */
  readonly next: Misbehaviour[];
  /** Whether it knows `response_format: json_schema`; older servers refuse it. */
  knowsSchemas: boolean;
  readonly close: () => Promise<void>;
};

export const MODEL = "reader-small";
export const MODEL_KEY = "sk-the-key-of-the-model";

const well = { emotion: "neutral", category: "other", urgency: "low", actionability: "other", leaves: false };

/** What the model behind it makes of a text: enough to tell good from bad. It does whatever a text tells it to, as models may. */
function labelsOf(text: string): string {
  const told = /answer with (\{.*\})/is.exec(text)?.[1];
  if (told) return told;
  if (/cold|broken|冷/i.test(text))
    return JSON.stringify({ ...well, sentiment: "negative", emotion: "anger", category: "product" });
  return JSON.stringify({ ...well, sentiment: "positive" });
}

/** A server on this machine that speaks the chat completions of the OpenAI API, key, schema and errors included. */
export async function openLanguageModel(): Promise<LanguageModel> {
  const server = createServer((request, response) => void answer(request, response));
  const error = (response: ServerResponse, status: number, message: string) =>
    response
      .writeHead(status, { "content-type": "application/json" })
      .end(JSON.stringify({ error: { message, type: "invalid_request_error" } }));

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    if (request.method !== "POST" || request.url !== "/v1/chat/completions")
      return error(response, 404, `Unknown request URL: ${request.method} ${request.url}`);
    const asked = JSON.parse(Buffer.concat(chunks).toString());
    const format = asked.response_format;
    const said = asked.messages.at(-1).content;
    const text = JSON.parse(said).customer_wrote;
    const key = request.headers.authorization?.replace(/^Bearer /, "");
    const heardNow = { key, model: asked.model, system: asked.messages[0].content, text };
    model.heard.push({ ...heardNow, hasSchema: format !== undefined });
    const misbehaviour = model.next.shift();
    if (misbehaviour === "silence") return;
    if (misbehaviour === "a flood") return flood(response);
    if (misbehaviour && "status" in misbehaviour)
      return response.writeHead(misbehaviour.status, misbehaviour.headers).end(misbehaviour.body);
    if (key !== MODEL_KEY) return error(response, 401, `Incorrect API key provided: ${key}`);
    if (asked.model !== MODEL) return error(response, 404, `The model ${asked.model} does not exist`);
    if (asked.stream !== false) return error(response, 400, "Streaming is not what this test is about");
    if (format && !model.knowsSchemas) return error(response, 400, "Unknown parameter: response_format");
    const fault = format ? faultOfFormat(format) : null;
    if (fault) return error(response, 400, fault);
    const content = misbehaviour ? misbehaviour.content : labelsOf(text);
    const message = { role: "assistant", content, ...(content === null ? { refusal: "I cannot" } : {}) };
    const completion = {
      id: "chatcmpl-1",
      object: "chat.completion",
      created: 1_781_686_800,
      model: asked.model,
      choices: [{ index: 0, message, logprobs: null, finish_reason: "stop" }],
      usage: { prompt_tokens: 300, completion_tokens: 40, total_tokens: 340 },
    };
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(completion));
  };

  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // listening on TCP
  const model: LanguageModel = {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    heard: [],
    next: [],
    knowsSchemas: true,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return model;
}

/** More than anybody could mean, for as long as somebody listens. */
function flood(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "application/json" });
  const piece = Buffer.alloc(64 * 1024, " ");
  const pour = () => {
    while (!response.destroyed && response.write(piece));
    response.once("drain", pour);
  };
  response.on("error", () => response.destroy());
  pour();
}

/** As strict structured output has it: a valid schema, every field required, no others. */
function faultOfFormat(format: {
  type?: string;
  json_schema?: {
    strict?: boolean;
    schema?: {
      properties?: object;
      required?: string[];
      additionalProperties?: boolean;
    };
  };
}): string | null {
  const { strict, schema } = format.json_schema ?? {};
  if (format.type !== "json_schema" || !strict || !schema) return "response_format is not json_schema";
  if (!new Ajv().validateSchema(schema)) return "Invalid schema";
  const names = Object.keys(schema.properties ?? {});
  return schema.additionalProperties === false && names.every((name) => schema.required?.includes(name))
    ? null
    : "Invalid schema: every property must be required, and no others allowed";
}
