import { uuidv7 } from "../../shared/uuidv7.ts";
import { aResponse } from "./builders.ts";
import type { TestCollector } from "./collector.ts";
import { aDefinition, aQuestion } from "./questions.ts";

type Place = { readonly collector: TestCollector; readonly owner: string; readonly siteId: string };

/** Where to upload a file for a survey that asks for one. */
export async function anUpload({ collector, owner, siteId }: Place): Promise<string> {
  const ask = (method: string, path: string, body?: unknown) =>
    collector.ask(method, path, { cookie: owner, body });
  const { id } = (await ask("POST", "/api/surveys", { siteId, template: "csat", name: "With a file" })).body;
  await ask("PATCH", `/api/surveys/${id}`, { definition: aDefinition(aQuestion("file")) });
  await ask("POST", `/api/surveys/${id}/publish`);
  const about = { id: uuidv7(), site: collector.siteKey, survey: id, question: "file", name: "receipt.pdf" };
  return `/v1/attachments?${new URLSearchParams(about)}`;
}

export async function anAttachment(at: Place): Promise<string> {
  const path = await anUpload(at);
  const { id } = (await at.collector.ask("POST", path, { text: "%PDF-1.4 a receipt" })).body;
  const survey = new URLSearchParams(path.split("?")[1]).get("survey") ?? "";
  const body = { ...aResponse(at.collector, survey), answers: [{ question: "file", value: [id] }] };
  await at.collector.ask("POST", "/v1/responses", { body });
  return id;
}
