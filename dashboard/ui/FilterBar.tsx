import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useId } from "preact/hooks";
import { loadFacetCounts } from "../facets.ts";
import {
  clearFilters,
  type FilterValues,
  filters,
  type Period,
  periodDays,
  periods,
  setFilters,
} from "../filters.ts";
import { session } from "../session.ts";
import { day, hasWords, t } from "../words.ts";
import { Button } from "./Button.tsx";
import { causeName } from "./cause-words.ts";
import type { Option } from "./Field.tsx";
import { type Choice, choices, type Name } from "./filter-choices.ts";
import { Icon } from "./Icon.tsx";
import { Menu } from "./Menu.tsx";
import "./filter-bar.css";

type FilterBarProps = {
  readonly without?: readonly Name[];
  /** What the page shows while no period is chosen; all there is, unless it says otherwise. */
  readonly unchosenPeriod?: string;
  /** What the choices are counted in; everything that is filtered, unless the page narrows further. */
  readonly counted?: FilterValues;
  /** What stays in sight on a small screen, such as a search field. */
  readonly children?: ComponentChildren;
};

/** The one bar that narrows a page; what is chosen lives in the address. */
export function FilterBar({
  without = [],
  unchosenPeriod = t("filter.anyTime"),
  counted = { ...filters.value, status: "all" },
  children,
}: FilterBarProps) {
  const added = useSignal<readonly Name[]>([]);
  const offered = choices().filter(
    ({ name, options }) => !without.includes(name) && (options.length > 0 || filters.value[name]),
  );
  const isShown = ({ name, isUsual }: Choice) =>
    isUsual || Boolean(filters.value[name]) || added.value.includes(name);
  const shown = offered.filter(isShown);
  useCounts(
    counted,
    shown.some(({ isRead }) => isRead),
  );
  const chosenCount = Object.keys(filters.value).length;
  const open = useSignal(false);
  const choicesId = useId();
  return (
    <search class="filter-bar" aria-label={t("filter.title")}>
      {children}
      <div class="filter-toggle">
        <button
          type="button"
          class="button button-plain"
          aria-expanded={open.value}
          aria-controls={choicesId}
          onClick={() => {
            open.value = !open.value;
          }}
        >
          <Icon name="filter" />
          {chosenCount > 0 ? t("filter.openWith", { n: chosenCount }) : t("filter.open")}
        </button>
      </div>
      <div class="filter-choices" id={choicesId} data-open={open.value}>
        <PeriodChoice unchosen={unchosenPeriod} />
        {shown.map((choice) => (
          <FilterChoice key={choice.name} {...choice} />
        ))}
        <BehindNumber />
        <AddFilter
          offered={offered.filter((choice) => !isShown(choice))}
          add={(name) => {
            added.value = [...added.value, name];
          }}
        />
        {chosenCount > 0 && (
          <Button
            kind="quiet"
            icon="close"
            onClick={() => {
              added.value = [];
              clearFilters();
            }}
          >
            {t("filter.clear")}
          </Button>
        )}
      </div>
    </search>
  );
}

/** Counted anew whenever what narrows changes, and only while somebody sees the counts. */
function useCounts(counted: FilterValues, areSeen: boolean): void {
  const query = JSON.stringify(counted);
  useEffect(() => {
    if (areSeen) void loadFacetCounts(counted);
  }, [query, areSeen]);
}

type AddFilterProps = { readonly offered: readonly Choice[]; readonly add: (name: Name) => void };

/** The less usual filters, one press away. */
function AddFilter({ offered, add }: AddFilterProps) {
  if (offered.length === 0) return null;
  return (
    <Menu
      label={t("filter.addTitle")}
      buttonClass="button button-quiet filter-add"
      items={offered.map(({ name, label }) => ({
        label,
        act: () => {
          add(name);
          // Drawn by then: whoever adds a filter chooses next.
          requestAnimationFrame(() => document.getElementById(`filter-${name}`)?.focus());
        },
      }))}
    >
      <Icon name="plus" />
      {t("filter.add")}
    </Menu>
  );
}

function FilterChoice({ name, label, any, options }: Choice) {
  const value = filters.value[name] ?? "";
  return (
    <select
      id={`filter-${name}`}
      class="filter-choice"
      aria-label={label}
      data-chosen={value !== ""}
      value={value}
      onChange={(event) => setFilters({ [name]: event.currentTarget.value })}
    >
      <option value="">{any}</option>
      {withChosen(options, value).map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

/** An address may name what this workspace no longer has; it stays visible, so that it can be unchosen. */
const withChosen = (options: readonly Option<string>[], value: string): readonly Option<string>[] =>
  value === "" || options.some((option) => option.value === value)
    ? options
    : [...options, { value, label: value }];

function PeriodChoice({ unchosen }: { readonly unchosen: string }) {
  const { from = "", to = "" } = filters.value;
  const timeZone = session.value?.workspace.timeZone ?? "UTC";
  const daysOf = (period: Period) => periodDays(Number(period), timeZone);
  const current = periods.find((period) => daysOf(period).from === from && daysOf(period).to === to);
  const isOther = !current && (from !== "" || to !== "");
  return (
    <select
      class="filter-choice"
      aria-label={t("filter.period")}
      data-chosen={from !== "" || to !== ""}
      value={isOther ? "other" : (current ?? "")}
      onChange={(event) => {
        const period = periods.find((one) => one === event.currentTarget.value);
        setFilters(period ? daysOf(period) : { from: "", to: "" });
      }}
    >
      <option value="">{unchosen}</option>
      {isOther && <option value="other">{periodWords(from, to)}</option>}
      {periods.map((period) => (
        <option key={period} value={period}>
          {t("filter.lastDays", { days: Number(period) })}
        </option>
      ))}
    </select>
  );
}

function periodWords(from: string, to: string): string {
  if (!from) return t("filter.until", { to: day(to) });
  if (!to) return t("filter.since", { from: day(from) });
  return t("filter.fromTo", { from: day(from), to: day(to) });
}

/** What only a press on a number chooses, such as detractors or complaints about one product: shown, to be taken off. */
function BehindNumber() {
  const { group, scoreType, product, cause } = filters.value;
  const words = group
    ? groupWord(group)
    : scoreType
      ? t("filter.scoreType", { type: scoreType.toUpperCase() })
      : null;
  return (
    <>
      {words && <Chip words={words} remove={() => setFilters({ group: "", scoreType: "" })} />}
      {product && (
        <Chip words={t("filter.product", { name: product })} remove={() => setFilters({ product: "" })} />
      )}
      {cause && <Chip words={causeWords(cause)} remove={() => setFilters({ cause: "" })} />}
    </>
  );
}

/** A workspace's own cause is known by its id here, which says nothing to anybody. */
const causeWords = (id: string): string =>
  hasWords(`cause.${id}`) ? t("filter.cause", { name: causeName({ id, name: null }) }) : t("filter.oneCause");

const Chip = ({ words, remove }: { readonly words: string; readonly remove: () => void }) => (
  <button type="button" class="filter-chip" onClick={remove}>
    {words}
    <span aria-hidden="true">×</span>
    <span class="visually-hidden">{t("filter.remove")}</span>
  </button>
);

const groupWord = (group: string): string => {
  const key = groupKeys.find((one) => one === `group.${group}`);
  return key ? t(key) : group;
};

const groupKeys = [
  "group.promoter",
  "group.passive",
  "group.detractor",
  "group.satisfied",
  "group.middling",
  "group.dissatisfied",
] as const;
