import { signal } from "@preact/signals";
import { date, language, t } from "../words.ts";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Ticks so that "3 minutes ago" stays true on a screen left open. */
export const now = signal(Date.now());
setInterval(() => {
  now.value = Date.now();
}, minuteMs / 2);

/** When something happened: relative up to a week, then the day; exact on hover. */
export function Time({ at }: { at: string }) {
  return (
    <time dateTime={at} title={exactTime(at)}>
      {relativeTime(at, Math.max(now.value, Date.parse(at)))}
    </time>
  );
}

export const exactTime = (at: string): string => date(at, { dateStyle: "full", timeStyle: "short" });

/** @param nowMs milliseconds since 1970 */
export function relativeTime(at: string, nowMs: number): string {
  const passedMs = nowMs - Date.parse(at);
  const relative = new Intl.RelativeTimeFormat(language.value, { numeric: "auto", style: "short" });
  if (passedMs < minuteMs) return t("time.justNow");
  if (passedMs < hourMs) return relative.format(-Math.floor(passedMs / minuteMs), "minute");
  if (passedMs < dayMs) return relative.format(-Math.floor(passedMs / hourMs), "hour");
  if (passedMs < 7 * dayMs) return relative.format(-Math.floor(passedMs / dayMs), "day");
  const sameYear = new Date(at).getFullYear() === new Date(nowMs).getFullYear();
  return date(at, sameYear ? { month: "short", day: "numeric" } : { dateStyle: "medium" });
}
