import { useRef } from "preact/hooks";
import { t } from "../words.ts";
import { type View, viewNames } from "./editor-views.tsx";

/** The parts of a survey's page, one shown at a time; arrows walk them. */
export function EditorTabs({ view, onView }: { readonly view: View; readonly onView: (view: View) => void }) {
  const list = useRef<HTMLDivElement>(null);
  const walk = (event: KeyboardEvent) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const next = viewNames.at((viewNames.indexOf(view) + by) % viewNames.length) ?? view;
    onView(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={t("survey.tabs")} ref={list}>
      {viewNames.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          class="tab"
          id={`tab-${each}`}
          aria-selected={each === view}
          aria-controls={each === view ? "survey-view" : undefined}
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
