import { z } from "zod";
import { languageCodes } from "../locales/languages.ts";
import { unknownFields } from "../reply-fields.ts";
import { clientIdSchema, idSchema, languageSchema, typed } from "./primitives.schema.ts";

/** `letter`: a whole answer. `snippet`: a sentence or two to put into one. */
export const replyKindSchema = z.enum(["letter", "snippet"]);
export type ReplyKind = z.infer<typeof replyKindSchema>;

const words = typed(5000).refine((text) => unknownFields(text).length === 0, {
  error: (issue) => `names a field that does not exist: ${unknownFields(String(issue.input)).join(", ")}`,
});

const wordsSchema = z
  .strictObject(Object.fromEntries(languageCodes.map((code) => [code, words.optional()])))
  .refine((all) => Object.values(all).some(Boolean), "write it in at least one language");

const name = typed(120).pipe(z.string().min(1, "write a name"));

export const replyTemplateSchema = z
  .object({ id: idSchema, kind: replyKindSchema, name: z.string(), words: z.record(z.string(), z.string()) })
  .meta({ id: "ReplyTemplate" });
export type ReplyTemplate = z.infer<typeof replyTemplateSchema>;
export const replyTemplatesSchema = z
  .object({ templates: z.array(replyTemplateSchema) })
  .meta({ id: "ReplyTemplates" });

export const newReplyTemplateSchema = z.strictObject({
  id: clientIdSchema,
  kind: replyKindSchema,
  name,
  words: wordsSchema,
});
export type NewReplyTemplate = z.infer<typeof newReplyTemplateSchema>;
export const replyTemplateChangeSchema = z.strictObject({
  kind: replyKindSchema.optional(),
  name: name.optional(),
  words: wordsSchema.optional(),
});
export type ReplyTemplateChange = z.infer<typeof replyTemplateChangeSchema>;

/** One filled in for a complaint, in its customer's language where it is written in that. */
export const filledReplySchema = z.object({
  id: idSchema,
  kind: replyKindSchema,
  name: z.string(),
  language: languageSchema,
  body: z.string(),
});
export type FilledReply = z.infer<typeof filledReplySchema>;
export const filledRepliesSchema = z
  .object({ /** The customer's. */ language: languageSchema, replies: z.array(filledReplySchema) })
  .meta({ id: "FilledReplies" });
export type FilledReplies = z.infer<typeof filledRepliesSchema>;
