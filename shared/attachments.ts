import { plainName, safeName } from "./file-names.ts";

/** What may be attached, by what an author allows: kinds, never names. */
export const fileKinds = ["image", "pdf"] as const;
export type FileKind = (typeof fileKinds)[number];

const MEBIBYTE = 1024 * 1024;
/** No author may allow more. */
export const MOST_FILE_MEGABYTES = 5;
export const MOST_FILE_BYTES = MOST_FILE_MEGABYTES * MEBIBYTE;
export const MOST_FILES = 5;
export const bytesOf = (megabytes: number): number => megabytes * MEBIBYTE;

/** What a complaint takes wherever it is written: on a page, by letter, by a colleague. */
export const complaintFiles = {
  accept: fileKinds,
  maxMegabytes: MOST_FILE_MEGABYTES,
  maxFiles: MOST_FILES,
} as const;

export type MediaType = "image/png" | "image/jpeg" | "image/gif" | "image/webp" | "application/pdf";

/** How many bytes from the beginning tell what a file is. */
export const SIGNATURE_BYTES = 16;

const begins = (bytes: Uint8Array, signature: string, at = 0): boolean =>
  [...signature].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));

/** What a file is by its first bytes; null for whatever may not be attached. Its name and what it says of itself count for nothing. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  if (begins(bytes, "\x89PNG\r\n\x1a\n")) return "image/png";
  if (begins(bytes, "\xff\xd8\xff")) return "image/jpeg";
  if (begins(bytes, "GIF87a") || begins(bytes, "GIF89a")) return "image/gif";
  if (begins(bytes, "RIFF") && begins(bytes, "WEBP", 8)) return "image/webp";
  return begins(bytes, "%PDF-") ? "application/pdf" : null;
}

export const kindOf = (mediaType: MediaType): FileKind => (mediaType === "application/pdf" ? "pdf" : "image");

/** What may be attached somewhere. */
export type Allowed = { readonly accept: readonly FileKind[]; readonly maxMegabytes: number };

/** Why this may not be attached where an author allows these kinds up to that size; null when it may. */
export function fileProblem(
  file: { readonly size: number; readonly start: Uint8Array },
  { accept, maxMegabytes }: Allowed,
): "kind" | "size" | null {
  const mediaType = mediaTypeOf(file.start);
  if (!mediaType || !accept.includes(kindOf(mediaType))) return "kind";
  return file.size > bytesOf(maxMegabytes) ? "size" : null;
}

/** A file that was sent and not taken: its kind, its size, or one too many. */
export type LeftOutFile = {
  readonly name: string;
  readonly bytes: number;
  readonly why: "kind" | "size" | "number";
};

/** A file that was sent and is taken, by a safe name. */
export type TakenFile = {
  readonly name: string;
  readonly mediaType: MediaType;
  readonly content: Uint8Array;
};

/** Of files that came together, those that are taken, at most `most`, and what is wrong with each of the others. */
export function sortedFiles(
  files: readonly { readonly name: string; readonly content: Uint8Array }[],
  { accept, maxMegabytes, maxFiles }: Allowed & { readonly maxFiles: number },
): { readonly taken: readonly TakenFile[]; readonly leftOut: readonly LeftOutFile[] } {
  const taken: TakenFile[] = [];
  const leftOut: LeftOutFile[] = [];
  for (const { name, content } of files) {
    const mediaType = mediaTypeOf(content);
    const wrong =
      fileProblem(
        { size: content.length, start: content.subarray(0, SIGNATURE_BYTES) },
        { accept, maxMegabytes },
      ) ?? (taken.length < maxFiles ? null : "number");
    if (wrong || !mediaType)
      leftOut.push({ name: plainName(name), bytes: content.length, why: wrong ?? "kind" });
    else taken.push({ name: safeName(name, mediaType), mediaType, content });
  }
  return { taken, leftOut };
}
