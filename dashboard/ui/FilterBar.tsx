import { useSignal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { facets } from "../facets.ts";
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
import { day, languageName, t } from "../words.ts";
import { Button } from "./Button.tsx";
import type { Option } from "./Field.tsx";
import { sentimentLabels, touchpointName } from "./feedback-words.ts";
import { Icon } from "./Icon.tsx";
import { sentimentWord } from "./SentimentMark.tsx";
import "./filter-bar.css";

type Name = keyof FilterValues;
type Choice = {
  readonly name: Name;
  readonly label: string;
  /** What it says while nothing is chosen. */
  readonly any: string;
  readonly options: readonly Option<string>[];
};

type FilterBarProps = {
  readonly without?: readonly Name[];
  /** What the page shows while no period is chosen; all there is, unless it says otherwise. */
  readonly unchosenPeriod?: string;
  /** What stays in sight on a small screen, such as a search field. */
  readonly children?: ComponentChildren;
};

/** The one bar that narrows a page; what is chosen lives in the address. */
export function FilterBar({ without = [], unchosenPeriod = t("filter.anyTime"), children }: FilterBarProps) {
  const offered = choices().filter(
    ({ name, options }) => !without.includes(name) && (options.length > 1 || filters.value[name]),
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
        {offered.map((choice) => (
          <FilterChoice key={choice.name} {...choice} />
        ))}
        <BehindNumber />
        {chosenCount > 0 && (
          <Button kind="quiet" icon="close" onClick={clearFilters}>
            {t("filter.clear")}
          </Button>
        )}
      </div>
    </search>
  );
}

function choices(): readonly Choice[] {
  const { surveys, touchpoints, languages } = facets.value;
  return [
    {
      name: "kind",
      label: t("filter.kind"),
      any: t("filter.any.kind"),
      options: [
        { value: "response", label: t("kind.responses") },
        { value: "complaint", label: t("kind.complaints") },
      ],
    },
    {
      name: "sentiment",
      label: t("filter.sentiment"),
      any: t("filter.any.sentiment"),
      options: sentimentLabels.map((label) => ({ value: label, label: sentimentWord(label) })),
    },
    {
      name: "survey",
      label: t("filter.survey"),
      any: t("filter.any.survey"),
      options: surveys.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      name: "touchpoint",
      label: t("filter.touchpoint"),
      any: t("filter.any.touchpoint"),
      options: touchpoints.map((name) => ({ value: name, label: touchpointName(name) })),
    },
    {
      name: "language",
      label: t("filter.language"),
      any: t("filter.any.language"),
      options: languages.map((tag) => ({ value: tag, label: languageName(tag) })),
    },
  ];
}

function FilterChoice({ name, label, any, options }: Choice) {
  const value = filters.value[name] ?? "";
  return (
    <select
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

/** What only a press on a number chooses, such as detractors or CSAT answers: shown, to be taken off. */
function BehindNumber() {
  const { group, scoreType } = filters.value;
  const words = group
    ? groupWord(group)
    : scoreType
      ? t("filter.scoreType", { type: scoreType.toUpperCase() })
      : null;
  if (!words) return null;
  return (
    <button type="button" class="filter-chip" onClick={() => setFilters({ group: "", scoreType: "" })}>
      {words}
      <span aria-hidden="true">×</span>
      <span class="visually-hidden">{t("filter.remove")}</span>
    </button>
  );
}

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
