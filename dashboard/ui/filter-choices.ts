import type { FacetCounts } from "../../shared/contract/feedback.schema.ts";
import { actionabilities, aspects, categories, emotions, urgencyLevels } from "../../shared/reading-kinds.ts";
import { facetCounts, facets } from "../facets.ts";
import { type FilterValues, filters } from "../filters.ts";
import { languageName, t } from "../words.ts";
import type { Option } from "./Field.tsx";
import { sentimentLabels, touchpointName } from "./feedback-words.ts";
import { sentimentWord } from "./SentimentMark.tsx";

export type Name = keyof FilterValues;

export type Choice = {
  readonly name: Name;
  readonly label: string;
  /** What it says while nothing is chosen. */
  readonly any: string;
  readonly options: readonly Option<string>[];
  /** Whether it always stands in the bar; the others are added. */
  readonly isUsual: boolean;
  /** Whether it is read from the words, and its choices counted. */
  readonly isRead: boolean;
};

/** Everything one can narrow by, in the bar's order. */
export function choices(): readonly Choice[] {
  return [...usualChoices(), ...readChoices(), ...otherChoices()];
}

const usualChoices = (): Choice[] => [
  {
    name: "kind",
    label: t("filter.kind"),
    any: t("filter.any.kind"),
    options: [
      { value: "response", label: t("kind.responses") },
      { value: "complaint", label: t("kind.complaints") },
    ],
    isUsual: true,
    isRead: false,
  },
  {
    name: "sentiment",
    label: t("filter.sentiment"),
    any: t("filter.any.sentiment"),
    options: withCounts(
      "sentiment",
      sentimentLabels.map((label) => ({ value: label, label: sentimentWord(label) })),
    ),
    isUsual: true,
    isRead: false,
  },
];

const readChoices = (): Choice[] => [
  read(
    "urgency",
    [...urgencyLevels].reverse().map((value) => ({ value, label: t(`urgency.${value}`) })),
  ),
  read(
    "category",
    categories.map((value) => ({ value, label: t(`category.${value}`) })),
  ),
  read(
    "aspect",
    aspects.map((value) => ({ value, label: t(`aspect.${value}`) })),
  ),
  read(
    "emotion",
    emotions.map((value) => ({ value, label: t(`emotion.${value}`) })),
  ),
  read(
    "actionability",
    actionabilities.map((value) => ({ value, label: t(`actionability.${value}`) })),
  ),
  read("leaving", [{ value: "yes", label: t("leaving.yes") }]),
];

const read = (name: keyof FacetCounts, options: readonly Option<string>[]): Choice => ({
  name,
  label: t(`filter.${name}`),
  any: t(`filter.any.${name}`),
  options: withCounts(name, options),
  isUsual: false,
  isRead: true,
});

function otherChoices(): Choice[] {
  const { surveys, touchpoints, languages, themes } = facets.value;
  const other = (
    name: "completion" | "survey" | "touchpoint" | "language",
    options: readonly Option<string>[],
  ): Choice => ({
    name,
    label: t(`filter.${name}`),
    any: t(`filter.any.${name}`),
    // A single one narrows nothing.
    options: options.length > 1 ? options : [],
    isUsual: false,
    isRead: false,
  });
  return [
    {
      name: "theme",
      label: t("filter.theme"),
      any: t("filter.any.theme"),
      options: themes.map(({ id, name }) => ({ value: id, label: name })),
      isUsual: false,
      isRead: false,
    },
    other(
      "completion",
      (["complete", "partial"] as const).map((value) => ({ value, label: t(`completion.${value}`) })),
    ),
    other(
      "survey",
      surveys.map(({ id, name }) => ({ value: id, label: name })),
    ),
    other(
      "touchpoint",
      touchpoints.map((name) => ({ value: name, label: touchpointName(name) })),
    ),
    other(
      "language",
      languages.map((tag) => ({ value: tag, label: languageName(tag) })),
    ),
  ];
}

/** With how much each would leave, where that is known; what would leave nothing is not offered, unless it is chosen. */
function withCounts(name: keyof FacetCounts, options: readonly Option<string>[]): readonly Option<string>[] {
  const counts = facetCounts.value?.[name];
  if (!counts) return options;
  const chosen = filters.value[name];
  return options.flatMap(({ value, label }) => {
    const n = counts.find((one) => one.value === value)?.count ?? 0;
    return n > 0 || value === chosen ? [{ value, label: t("filter.counted", { name: label, n }) }] : [];
  });
}
