import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import { t } from "../words.ts";

type PageProps = {
  readonly title: string;
  readonly filter?: ComponentChildren;
  /** At most one primary button. */
  readonly action?: ComponentChildren;
  readonly children: ComponentChildren;
};

/** The inside of every page but the inbox: title, the one filter bar, then what the page is about. */
export function Page({ title, filter, action, children }: PageProps) {
  usePageTitle(title);
  return (
    <div class="page">
      <header class="page-head">
        <h1 class="page-title">{title}</h1>
        {action}
      </header>
      {filter}
      {children}
    </div>
  );
}

/** Names the browser's tab. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = t("tab.title", { page: title });
  }, [title]);
}
