import type { MediaType } from "./attachments.ts";

const endings: Readonly<Record<MediaType, string>> = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/gif": "gif",
  "image/webp": "webp",
  "application/pdf": "pdf",
};

const MOST_LETTERS = 80;
/** Control and direction marks (which can make `gpj.exe` read as `exe.jpg`), line ends, and what a file system minds. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}<>:"|?*]/gu;

const letters = (text: string): string => [...text].slice(0, MOST_LETTERS).join("");

/** A stranger's name for a file, fit to be read and no more: no path, and nothing that shows as what it is not. */
export const plainName = (given: string): string =>
  letters((given.split(/[/\\]/).at(-1) ?? "").normalize("NFC").replaceAll(UNSAFE, "").trim()) || "file";

/** A name that is safe to save under and says what the file is: a plain one, with the ending of its content. */
export function safeName(given: string, mediaType: MediaType): string {
  const stem = (given.split(/[/\\]/).at(-1) ?? "")
    .normalize("NFC")
    .replaceAll(UNSAFE, "")
    .replace(/\.[^.]*$/, "")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  return `${letters(stem) || "file"}.${endings[mediaType]}`;
}
