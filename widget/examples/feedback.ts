/*
 * Heed in an app that is built from modules; `react.tsx` and `vue.ts` beside this file use it.
 * For its types, save https://feedback.example/heed.d.mts in your project and name it in tsconfig.json:
 *   "paths": { "https://feedback.example/heed.mjs": ["./heed.d.mts"] }
 */
import type { Heed, HeedEvent, HeedSubject } from "https://feedback.example/heed.mjs";

let begun: Promise<Heed | undefined> | undefined;

/** Begun when first needed and once, however often components mount; never on a server that draws pages beforehand. */
const begin = () =>
  import(/* @vite-ignore */ "https://feedback.example/heed.mjs").then(
    ({ heed }) => heed({ site: "site_yours" }),
    // The app goes on without, where Heed cannot be reached.
    () => undefined,
  );

/** What is asked of Heed happens in the order it was asked. */
export function withHeed(work: (heed: Heed) => void): void {
  begun ??= begin();
  void begun.then((heed) => heed && work(heed));
}

/** Calls `listener` each time, until the result is called. */
export function listen(event: HeedEvent, listener: (subject: HeedSubject) => void): () => void {
  const hear = ({ detail }: CustomEvent<HeedSubject>) => listener(detail);
  withHeed((heed) => heed.on(event, hear));
  return () => withHeed((heed) => heed.off(event, hear));
}
