import { z } from "zod";

const figures = z.object({
  source: z.string(),
  rows: z.number().int(),
  /** Percent right of texts that praise or blame. */
  twoClassAccuracy: z.number().optional(),
  /** Percent right, and the mean of the F1 of each label. */
  accuracy: z.number(),
  macroF1: z.number(),
});
export type CardFigures = z.infer<typeof figures>;

const learned = z.object({
  model: z.string(),
  trainingRows: z.number().int(),
  /** Measured on sources the model was not learned from, and on rows kept from training. */
  unseenSources: z.array(figures),
  heldBackRows: z.array(figures),
});

/** What training wrote about the models: from what, under which licences, how well they do and where not. */
export const modelCardSchema = z
  .object({
    trained: z.string(),
    weightsBytes: z.number().int(),
    method: z.string(),
    data: z.array(z.object({ source: z.string(), what: z.string(), licence: z.string(), by: z.string() })),
    weaknesses: z.array(z.string()),
    /** Why no other reader is asked beside the models, with figures. */
    secondOpinion: z.string(),
    models: z.array(learned.extend({ languages: z.array(z.string()) })),
    emotions: z.array(learned.extend({ language: z.string() })).default([]),
  })
  .meta({ id: "ModelCard" });
export type ModelCard = z.infer<typeof modelCardSchema>;
