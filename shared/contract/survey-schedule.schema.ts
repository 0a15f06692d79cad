import { z } from "zod";

/** A day and a time of the workspace's own clock, `2026-06-17T09:00`. */
export const surveyScheduleSchema = z.strictObject({
  at: z.iso.datetime({ local: true, offset: false, precision: -1 }),
});
