import { fileProblem, type MediaType, mediaTypeOf, SIGNATURE_BYTES } from "../../shared/attachments.ts";
import { ok, refused } from "../../shared/outcome.ts";
import type { KnownSurvey } from "../sites/directory.ts";

const endings: Readonly<Record<MediaType, string>> = {
  "image/png": "png",
  "image/jpeg": "jpg",
  "image/gif": "gif",
  "image/webp": "webp",
  "application/pdf": "pdf",
};

const MOST_LETTERS = 80;

/**
 * A name that is safe to save under and says what the file is: no path, no control or direction marks (which can make
 * `gpj.exe` read as `exe.jpg`), nothing a file system minds, and the ending of its content.
 */
export function safeName(given: string, mediaType: MediaType): string {
  const stem = (given.split(/[/\\]/).at(-1) ?? "")
    .normalize("NFC")
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}<>:"|?*]/gu, "")
    .replace(/\.[^.]*$/, "")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  const letters = [...stem].slice(0, MOST_LETTERS).join("");
  return `${letters || "file"}.${endings[mediaType]}`;
}

type Wanted = { readonly question: string; readonly version?: number | undefined };

/** What an upload is, when the question it answers takes it. */
export function checkedFile(survey: KnownSurvey | undefined, wanted: Wanted, bytes: Uint8Array) {
  if (!survey) return refused("unknown_survey");
  const version = wanted.version ?? survey.publishedVersion;
  const definition = version === null ? undefined : survey.versions.get(version);
  const question = definition?.questions.find(({ id }) => id === wanted.question);
  if (question?.type !== "file") return refused("file_not_asked");
  const wrong = fileProblem({ size: bytes.length, start: bytes.subarray(0, SIGNATURE_BYTES) }, question);
  if (wrong) return refused(wrong === "size" ? "file_too_large" : "file_not_taken");
  const mediaType = mediaTypeOf(bytes);
  return mediaType ? ok(mediaType) : refused("file_not_taken");
}
