export type SaveState =
  | { readonly kind: "saved" }
  | { readonly kind: "waiting" }
  | { readonly kind: "saving" }
  | { readonly kind: "failed"; readonly problem: unknown };

export type Autosave<Draft> = {
  /** Takes the newest draft; it is saved once typing rests. */
  readonly change: (draft: Draft) => void;
  /** Saves at once what is not saved yet. True when nothing is left unsaved. */
  readonly flush: () => Promise<boolean>;
  /** Lets go of what is unsaved. */
  readonly drop: () => void;
  /** Stops waiting; what is unsaved stays unsaved. */
  readonly stop: () => void;
};

type Options<Draft> = {
  readonly save: (draft: Draft) => Promise<void>;
  readonly onState: (state: SaveState) => void;
  readonly restMs: number;
  readonly retryMs: number;
  /** Whether a failure may be over when it is tried again by itself. */
  readonly isPassing: (problem: unknown) => boolean;
};

/**
 * Saves a draft whenever its author rests, one request at a time and always the newest draft.
 * A failed save keeps the draft and tries again by itself; nothing typed meanwhile is lost.
 */
export function autosave<Draft>({
  save,
  onState,
  restMs,
  retryMs,
  isPassing,
}: Options<Draft>): Autosave<Draft> {
  let unsaved: { draft: Draft } | null = null;
  let running: Promise<boolean> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  };

  const attempt = async (taken: { draft: Draft }): Promise<boolean> => {
    onState({ kind: "saving" });
    try {
      await save(taken.draft);
    } catch (problem) {
      onState({ kind: "failed", problem });
      if (isPassing(problem)) later(retryMs);
      return false;
    }
    if (unsaved === taken) unsaved = null;
    onState({ kind: unsaved ? "waiting" : "saved" });
    return true;
  };

  const flush = async (): Promise<boolean> => {
    clearTimeout(timer);
    if (running) await running;
    if (!unsaved) return true;
    running ??= attempt(unsaved).finally(() => {
      running = null;
    });
    const worked = await running;
    return worked && (unsaved ? flush() : true);
  };

  return {
    change: (draft) => {
      unsaved = { draft };
      if (!running) onState({ kind: "waiting" });
      later(restMs);
    },
    flush,
    drop: () => {
      clearTimeout(timer);
      unsaved = null;
      onState({ kind: "saved" });
    },
    stop: () => clearTimeout(timer),
  };
}
