import { bytesOf } from "../../shared/attachments.ts";
import { number } from "../words.ts";

/** In whole kilobytes, or megabytes with one decimal. */
export const fileSize = (bytes: number): string =>
  bytes < bytesOf(1)
    ? number(Math.max(1, Math.round(bytes / 1024)), { style: "unit", unit: "kilobyte" })
    : number(bytes / bytesOf(1), { style: "unit", unit: "megabyte", maximumFractionDigits: 1 });
