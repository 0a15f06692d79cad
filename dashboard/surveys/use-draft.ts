import { useEffect, useRef, useState } from "preact/hooks";
import type { Survey } from "../../shared/contract/survey.schema.ts";
import { patch } from "../api.ts";
import { type Autosave, autosave, type SaveState } from "./autosave.ts";
import { changeOf, type Draft, draftOf } from "./draft.ts";

/** Long enough not to save in the middle of a word, short enough to be forgotten about. */
const restMs = 700;
const retryMs = 8_000;

/** Drafts that could not be saved before their editor was left: found again when it is opened again. */
const left = new Map<string, Draft>();

type Drafting = {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly state: SaveState;
  /** Saves what is not saved yet; true when nothing is left unsaved. */
  readonly flush: () => Promise<boolean>;
};

/** The survey as its author is writing it, saved whenever they rest. */
export function useDraft(survey: Survey, onSaved: (survey: Survey) => void): Drafting {
  const [draft, setDraft] = useState<Draft>(() => left.get(survey.id) ?? draftOf(survey));
  const [state, setState] = useState<SaveState>({ kind: "saved" });
  const newest = useRef(draft);
  const saver = useRef<Autosave<Draft> | null>(null);
  saver.current ??= autosave<Draft>({
    save: async (unsaved) => onSaved(await patch<Survey>(`/api/surveys/${survey.id}`, changeOf(unsaved))),
    onState: setState,
    restMs,
    retryMs,
  });
  useLeaving(survey.id, saver.current, newest);
  useWarning(state.kind !== "saved");
  return {
    draft,
    change: (part) => {
      newest.current = { ...newest.current, ...part };
      setDraft(newest.current);
      saver.current?.change(newest.current);
    },
    state,
    flush: () => saver.current?.flush() ?? Promise.resolve(true),
  };
}

/** Leaving the editor saves at once; what cannot be saved is kept for the way back. */
function useLeaving(id: string, saver: Autosave<Draft>, newest: { readonly current: Draft }): void {
  useEffect(() => {
    const kept = left.get(id);
    left.delete(id);
    if (kept) saver.change(kept);
    const online = () => void saver.flush();
    addEventListener("online", online);
    return () => {
      removeEventListener("online", online);
      const draft = newest.current;
      left.set(id, draft);
      void saver.flush().then((saved) => {
        saver.stop();
        if (saved && left.get(id) === draft) left.delete(id);
      });
    };
  }, [id, saver, newest]);
}

/** The browser asks before a tab with unsaved words is closed. */
function useWarning(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [isUnsaved]);
}
