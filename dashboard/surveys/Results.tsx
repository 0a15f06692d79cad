import { useState } from "preact/hooks";
import type { Estimate } from "../../shared/contract/primitives.schema.ts";
import type { QuestionResult, SurveyResults } from "../../shared/contract/results.schema.ts";
import type { LanguageCode } from "../../shared/locales/languages.ts";
import { wordsIn } from "../../shared/questions/in-language.ts";
import { get } from "../api.ts";
import { Empty } from "../ui/Empty.tsx";
import { SelectField } from "../ui/Field.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { figure, intervalWords } from "../ui/measure-words.ts";
import { Panel } from "../ui/Panel.tsx";
import { standingOf } from "../ui/standing.ts";
import { Time } from "../ui/time.tsx";
import { useLoad } from "../ui/use-load.ts";
import { day, number, percent, t } from "../words.ts";
import type { EditorProps } from "./editor-views.tsx";
import { MatrixResults } from "./MatrixResults.tsx";
import "./results.css";

type Props = Pick<EditorProps, "survey" | "language">;

/** What came back, question by question, over all versions or in one. */
export function Results({ survey, language }: Props) {
  const [version, setVersion] = useState("");
  const load = useLoad(
    () => get<SurveyResults>(`/api/surveys/${survey.id}/results`, { version }),
    [survey.id, version],
  );
  return (
    <Panel title={t("results.title")}>
      <VersionChoice published={survey.publishedVersion ?? 0} version={version} choose={setVersion} />
      <Loaded load={load} lines={8}>
        {({ responses, complete, partial, questions }) =>
          responses === 0 ? (
            <Empty icon="surveys" title={t("results.none")} text={t("results.noneText")} />
          ) : (
            <div class="results">
              <div class="dense quiet">
                <p>{t("results.begun", { n: responses, complete, partial })}</p>
                <p>{t("results.intervals")}</p>
              </div>
              {questions.map((result) => (
                <Result key={`${result.question} ${result.type}`} result={result} language={language} />
              ))}
            </div>
          )
        }
      </Loaded>
    </Panel>
  );
}

type VersionChoiceProps = {
  /** How many versions there are. */
  readonly published: number;
  /** Empty for all of them. */
  readonly version: string;
  readonly choose: (version: string) => void;
};

/** Words change from version to version: what was asked in other words can be looked at by itself. */
function VersionChoice({ published, version, choose }: VersionChoiceProps) {
  if (published < 2) return null;
  const versions = Array.from({ length: published }, (_, older) => published - older);
  return (
    <SelectField
      label={t("results.versions")}
      value={version}
      options={[
        { value: "", label: t("results.everyVersion") },
        ...versions.map((n) => ({ value: `${n}`, label: t("versions.one", { n }) })),
      ]}
      onChange={choose}
    />
  );
}

type ResultProps = { readonly result: QuestionResult; readonly language: LanguageCode };

function Result({ result, language }: ResultProps) {
  const { type, title, isAsked, matrix, counts, texts } = result;
  return (
    <section class="result">
      <h3>{wordsIn(title, language) || t("preview.noWords")}</h3>
      <p class="dense quiet">
        {[t(`question.type.${type}`), ...reachWords(result), ...(isAsked ? [] : [t("results.gone")])].join(
          " · ",
        )}
      </p>
      <Figures result={result} />
      {type === "file" && <p class="dense quiet">{t("attachments.inResults")}</p>}
      {type === "contact" && <p class="dense quiet">{t("contact.inResults")}</p>}
      {matrix && <MatrixResults matrix={matrix} language={language} />}
      {counts.length > 0 && <Counts result={result} language={language} />}
      {texts.length > 0 && (
        <ul class="result-texts">
          {texts.map(({ feedbackId, text, receivedAt }) => (
            <li key={feedbackId}>
              <a href={`/inbox/${feedbackId}`}>{type === "date" ? day(text) : text}</a>{" "}
              <span class="dense quiet">
                <Time at={receivedAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** "412 answers", "12 skipped it", "30 were not asked": all that were begun, so that nothing hides in a total. */
function reachWords({ answered, skipped, left, notAsked }: QuestionResult): string[] {
  const others = { skipped, left, notAsked };
  return [
    t("results.answered", { n: answered }),
    ...(["skipped", "left", "notAsked"] as const).flatMap((why) =>
      others[why] > 0 ? [t(`results.${why}`, { n: others[why] })] : [],
    ),
  ];
}

/** What the question measures, with how sure that is. */
function Figures({ result: { type, score, mean } }: { readonly result: QuestionResult }) {
  const figures = [score && scoreWords(type, score), mean && meanWords(mean)].filter(Boolean);
  return figures.length > 0 ? <p class="dense">{figures.join(" · ")}</p> : null;
}

function scoreWords(type: QuestionResult["type"], score: Estimate): string | null {
  const standing = standingOf(score);
  if (!("value" in standing)) return null;
  const unit = type === "nps" ? "points" : "percent";
  return t("results.score", {
    name: t(type === "nps" ? "measure.nps" : "results.satisfied"),
    value: figure(standing.value, unit),
    interval: intervalWords(standing.low, standing.high, unit),
  });
}

function meanWords({ value, low, high }: Estimate): string | null {
  if (value === null) return null;
  if (low === null || high === null) return t("results.mean", { value: decimal(value) });
  return t("results.meanBetween", { value: decimal(value), low: decimal(low), high: decimal(high) });
}

const decimal = (value: number): string =>
  number(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Bars that are a table: the length says what the share beside it says. */
function Counts({ result, language }: ResultProps) {
  const { type, counts } = result;
  const isRanking = type === "ranking";
  return (
    <table class="table result-counts">
      <thead>
        <tr>
          <th scope="col">{t("results.answer")}</th>
          <th scope="col" class="number">
            {t(isRanking ? "results.meanRank" : "results.count")}
          </th>
          <th scope="col">{isRanking ? "" : t("results.share")}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ value, label, count, share, meanRank }) => {
          const length = isRanking ? closeness(meanRank, counts.length) : (share.value ?? 0) / 100;
          const figure = isRanking ? meanRank : count;
          return (
            <tr key={value}>
              <th scope="row">{(label && wordsIn(label, language)) || value}</th>
              <td class="number">{figure === null ? "–" : isRanking ? decimal(figure) : number(figure)}</td>
              <td>
                <span class="bar">
                  <span class="bar-fill" style={{ width: `${length * 100}%` }} />
                </span>
                {!isRanking && <Share share={share} />}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** A percentage and, smaller, between what it probably is among all customers. */
const Share = ({ share: { value, low, high } }: { readonly share: Estimate }) =>
  value === null ? null : (
    <>
      <span class="number bar-share">{percent(value)}</span>{" "}
      {low !== null && high !== null && (
        <span class="number bar-interval quiet" title={intervalWords(low, high, "percent")}>
          ({number(Math.floor(low))}–{number(Math.ceil(high))})
        </span>
      )}
    </>
  );

/** 1 for what is always ranked first, 0 for what is always last or was never ranked. */
const closeness = (meanRank: number | null, options: number): number =>
  meanRank === null || options < 2 ? 0 : (options - meanRank) / (options - 1);
