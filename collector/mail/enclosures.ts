import type { Attachment } from "postal-mime";
import { complaintFiles, type LeftOutFile, sortedFiles, type TakenFile } from "../../shared/attachments.ts";

/** What came with a letter: files that are kept, and those that are not, with the reason. */
export type Enclosures = { readonly taken: readonly TakenFile[]; readonly leftOut: readonly LeftOutFile[] };

/** Smaller pictures within a letter are its dress: logos, icons, lines and counting dots. What people photograph is larger. */
const DRESS_BYTES = 50 * 1024;
/** Nothing a person sends: signatures of mail programs, and letters within the letter, whose words are quoted. */
const NOBODYS = /^(message\/|application\/(pgp-(signature|keys)|(x-)?pkcs7-signature)$)/i;

/** @param isCut whether the letter was longer than what was read of it: then its last file is not whole */
export function enclosuresIn(attachments: readonly Attachment[], isCut: boolean): Enclosures {
  const files = attachments
    .filter(({ mimeType }) => !NOBODYS.test(mimeType))
    .map((file) => ({ ...file, name: file.filename ?? "", content: bytesIn(file) }))
    .filter((file) => !isDress(file));
  const last = isCut ? files.pop() : undefined;
  const { taken, leftOut } = sortedFiles(files, complaintFiles);
  const cut = last ? sortedFiles([last], { ...complaintFiles, maxMegabytes: 0 }).leftOut : [];
  return { taken, leftOut: [...leftOut, ...cut] };
}

const isDress = ({
  mimeType,
  related,
  disposition,
  contentId,
  content,
}: Attachment & { content: Uint8Array }) =>
  mimeType.startsWith("image/") &&
  content.length < DRESS_BYTES &&
  (related === true || (disposition === "inline" && contentId !== undefined));

function bytesIn({ content }: Attachment): Uint8Array {
  if (typeof content === "string") return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}
