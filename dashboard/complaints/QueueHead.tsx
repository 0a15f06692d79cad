import { complaintStates } from "../../shared/complaint-states.ts";
import type { CaseTeam } from "../../shared/contract/complaint-settings.schema.ts";
import { countedAtMost } from "../../shared/queue-limits.ts";
import { categories } from "../../shared/reading-kinds.ts";
import { get } from "../api.ts";
import { facets } from "../facets.ts";
import { openNewComplaint } from "../frame/NewComplaint.tsx";
import { canManage, canWork } from "../session.ts";
import { Button, ButtonLink } from "../ui/Button.tsx";
import type { Option } from "../ui/Field.tsx";
import { SearchBox } from "../ui/SearchBox.tsx";
import { useLoad } from "../ui/use-load.ts";
import { number, t } from "../words.ts";
import { currentView, type Narrowing, queueValues, setQueue, views } from "./queue-address.ts";
import type { Queue } from "./queue-list.ts";
import { SavedViewTabs } from "./SavedViewTabs.tsx";
import { isSameQuery, savedViews } from "./saved-views.ts";

/** Above the list: which view with how many, in what order, narrowed by what. */
export function QueueHead({ queue }: { queue: Queue }) {
  return (
    <header class="queue-head">
      <div class="queue-title">
        <h1>{t("nav.complaints")}</h1>
        <div class="queue-actions">
          <ButtonLink kind="quiet" icon="overview" href="/complaints/statistics">
            {t("statistics.title")}
          </ButtonLink>
          {canManage.value && (
            <ButtonLink kind="quiet" icon="inbox" href="/complaints/import">
              {t("import.open")}
            </ButtonLink>
          )}
          {canWork.value && (
            <Button icon="plus" onClick={openNewComplaint}>
              {t("newComplaint.open")}
            </Button>
          )}
        </div>
      </div>
      <Views queue={queue} />
      <div class="queue-narrow">
        <SearchBox
          id="queue-search"
          class="queue-search"
          label={t("queue.search")}
          searched={() => queueValues.value.q ?? ""}
          search={(words) => setQueue({ q: words })}
          found="[data-case]"
        />
        <Narrow />
        <Sorting />
      </div>
    </header>
  );
}

/** As many as were counted, or that there are more than that. */
const countWords = (count: number): string =>
  count >= countedAtMost ? t("queue.atLeast", { n: number(countedAtMost - 1) }) : number(count);

function Views({ queue }: { queue: Queue }) {
  const counts = queue.counts.value;
  const isSaved = savedViews.value.some(({ query }) => isSameQuery(query, queueValues.value));
  return (
    <nav class="queue-views" aria-label={t("queue.views")}>
      {views.map((view) => (
        <button
          key={view}
          type="button"
          class="queue-view"
          aria-pressed={view === currentView.value && !isSaved}
          onClick={() => setQueue({ view: view === "open" ? "" : view })}
        >
          {t(`queue.view.${view}`)}
          {counts && (
            <span class="queue-count" data-warn={view === "overdue" && counts.overdue > 0}>
              {countWords(counts[view])}
            </span>
          )}
        </button>
      ))}
      <SavedViewTabs countWords={countWords} />
    </nav>
  );
}

const priorities = ["critical", "high", "normal", "low"] as const;

function Narrow() {
  const teams = useLoad(() => get<{ teams: CaseTeam[] }>("/api/case-teams"), []).data?.teams ?? [];
  const options: Record<Narrowing, readonly Option<string>[]> = {
    priority: priorities.map((value) => ({ value, label: t(`queue.priority.${value}`) })),
    state: complaintStates.map((value) => ({ value, label: t(`state.${value}`) })),
    category: categories.map((value) => ({ value, label: t(`category.${value}`) })),
    team: teams.map(({ id, name }) => ({ value: id, label: name })),
    owner: facets.value.members.map(({ id, name }) => ({ value: id, label: name })),
  };
  return (
    <>
      {(["priority", "state", "category", "team", "owner"] as const).map(
        (name) =>
          options[name].length > 0 && (
            <Choice key={name} name={name} any={t(`queue.any.${name}`)} options={options[name]} />
          ),
      )}
    </>
  );
}

type ChoiceProps = {
  readonly name: Narrowing;
  readonly any: string;
  readonly options: readonly Option<string>[];
};

function Choice({ name, any, options }: ChoiceProps) {
  const value = queueValues.value[name] ?? "";
  return (
    <select
      class="queue-choice"
      aria-label={any}
      data-chosen={value !== ""}
      value={value}
      onChange={(event) => setQueue({ [name]: event.currentTarget.value })}
    >
      <option value="">{any}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

function Sorting() {
  if (currentView.value === "closed") return null;
  return (
    <select
      class="queue-choice queue-sort"
      aria-label={t("queue.sort")}
      value={queueValues.value.sort ?? "order"}
      onChange={(event) => setQueue({ sort: event.currentTarget.value === "due" ? "due" : "" })}
    >
      <option value="order">{t("queue.sort.order")}</option>
      <option value="due">{t(currentView.value === "waiting" ? "queue.sort.wait" : "queue.sort.due")}</option>
    </select>
  );
}
