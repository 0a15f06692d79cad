import { complaintFiles, fileProblem, type LeftOutFile, SIGNATURE_BYTES } from "../../shared/attachments.ts";
import type { Attachment } from "../../shared/contract/attachment.schema.ts";
import { plainName } from "../../shared/file-names.ts";
import { uuidv7 } from "../../shared/uuidv7.ts";
import { queryString, upload } from "../api.ts";

/** A file that is being uploaded, under the id the message will name it by. */
export type Upload = {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  /** Null for what was uploaded before the page was loaded anew: nothing is left to send. */
  readonly file: File | null;
  readonly state: "uploading" | "kept" | "failed";
};

/** What was chosen to go with something that is being written, and what could not be. */
export type Chosen = { readonly uploads: readonly Upload[]; readonly refused: readonly LeftOutFile[] };

export const nothingChosen: Chosen = { uploads: [], refused: [] };

/** Where the choice is kept while its page lives. */
export type Shelf = { readonly read: () => Chosen; readonly write: (chosen: Chosen) => void };

/** Whether all of it may be sent now. */
export const isReady = ({ uploads }: Chosen): boolean => uploads.every(({ state }) => state === "kept");

/** Uploads files as they are chosen, so that sending waits for nothing. */
export async function choose(files: readonly File[], shelf: Shelf): Promise<void> {
  const room = complaintFiles.maxFiles - shelf.read().uploads.length;
  const taken: Upload[] = [];
  const refused: LeftOutFile[] = [];
  for (const file of files) {
    const start = new Uint8Array(await file.slice(0, SIGNATURE_BYTES).arrayBuffer());
    const why =
      fileProblem({ size: file.size, start }, complaintFiles) ?? (taken.length < room ? null : "number");
    if (why) refused.push({ name: plainName(file.name), bytes: file.size, why });
    else taken.push({ id: uuidv7(), name: file.name, bytes: file.size, file, state: "uploading" });
  }
  shelf.write({ uploads: [...shelf.read().uploads, ...taken], refused });
  await Promise.all(taken.map((upload) => send(upload, shelf)));
}

/** Sends one, again after a failure: under its id it is kept once. */
export async function send({ id, name, file }: Upload, shelf: Shelf): Promise<void> {
  if (!file) return;
  const mark = (state: Upload["state"]) => {
    const { uploads, refused } = shelf.read();
    shelf.write({ uploads: uploads.map((each) => (each.id === id ? { ...each, state } : each)), refused });
  };
  mark("uploading");
  // A slice has no type of its own: it is for the collector to tell what it is.
  await upload<Attachment>(`/api/attachments${queryString({ id, name })}`, file.slice()).then(
    () => mark("kept"),
    () => mark("failed"),
  );
}

/** What is not named is dropped by the collector after a day. */
export const remove = (id: string, shelf: Shelf): void =>
  shelf.write({ uploads: shelf.read().uploads.filter((each) => each.id !== id), refused: [] });
