import type { FeedbackFilter } from "../../shared/contract/feedback.schema.ts";
import type { Overview } from "../../shared/contract/kpi.schema.ts";
import { ChartFrame } from "../ui/charts/ChartFrame.tsx";
import { DivergingBars, type DivergingPart, type DivergingRow } from "../ui/charts/DivergingBars.tsx";
import { MixBar } from "../ui/charts/MixBar.tsx";
import { percentOf } from "../ui/charts/scale.ts";
import { sentimentLabels } from "../ui/feedback-words.ts";
import { answersWords } from "../ui/measure-words.ts";
import { sentimentWord } from "../ui/SentimentMark.tsx";
import { number, percent, t } from "../words.ts";
import { behind } from "./behind.ts";

type Props = { readonly overview: Overview };
type Group = NonNullable<FeedbackFilter["group"]>;

/** Who stands behind the scores: those against on the left, those in favour on the right. */
export function Groups({ overview }: Props) {
  const { nps, csat } = overview;
  const part = (scoreType: "nps" | "csat", group: Group, count: number): DivergingPart => ({
    name: t(`group.${group}`),
    count,
    countWords: answersWords(count),
    href: behind(overview, { scoreType, group }),
  });
  const rows: DivergingRow[] = [
    {
      key: "nps",
      name: t("groups.nps"),
      parts: [
        part("nps", "detractor", nps.detractors),
        part("nps", "passive", nps.passives),
        part("nps", "promoter", nps.promoters),
      ],
    },
    {
      key: "csat",
      name: t("groups.csat"),
      parts: [
        part("csat", "dissatisfied", csat.dissatisfied),
        part("csat", "middling", csat.middling),
        part("csat", "satisfied", csat.satisfied),
      ],
    },
  ];
  const answered = rows.filter((row) => row.parts.some(({ count }) => count > 0));
  return (
    <ChartFrame
      title={t("groups.title")}
      sentence={answered.length > 0 ? groupsSentence(answered) : t("groups.none")}
      table={sharesTable(answered.flatMap((row) => row.parts.map((each) => ({ ...each, whole: row.parts }))))}
    >
      <DivergingBars rows={answered} percent={percent} />
    </ChartFrame>
  );
}

function groupsSentence(rows: readonly DivergingRow[]): string {
  const said = rows.map(({ key, parts }) => {
    const counts = parts.map((each) => each.count);
    const shares = {
      favour: percent(percentOf(parts[2].count, counts)),
      against: percent(percentOf(parts[0].count, counts)),
    };
    return t(key === "nps" ? "groups.npsSentence" : "groups.csatSentence", shares);
  });
  return said.join(t("groups.between"));
}

/** How people sounded in what they wrote. */
export function SentimentMix({ overview }: Props) {
  const mix = sentimentLabels
    .map((label) => ({ label, count: overview.sentiment.find((each) => each.label === label)?.count ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => ({
      label,
      count,
      countWords: number(count),
      href: behind(overview, { sentiment: label }),
    }));
  const named = mix.map((each) => ({ ...each, name: sentimentWord(each.label), whole: mix }));
  const written = mix.reduce((sum, { count }) => sum + count, 0);
  const negative = mix.find(({ label }) => label === "negative")?.count ?? 0;
  const share = percent(
    percentOf(
      negative,
      mix.map(({ count }) => count),
    ),
  );
  return (
    <ChartFrame
      title={t("mix.title")}
      sentence={written > 0 ? t("mix.sentence", { n: written, share }) : t("mix.none")}
      table={sharesTable(named)}
    >
      {written > 0 && <MixBar mix={mix} percent={percent} />}
    </ChartFrame>
  );
}

type Share = {
  readonly name: string;
  readonly count: number;
  readonly href: string;
  readonly whole: readonly { readonly count: number }[];
};

const sharesTable = (shares: readonly Share[]) => ({
  columns: [t("shares.column.group"), t("shares.column.count"), t("shares.column.share")],
  rows: shares.map(({ name, count, href, whole }) => {
    const counts = whole.map((each) => each.count);
    return { name, href, cells: [number(count), percent(percentOf(count, counts))] };
  }),
});
