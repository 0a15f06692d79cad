import type { Estimate } from "../../shared/contract/primitives.schema.ts";
import type { QuestionResult, SurveyResults } from "../../shared/contract/results.schema.ts";
import type { LanguageCode } from "../../shared/locales/languages.ts";
import { wordsIn } from "../../shared/questions/in-language.ts";
import { get } from "../api.ts";
import { Empty } from "../ui/Empty.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { intervalWords, standingWords } from "../ui/measure-words.ts";
import { Panel } from "../ui/Panel.tsx";
import { standingOf } from "../ui/standing.ts";
import { Time } from "../ui/time.tsx";
import { useLoad } from "../ui/use-load.ts";
import { day, number, percent, t } from "../words.ts";
import type { EditorProps } from "./editor-views.tsx";
import { MatrixResults } from "./MatrixResults.tsx";
import "./results.css";

type Props = Pick<EditorProps, "survey" | "language">;

/** What came back, question by question, over all versions. */
export function Results({ survey, language }: Props) {
  const load = useLoad(() => get<SurveyResults>(`/api/surveys/${survey.id}/results`), [survey.id]);
  return (
    <Panel title={t("results.title")}>
      <Loaded load={load} lines={8}>
        {({ responses, complete, partial, questions }) =>
          responses === 0 ? (
            <Empty icon="surveys" title={t("results.none")} text={t("results.noneText")} />
          ) : (
            <div class="results">
              <p class="dense quiet">
                {t("results.begun", { n: responses, complete, partial })} {t("results.intervals")}
              </p>
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

type ResultProps = { readonly result: QuestionResult; readonly language: LanguageCode };

function Result({ result, language }: ResultProps) {
  const { type, title, isAsked, matrix, counts, texts } = result;
  return (
    <section class="result">
      <h3>{wordsIn(title, language) || t("preview.noWords")}</h3>
      <p class="dense quiet">
        {t(`question.type.${type}`)}
        {!isAsked && ` · ${t("results.gone")}`}
      </p>
      <p class="dense quiet">{reachWords(result)}</p>
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

/** "412 answers · 12 skipped it · 30 were not asked": all that were begun, so that nothing hides in a total. */
function reachWords({ answered, skipped, left, notAsked }: QuestionResult): string {
  const others = { skipped, left, notAsked };
  return [
    t("results.answered", { n: answered }),
    ...(["skipped", "left", "notAsked"] as const).flatMap((why) =>
      others[why] > 0 ? [t(`results.${why}`, { n: others[why] })] : [],
    ),
  ].join(" · ");
}

/** What the question measures, with how sure that is. */
function Figures({ result: { type, score, mean } }: { readonly result: QuestionResult }) {
  const unit = type === "nps" ? "points" : "percent";
  const standing = score && standingOf(score);
  return (
    <>
      {standing && standing.kind !== "none" && (
        <p class="dense">
          {t(type === "nps" ? "measure.nps" : "results.satisfied")}: {standingWords(standing, unit)}
        </p>
      )}
      {mean && mean.value !== null && (
        <p class="dense">
          {t("results.mean", { value: decimal(mean.value) })}
          {mean.low !== null &&
            mean.high !== null &&
            `, ${t("measure.probably", { low: decimal(mean.low), high: decimal(mean.high) })}`}
        </p>
      )}
    </>
  );
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
              <td class="number">{figure === null ? "–" : number(figure, { maximumFractionDigits: 1 })}</td>
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
      <span class="number bar-share">{percent(value)}</span>
      {low !== null && high !== null && (
        <span class="number bar-interval quiet" title={intervalWords(low, high, "percent")}>
          {number(Math.floor(low))}–{number(Math.ceil(high))}
        </span>
      )}
    </>
  );

/** 1 for what is always ranked first, 0 for what is always last or was never ranked. */
const closeness = (meanRank: number | null, options: number): number =>
  meanRank === null || options < 2 ? 0 : (options - meanRank) / (options - 1);
