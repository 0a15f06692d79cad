/** What a draft was and, after going back, would be again; the newest last. */
export type History<Draft> = {
  readonly past: readonly Draft[];
  readonly future: readonly Draft[];
  /** When the last change was noted, in milliseconds. */
  readonly notedAt: number;
};

export const noHistory = { past: [], future: [], notedAt: Number.NEGATIVE_INFINITY } as const;

const MOST_STEPS = 100;
/** Changes that follow each other faster are one step: a word, not its letters. */
const STEP_MS = 1_000;

/** With the draft as it was before a change made at `now`. */
export function noted<Draft>({ past, notedAt }: History<Draft>, before: Draft, now: number): History<Draft> {
  const isSameStep = now - notedAt < STEP_MS && past.length > 0;
  return { past: isSameStep ? past : [...past, before].slice(-MOST_STEPS), future: [], notedAt: now };
}

type Step<Draft> = { readonly draft: Draft; readonly history: History<Draft> } | null;

/** One step back from `current`; null at the beginning. */
export function stepBack<Draft>({ past, future }: History<Draft>, current: Draft): Step<Draft> {
  const draft = past.at(-1);
  if (draft === undefined) return null;
  return { draft, history: { ...noHistory, past: past.slice(0, -1), future: [...future, current] } };
}

/** The step last taken back, again; null when there is none. */
export function stepForward<Draft>({ past, future }: History<Draft>, current: Draft): Step<Draft> {
  const draft = future.at(-1);
  if (draft === undefined) return null;
  return { draft, history: { ...noHistory, past: [...past, current], future: future.slice(0, -1) } };
}
