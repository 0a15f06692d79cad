import { z } from "zod";
import { MOST_FILES } from "../attachments.ts";
import { clientIdSchema, idSchema, siteKeySchema, typed } from "./primitives.schema.ts";

/** What comes with an upload, beside the bytes themselves, which are the body as they are. */
export const attachmentUploadSchema = z.object({
  id: clientIdSchema,
  site: siteKeySchema,
  /** The survey and its question that ask for the file; without both it is for a complaint. */
  survey: idSchema.optional(),
  question: z.string().max(40).optional(),
  /** The version the visitor saw; the published one when absent. */
  version: z.coerce.number().int().min(1).optional(),
  name: typed(2000),
});

export type AttachmentUpload = z.infer<typeof attachmentUploadSchema>;

/** The same from a colleague, for a message or a complaint they type in. */
export const staffUploadSchema = z.strictObject({ id: clientIdSchema, name: typed(2000) });

export const attachmentSchema = z
  .object({
    id: idSchema,
    /** Safe to save under: no path, no hidden marks, the ending of what it really is. */
    name: z.string(),
    mediaType: z.enum(["image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf"]),
    bytes: z.number().int(),
  })
  .meta({ id: "Attachment" });
export type Attachment = z.infer<typeof attachmentSchema>;

/** A file that came with words and was not taken. */
export const leftOutFileSchema = z
  .object({ name: z.string(), bytes: z.number().int(), why: z.enum(["kind", "size", "number"]) })
  .meta({ id: "LeftOutFile" });

/** The uploads that a complaint or a message names. */
export const attachedSchema = z.array(clientIdSchema).max(MOST_FILES);
