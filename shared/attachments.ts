/** What may be attached, by what an author allows: kinds, never names. */
export const fileKinds = ["image", "pdf"] as const;
export type FileKind = (typeof fileKinds)[number];

const MEBIBYTE = 1024 * 1024;
/** No author may allow more. */
export const MOST_FILE_MEGABYTES = 5;
export const MOST_FILE_BYTES = MOST_FILE_MEGABYTES * MEBIBYTE;
export const MOST_FILES = 5;
export const bytesOf = (megabytes: number): number => megabytes * MEBIBYTE;

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

/** Why this may not be attached where an author allows these kinds up to that size; null when it may. */
export function fileProblem(
  file: { readonly size: number; readonly start: Uint8Array },
  { accept, maxMegabytes }: { readonly accept: readonly FileKind[]; readonly maxMegabytes: number },
): "kind" | "size" | null {
  const mediaType = mediaTypeOf(file.start);
  if (!mediaType || !accept.includes(kindOf(mediaType))) return "kind";
  return file.size > bytesOf(maxMegabytes) ? "size" : null;
}
