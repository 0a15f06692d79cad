import { z } from "zod";
import { clientIdSchema, idSchema, siteKeySchema, typed } from "./primitives.schema.ts";

/** What comes with an upload, beside the bytes themselves, which are the body as they are. */
export const attachmentUploadSchema = z.object({
  id: clientIdSchema,
  site: siteKeySchema,
  survey: idSchema,
  question: z.string().max(40),
  /** The version the visitor saw; the published one when absent. */
  version: z.coerce.number().int().min(1).optional(),
  name: typed(2000),
});

export type AttachmentUpload = z.infer<typeof attachmentUploadSchema>;

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
