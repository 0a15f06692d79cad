import { useRef } from "preact/hooks";
import { t } from "../words.ts";

const views = ["design", "results"] as const;
export type View = (typeof views)[number];

/** What the page of a survey shows: the survey, or what came back. */
export function EditorTabs({ view, onView }: { readonly view: View; readonly onView: (view: View) => void }) {
  const list = useRef<HTMLDivElement>(null);
  const walk = (event: KeyboardEvent) => {
    if (event.key !== "ArrowRight" && event.key !== "ArrowLeft") return;
    event.preventDefault();
    const other = view === "design" ? "results" : "design";
    onView(other);
    list.current?.querySelector<HTMLElement>(`#tab-${other}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={t("survey.tabs")} ref={list}>
      {views.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          class="tab"
          id={`tab-${each}`}
          aria-selected={each === view}
          aria-controls={`view-${each}`}
          tabIndex={each === view ? 0 : -1}
          onClick={() => onView(each)}
          onKeyDown={walk}
        >
          {t(`survey.tab.${each}`)}
        </button>
      ))}
    </div>
  );
}
