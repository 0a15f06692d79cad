import type { PublicSurvey } from "../../shared/contract/survey.schema.ts";
import type { Store } from "../storage.ts";
import type { Talk } from "./submit.tsx";

export const begunKey = (surveyId: string) => `begun:${surveyId}`;

/** What this browser began to answer and has not sent, to go on from there; undefined when nothing, or of an older version. */
export function begun(store: Store, { id, version }: PublicSurvey): Talk | undefined {
  try {
    const kept = JSON.parse(store.get(begunKey(id)) ?? "");
    if (kept.version === version)
      return { id: kept.id, revision: kept.revision, form: { answers: kept.answers, at: kept.at } };
  } catch {
    // Nothing, or not ours to read: begun anew.
  }
  return undefined;
}
