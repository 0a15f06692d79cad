import type { JSX } from "preact";
import type { Site } from "../../shared/contract/site.schema.ts";
import type { Survey } from "../../shared/contract/survey.schema.ts";
import type { LanguageCode } from "../../shared/locales/languages.ts";
import type { Draft } from "./draft.ts";
import { Results } from "./Results.tsx";
import { ShareView } from "./share/ShareView.tsx";
import { Translations } from "./Translations.tsx";
import { TargetingView } from "./targeting/TargetingView.tsx";
import { Versions } from "./Versions.tsx";
import { WordsPanel } from "./WordsPanel.tsx";

/** What every part of the editor gets. */
export type EditorProps = {
  readonly survey: Survey;
  /** Null when it is gone. */
  readonly site: Site | null;
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  /** Saves what is not saved yet; true when nothing is left unsaved. */
  readonly flush: () => Promise<boolean>;
  /** Goes on from this survey, whose draft was replaced. */
  readonly onReplaced: (survey: Survey) => void;
  /** The language the survey's words are written, previewed and read in. */
  readonly language: LanguageCode;
  readonly onLanguage: (language: LanguageCode) => void;
  /** Whether this member may only look. */
  readonly disabled: boolean;
};

type EditorView = {
  readonly Part: (props: EditorProps) => JSX.Element;
  /** Whether the preview stands beside it. */
  readonly isPreviewed: boolean;
};

/** The tabs of the editor, in their order; each is named by `survey.tab.…`. */
export const editorViews = {
  questions: { Part: WordsPanel, isPreviewed: true },
  targeting: { Part: TargetingView, isPreviewed: false },
  share: { Part: ShareView, isPreviewed: false },
  translations: { Part: Translations, isPreviewed: false },
  versions: { Part: Versions, isPreviewed: false },
  results: { Part: Results, isPreviewed: false },
} as const satisfies Record<string, EditorView>;

export type View = keyof typeof editorViews;
export const viewNames = Object.keys(editorViews) as View[]; // a record's own keys are its key type

/** The view an address names by `?tab=`; the first one when it names none. */
export function viewIn(search: string): View {
  const named = new URLSearchParams(search).get("tab");
  return viewNames.find((view) => view === named) ?? "questions";
}
