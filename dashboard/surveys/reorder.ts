import { useRef, useState } from "preact/hooks";

/** To be spread: `handle` on what is taken hold of, `place` on what it can be let go over. */
type Reordering = {
  readonly handle: {
    readonly draggable: true;
    readonly onDragStart: (event: DragEvent) => void;
    readonly onDragEnd: () => void;
  };
  readonly place: {
    /** On which side of it the dragged one would come to stand. */
    readonly "data-drop": "before" | "after" | undefined;
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
};

/** Moves the elements of one list by dragging; lists do not take each other's. Keyboards have buttons for it. */
export function useReorder(move: (from: number, by: number) => void): (at: number) => Reordering {
  const dragged = useRef<number | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const letGo = () => {
    dragged.current = null;
    setOver(null);
  };
  return (at) => ({
    handle: {
      draggable: true,
      onDragStart: (event) => {
        event.stopPropagation();
        dragged.current = at;
        // Firefox drags nothing that carries nothing.
        event.dataTransfer?.setData("text/plain", "");
      },
      onDragEnd: letGo,
    },
    place: {
      "data-drop": sideOf(at, over, dragged.current),
      onDragOver: (event) => {
        if (dragged.current === null) return;
        event.preventDefault();
        setOver(at);
      },
      onDrop: (event) => {
        const from = dragged.current;
        if (from === null) return;
        event.preventDefault();
        letGo();
        if (from !== at) move(from, at - from);
      },
    },
  });
}

function sideOf(at: number, over: number | null, from: number | null): "before" | "after" | undefined {
  if (at !== over || from === null || from === at) return undefined;
  return from < at ? "after" : "before";
}
