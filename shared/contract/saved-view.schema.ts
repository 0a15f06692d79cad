import { z } from "zod";
import { queueQuerySchema } from "./complaint-queue.schema.ts";
import { clientIdSchema, idSchema, typed } from "./primitives.schema.ts";

/** How the queue is narrowed and sorted; what is not chosen is absent. */
export const savedQuerySchema = queueQuerySchema.omit({ cursor: true }).strict();
export type SavedQuery = z.infer<typeof savedQuerySchema>;

const name = typed(60).pipe(z.string().min(1, "write a name"));

/** A view of the queue under a name of one's own. */
export const savedViewSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    query: savedQuerySchema,
    /** Whether everybody in the workspace has it. */
    isShared: z.boolean(),
    /** Whether whoever asks made it: only then they place it; managers change what is shared, too. */
    isMine: z.boolean(),
    /** How many cases they would find in it. */
    count: z.number().int().min(0),
  })
  .meta({ id: "SavedView" });
export type SavedView = z.infer<typeof savedViewSchema>;

export const savedViewsSchema = z.object({ views: z.array(savedViewSchema) }).meta({ id: "SavedViews" });
export type SavedViews = z.infer<typeof savedViewsSchema>;

/** Only owners and admins share. */
export const newSavedViewSchema = z.strictObject({
  id: clientIdSchema,
  name,
  query: savedQuerySchema,
  isShared: z.boolean(),
});
export type NewSavedView = z.infer<typeof newSavedViewSchema>;
/** Own views in the order they are to stand in. */
export const savedViewOrderSchema = z.strictObject({ ids: z.array(idSchema).max(100) });
