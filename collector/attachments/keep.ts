import type { MediaType } from "../../shared/attachments.ts";
import { safeName } from "../../shared/file-names.ts";
import type { Deps } from "../http/env.ts";
import { Refusal } from "../http/problem.ts";
import { keepAttachment } from "./store.ts";

/** Seconds until a sweep, or something that is sent, may have made room. */
const BUSY_SECONDS = 60;

type Upload = {
  readonly workspaceId: string;
  readonly id: string;
  /** As the sender called it. */
  readonly name: string;
  readonly mediaType: MediaType;
  readonly content: Uint8Array;
  readonly byStaff: boolean;
};

/** Keeps an upload, once by its id, by a name that is safe. @throws Refusal `busy` when too much lies unclaimed */
export async function keepUpload(
  { database }: Deps,
  { workspaceId, id, name, mediaType, content, byStaff }: Upload,
  now: Date,
) {
  const file = { id, name: safeName(name, mediaType), mediaType, bytes: content.length };
  const kept = await keepAttachment(database.db, { ...file, workspaceId, content, byStaff }, now);
  if (!kept.ok) throw new Refusal("busy", { retryAfterSeconds: BUSY_SECONDS });
  return kept;
}
