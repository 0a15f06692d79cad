import {
  type Allowed,
  complaintFiles,
  fileProblem,
  mediaTypeOf,
  SIGNATURE_BYTES,
} from "../../shared/attachments.ts";
import { ok, refused } from "../../shared/outcome.ts";
import type { KnownSurvey } from "../sites/directory.ts";

type Wanted = { readonly question?: string | undefined; readonly version?: number | undefined };

/** What an upload for a complaint is, when it may be taken. */
export const checkedForComplaint = (bytes: Uint8Array) => checkedBy(complaintFiles, bytes);

/** What an upload is, when the question it answers takes it. */
export function checkedFile(survey: KnownSurvey | undefined, wanted: Wanted, bytes: Uint8Array) {
  if (!survey) return refused("unknown_survey");
  const version = wanted.version ?? survey.publishedVersion;
  const definition = version === null ? undefined : survey.versions.get(version);
  const question = definition?.questions.find(({ id }) => id === wanted.question);
  if (question?.type !== "file") return refused("file_not_asked");
  return checkedBy(question, bytes);
}

function checkedBy(allowed: Allowed, bytes: Uint8Array) {
  const wrong = fileProblem({ size: bytes.length, start: bytes.subarray(0, SIGNATURE_BYTES) }, allowed);
  if (wrong) return refused(wrong === "size" ? "file_too_large" : "file_not_taken");
  const mediaType = mediaTypeOf(bytes);
  return mediaType ? ok(mediaType) : refused("file_not_taken");
}
