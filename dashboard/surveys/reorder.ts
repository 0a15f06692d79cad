import { useRef } from "preact/hooks";

/** To be spread: `handle` on what is taken hold of, `place` on what it can be let go over. */
type Reordering = {
  readonly handle: {
    readonly draggable: true;
    readonly onDragStart: (event: DragEvent) => void;
    readonly onDragEnd: () => void;
  };
  readonly place: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
};

/** Moves the elements of one list by dragging; lists do not take each other's. Keyboards have buttons for it. */
export function useReorder(move: (from: number, by: number) => void): (at: number) => Reordering {
  const dragged = useRef<number | null>(null);
  return (at) => ({
    handle: {
      draggable: true,
      onDragStart: (event) => {
        event.stopPropagation();
        dragged.current = at;
        // Firefox drags nothing that carries nothing.
        event.dataTransfer?.setData("text/plain", "");
      },
      onDragEnd: () => {
        dragged.current = null;
      },
    },
    place: {
      onDragOver: (event) => {
        if (dragged.current !== null) event.preventDefault();
      },
      onDrop: (event) => {
        const from = dragged.current;
        if (from === null) return;
        event.preventDefault();
        if (from !== at) move(from, at - from);
      },
    },
  });
}
