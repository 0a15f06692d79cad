import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { language } from "../words.ts";
import { exactTime, relativeTime } from "./time.tsx";

const second = signal(Date.now());
let watchers = 0;
let timer: ReturnType<typeof setInterval> | undefined;

/** Ticks every second, but only while somebody looks. */
function useSeconds(): number {
  useEffect(() => {
    second.value = Date.now();
    if (watchers++ === 0)
      timer = setInterval(() => {
        second.value = Date.now();
      }, 1_000);
    return () => {
      if (--watchers === 0) clearInterval(timer);
    };
  }, []);
  return second.value;
}

/** How long ago something just happened, to the second within the first minute; hidden from live regions that would read every tick. */
export function Ago({ at }: { at: string }) {
  const passedMs = Math.max(0, useSeconds() - Date.parse(at));
  const words =
    passedMs < 60_000
      ? new Intl.RelativeTimeFormat(language.value, { style: "short", numeric: "auto" }).format(
          -Math.floor(passedMs / 1_000),
          "second",
        )
      : relativeTime(at, Date.parse(at) + passedMs);
  return (
    <time dateTime={at} title={exactTime(at)}>
      {words}
    </time>
  );
}
