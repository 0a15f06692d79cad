import { useEffect, useRef, useState } from "preact/hooks";
import type { Survey } from "../../shared/contract/survey.schema.ts";
import { asProblem, patch } from "../api.ts";
import { type Autosave, autosave, type SaveState } from "./autosave.ts";
import { changeOf, type Draft, draftOf } from "./draft.ts";
import { type History, noHistory, noted, stepBack, stepForward } from "./history.ts";
import { merged } from "./merge.ts";

/** Long enough not to save in the middle of a word, short enough to be forgotten about. */
const restMs = 700;
const retryMs = 8_000;

/** A draft, and the revision of the survey it was begun from with what stood there. */
type Begun = { readonly draft: Draft; readonly base: Draft; readonly revision: number };

/** Drafts that could not be saved before their editor was left: found again when it is opened again. */
const left = new Map<string, Begun>();

export type Drafting = {
  readonly draft: Draft;
  /** As it was saved last: what a change is a change of. */
  readonly base: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly state: SaveState;
  /** Saves what is not saved yet; true when nothing is left unsaved. */
  readonly flush: () => Promise<boolean>;
  /** Null when there is nothing to take back, or to do again. */
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  /** Goes on from this survey; what is unsaved is let go. */
  readonly takeOver: (survey: Survey) => void;
  /** Saves the draft together with this survey, which somebody else saved meanwhile; of what both changed, the draft stays. */
  readonly mergeWith: (survey: Survey) => Promise<boolean>;
};

/** The survey as its author is writing it, saved whenever they rest, step by step to be taken back. */
export function useDraft(survey: Survey, onSaved: (survey: Survey) => void): Drafting {
  const [draft, setDraft] = useState<Draft>(() => left.get(survey.id)?.draft ?? draftOf(survey));
  const [state, setState] = useState<SaveState>({ kind: "saved" });
  const [history, setHistory] = useState<History<Draft>>(noHistory);
  const newest = useRef(draft);
  const revision = useRef(left.get(survey.id)?.revision ?? survey.revision);
  const base = useRef(left.get(survey.id)?.base ?? draftOf(survey));
  const saver = useRef<Autosave<Draft> | null>(null);
  saver.current ??= autosave<Draft>({
    save: async (unsaved) => {
      const change = { ...changeOf(unsaved), revision: revision.current };
      const saved = await patch<Survey>(`/api/surveys/${survey.id}`, change);
      revision.current = saved.revision;
      base.current = unsaved;
      onSaved(saved);
    },
    onState: setState,
    restMs,
    retryMs,
    isPassing: (problem) => asProblem(problem).code !== "changed_meanwhile",
  });
  useLeaving(survey.id, saver.current, newest, { revision, base });
  useWarning(state.kind !== "saved");
  const put = (next: Draft) => {
    newest.current = next;
    setDraft(next);
  };
  const step = (taken: ReturnType<typeof stepBack<Draft>>) =>
    taken &&
    (() => {
      put(taken.draft);
      setHistory(taken.history);
      saver.current?.change(taken.draft);
    });
  const flush = () => saver.current?.flush() ?? Promise.resolve(true);
  return {
    draft,
    base: base.current,
    change: (part) => {
      setHistory((before) => noted(before, newest.current, performance.now()));
      put({ ...newest.current, ...part });
      saver.current?.change(newest.current);
    },
    state,
    flush,
    undo: step(stepBack(history, draft)),
    redo: step(stepForward(history, draft)),
    takeOver: (theirs) => {
      saver.current?.drop();
      revision.current = theirs.revision;
      base.current = draftOf(theirs);
      setHistory((before) => noted(before, newest.current, performance.now()));
      put(draftOf(theirs));
      onSaved(theirs);
    },
    mergeWith: (theirs) => {
      const both = merged(base.current, newest.current, draftOf(theirs));
      revision.current = theirs.revision;
      base.current = draftOf(theirs);
      setHistory((before) => noted(before, newest.current, performance.now()));
      put(both);
      saver.current?.change(both);
      return flush();
    },
  };
}

type Current<Value> = { readonly current: Value };

/** Leaving the editor saves at once; what cannot be saved is kept for the way back. */
function useLeaving(
  id: string,
  saver: Autosave<Draft>,
  newest: Current<Draft>,
  begunFrom: { readonly revision: Current<number>; readonly base: Current<Draft> },
): void {
  const refs = useRef(begunFrom);
  useEffect(() => {
    const kept = left.get(id);
    left.delete(id);
    if (kept) saver.change(kept.draft);
    const online = () => void saver.flush();
    addEventListener("online", online);
    return () => {
      removeEventListener("online", online);
      const { revision, base } = refs.current;
      const begun = { draft: newest.current, revision: revision.current, base: base.current };
      left.set(id, begun);
      void saver.flush().then((saved) => {
        saver.stop();
        if (saved && left.get(id) === begun) left.delete(id);
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
