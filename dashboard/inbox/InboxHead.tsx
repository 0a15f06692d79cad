import { inboxQuery, setFilters } from "../filters.ts";
import { openNewComplaint } from "../frame/NewComplaint.tsx";
import { canWork } from "../session.ts";
import { Button } from "../ui/Button.tsx";
import { FilterBar } from "../ui/FilterBar.tsx";
import { SearchBox } from "../ui/SearchBox.tsx";
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
        <SearchBox
          id="inbox-search"
          class="inbox-search"
          label={t("inbox.search")}
          searched={() => inboxQuery.value.search ?? ""}
          search={(words) => setFilters({ search: words })}
          found=".row"
        />
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
