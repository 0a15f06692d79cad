import { useRef } from "preact/hooks";
import { Button } from "../ui/Button.tsx";

type Props = {
  readonly up: string;
  readonly down: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (by: -1 | 1) => void;
};

/** Moves one of a list without a mouse; the focus stays on the button pressed, or goes to the other at the list's end. */
export function MoveButtons({ up, down, isFirst, isLast, onMove }: Props) {
  const place = useRef<HTMLSpanElement>(null);
  const move = (by: -1 | 1) => {
    onMove(by);
    // Once it is drawn in its new place: being moved in the page takes the focus away.
    setTimeout(() => {
      const [first, last] = place.current?.querySelectorAll("button") ?? [];
      const [pressed, other] = by < 0 ? [first, last] : [last, first];
      (pressed?.disabled ? other : pressed)?.focus();
    });
  };
  return (
    <span class="move-buttons" ref={place}>
      <Button kind="quiet" icon="chevron-up" label={up} disabled={isFirst} onClick={() => move(-1)} />
      <Button kind="quiet" icon="chevron-down" label={down} disabled={isLast} onClick={() => move(1)} />
    </span>
  );
}
