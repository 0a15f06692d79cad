import { z } from "zod";
import { idSchema, instantSchema } from "./primitives.schema.ts";

/** Why something concerns a member: what colleagues, the clock or the customer did to a case. */
export const noticeKindSchema = z.enum([
  "mentioned",
  "assigned",
  "due_soon",
  "escalated",
  "answered",
  "reopened",
]);
export type NoticeKind = z.infer<typeof noticeKindSchema>;

export const noticeSchema = z
  .object({
    /** The event's. */
    id: idSchema,
    kind: noticeKindSchema,
    /** The complaint it is about. */
    complaint: z.object({ id: idSchema, reference: z.string(), excerpt: z.string() }),
    /** The colleague who did it; null for the customer and for Heed itself. */
    by: z.string().nullable(),
    at: instantSchema,
    readAt: instantSchema.nullable(),
  })
  .meta({ id: "Notice" });
export type Notice = z.infer<typeof noticeSchema>;

/** What concerns the member who asks, newest first, fifty at most; `unread` counts a hundred at most. */
export const noticesSchema = z
  .object({ unread: z.number().int().min(0).max(100), items: z.array(noticeSchema) })
  .meta({ id: "Notices" });
export type Notices = z.infer<typeof noticesSchema>;

/** Those about this complaint were read by opening it; null: all of them. */
export const noticesReadSchema = z.strictObject({ complaintId: idSchema.nullable() });
