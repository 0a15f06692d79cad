import { z } from "zod";
import { importDates, importEncodings, importFields } from "../complaint-import.ts";

/** The file is the body; what is absent is guessed from it. */
export const importQuerySchema = z.strictObject({
  encoding: z.enum(importEncodings).optional(),
  dates: z.enum(importDates).optional(),
  /** Which column each field is in, counted from 0: `whatHappened:2,externalId:0`. */
  mapping: z
    .string()
    .max(500)
    .regex(/^([A-Za-z]+:\d{1,4})?(,[A-Za-z]+:\d{1,4})*$/, "must be field:column, one after the other")
    .optional(),
});
export type ImportQuery = z.infer<typeof importQuerySchema>;

export const importProblems = [
  "missing",
  "too_long",
  "not_a_date",
  "in_the_future",
  "not_a_contact",
  "unknown_category",
  "unknown_channel",
  "unknown_state",
  "unknown_language",
  "resolved_missing",
  "resolved_before_received",
] as const;
export type ImportProblem = (typeof importProblems)[number];

export const importErrorSchema = z
  .object({
    /** Of the file, where the row begins; the first is 1. */
    line: z.number().int(),
    field: z.enum(importFields),
    problem: z.enum(importProblems),
  })
  .meta({ id: "ImportError" });
export type ImportError = z.infer<typeof importErrorSchema>;

const counts = {
  /** Rows below the one that names the columns. */
  rows: z.number().int(),
  /** Rows with something wrong in them: they are left out. */
  faulty: z.number().int(),
  /** The first of what is wrong. */
  errors: z.array(importErrorSchema),
};

export const importPreviewSchema = z
  .object({
    encoding: z.enum(importEncodings),
    separator: z.enum([",", ";", "\t"]),
    dates: z.enum(importDates),
    columns: z.array(z.string()),
    mapping: z.partialRecord(z.enum(importFields), z.number().int()),
    ...counts,
    /** Rows that were imported before. */
    known: z.number().int(),
    /** The first rows as they stand in the file. */
    first: z.array(z.object({ line: z.number().int(), cells: z.array(z.string()) })),
  })
  .meta({ id: "ImportPreview" });
export type ImportPreview = z.infer<typeof importPreviewSchema>;

/** How far an import is; it is over once `faulty`, `imported` and `known` add up to `rows`. */
export type Imported = Pick<ImportPreview, "rows" | "faulty" | "errors" | "known"> & {
  readonly imported: number;
};
