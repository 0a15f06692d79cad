import type { Target } from "../../shared/contract/complaint.schema.ts";
import { number, t } from "../words.ts";
import { Icon } from "./Icon.tsx";
import { exactTime, now } from "./time.tsx";
import "./due.css";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

type DueProps = { readonly target: Target; readonly dueAt: string };

/** A deadline as a calm countdown: what is due and in how long, or for how long it has been over. Exact on hover. */
export function Due({ target, dueAt }: DueProps) {
  const leftMs = Date.parse(dueAt) - now.value;
  const isOver = leftMs <= 0;
  const words = t(isOver ? "due.over" : "due.in", {
    target: t(`target.${target}`),
    time: duration(Math.abs(leftMs)),
  });
  return (
    <time
      class="due"
      dateTime={dueAt}
      title={exactTime(dueAt)}
      data-over={isOver}
      data-soon={leftMs < 4 * hourMs}
    >
      <Icon name={isOver ? "alert" : "clock"} />
      {words}
    </time>
  );
}

/** To the minute within a day, to the hour within ten, then in days: more would be noise. @param ms at least 0 */
export function duration(ms: number): string {
  const [days, hours, minutes] = [
    Math.floor(ms / dayMs),
    Math.floor((ms % dayMs) / hourMs),
    Math.max(Math.floor((ms % hourMs) / minuteMs), ms < hourMs ? 1 : 0),
  ];
  const parts: readonly (readonly [number, "due.days" | "due.hours" | "due.minutes"])[] =
    days >= 10
      ? [[days, "due.days"]]
      : days > 0
        ? [
            [days, "due.days"],
            [hours, "due.hours"],
          ]
        : [
            [hours, "due.hours"],
            [minutes, "due.minutes"],
          ];
  return parts
    .filter(([n]) => n > 0)
    .map(([n, key]) => t(key, { n: number(n) }))
    .join(t("due.between"));
}
