import { useRef } from "preact/hooks";
import type { LinePoint } from "./line-point.ts";

type Props = {
  readonly name: string;
  readonly points: readonly LinePoint[];
  readonly current: number;
  readonly choose: (index: number) => void;
  readonly point: (pointing: boolean) => void;
  readonly x: (index: number) => number;
  readonly step: number;
};

/** Links laid over the drawing, one a point and as tall as it: HTML ones, because the router follows no SVG links. */
export function ChartTargets({ name, points, current, choose, point, x, step }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const chosenBefore = useRef(current);
  const walk = (event: KeyboardEvent) => {
    const next = nextIndex(event.key, current, points.length);
    if (next === null) return;
    event.preventDefault();
    choose(next);
    list.current?.querySelectorAll<HTMLElement>("[data-point]")[next]?.focus();
  };
  return (
    <ul class="chart-points" ref={list} aria-label={name} onKeyDown={walk}>
      {points.map((each, index) => {
        const shared = {
          "data-point": index,
          class: "chart-point",
          tabIndex: index === current ? 0 : -1,
          style: { left: `${x(index) - step / 2}px`, width: `${step}px` },
          onPointerDown: () => {
            chosenBefore.current = current;
          },
          onFocus: () => choose(index),
          onPointerMove: () => {
            choose(index);
            point(true);
          },
        };
        return (
          <li key={each.key}>
            {each.href ? (
              <a
                {...shared}
                href={each.href}
                aria-label={each.words}
                onClick={(event) => chosenBefore.current !== index && stopTouch(event)}
              />
            ) : (
              <span {...shared} role="img" aria-label={each.words} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** A finger cannot hover: its first touch on a point shows the values, the second opens what is behind. */
function stopTouch(event: MouseEvent): void {
  if (!(event instanceof PointerEvent) || event.pointerType !== "touch") return;
  event.preventDefault();
  // The router listens on the window and does not look at defaultPrevented.
  event.stopPropagation();
}

function nextIndex(key: string, current: number, count: number): number | null {
  if (key === "ArrowRight") return Math.min(count - 1, current + 1);
  if (key === "ArrowLeft") return Math.max(0, current - 1);
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}
