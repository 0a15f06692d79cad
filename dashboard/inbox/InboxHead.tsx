import { useComputed, useSignal, useSignalEffect } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { inboxQuery, setFilters } from "../filters.ts";
import { openNewComplaint } from "../frame/NewComplaint.tsx";
import { canWork } from "../session.ts";
import { Button } from "../ui/Button.tsx";
import { FilterBar } from "../ui/FilterBar.tsx";
import { Icon } from "../ui/Icon.tsx";
import { number, t } from "../words.ts";
import type { InboxList } from "./list-state.ts";

const statuses = ["open", "mine", "waiting", "handled", "all"] as const;
const sortings = ["newest", "most_negative"] as const;

/** Above the panes: how many there are, which of them, in what order, narrowed by what. */
export function InboxHead({ list }: { list: InboxList }) {
  return (
    <header class="inbox-head">
      <div class="inbox-title">
        <h1>{t("nav.inbox")}</h1>
        <span class="quiet" role="status">
          {list.phase.value.name === "ready" && (
            <>
              {number(list.total.value)}
              <span class="visually-hidden"> {t("inbox.count", { n: list.total.value })}</span>
            </>
          )}
        </span>
      </div>
      <StatusTabs />
      <Sorting />
      {canWork.value && (
        <Button icon="plus" onClick={openNewComplaint}>
          {t("newComplaint.open")}
        </Button>
      )}
      <FilterBar counted={inboxQuery.value}>
        <SearchField />
      </FilterBar>
    </header>
  );
}

function StatusTabs() {
  const current = inboxQuery.value.status ?? "open";
  return (
    <fieldset class="segments" aria-label={t("inbox.status")}>
      {statuses.map((status) => (
        <button
          key={status}
          type="button"
          class="segment"
          aria-pressed={status === current}
          onClick={() => setFilters({ status: status === "open" ? "" : status })}
        >
          {t(`status.${status}`)}
        </button>
      ))}
    </fieldset>
  );
}

/** Long enough to type a word, short enough to feel at once. */
const typingMs = 250;

function SearchField() {
  const search = useComputed(() => inboxQuery.value.search ?? "");
  const typed = useSignal(search.peek());
  // The address may change without typing: "clear filters", or the way back.
  useSignalEffect(() => {
    const inAddress = search.value;
    if (inAddress !== typed.peek().trim()) typed.value = inAddress;
  });
  const words = typed.value.trim();
  useEffect(() => {
    if (words === search.peek()) return;
    const timer = setTimeout(() => setFilters({ search: words }), typingMs);
    return () => clearTimeout(timer);
  }, [words, search]);
  return (
    <div class="inbox-search">
      <Icon name="search" />
      <input
        id="inbox-search"
        type="search"
        aria-label={t("inbox.search")}
        placeholder={t("inbox.search")}
        aria-keyshortcuts="/"
        value={typed.value}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
        }}
        onKeyDown={(event) => {
          // The browser itself empties the field on the first Esc.
          if (event.key === "Escape" && event.currentTarget.value === "") event.currentTarget.blur();
          if (event.key === "Enter") document.querySelector<HTMLElement>(".row")?.focus();
        }}
      />
    </div>
  );
}

function Sorting() {
  const current = inboxQuery.value.sort ?? "newest";
  return (
    <select
      class="filter-choice"
      aria-label={t("inbox.sort")}
      value={current}
      onChange={(event) =>
        setFilters({ sort: event.currentTarget.value === "newest" ? "" : event.currentTarget.value })
      }
    >
      {sortings.map((sort) => (
        <option key={sort} value={sort}>
          {t(`sort.${sort}`)}
        </option>
      ))}
    </select>
  );
}
