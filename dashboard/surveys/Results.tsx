import type { QuestionResult, SurveyResults } from "../../shared/contract/results.schema.ts";
import type { LanguageCode } from "../../shared/locales/languages.ts";
import { wordsIn } from "../../shared/questions/in-language.ts";
import { get } from "../api.ts";
import { Empty } from "../ui/Empty.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Panel } from "../ui/Panel.tsx";
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
              <p class="dense quiet">{t("results.begun", { n: responses, complete, partial })}</p>
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
  const { type, title, isAsked, answered, mean, counts, matrix, texts } = result;
  const figures = [
    t("results.answered", { n: answered }),
    mean !== null &&
      type !== "yes_no" &&
      t("results.mean", { value: number(mean, { maximumFractionDigits: 1 }) }),
    !isAsked && t("results.gone"),
  ];
  return (
    <section class="result">
      <h3>{wordsIn(title, language) || t("preview.noWords")}</h3>
      <p class="dense quiet">
        {t(`question.type.${type}`)} · {figures.filter(Boolean).join(" · ")}
      </p>
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

/** Bars that are a table: the length says what the share beside it says. */
function Counts({ result, language }: ResultProps) {
  const { type, answered, counts } = result;
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
        {counts.map(({ value, label, count, meanRank }) => {
          const share = isRanking ? closeness(meanRank, counts.length) : answered > 0 ? count / answered : 0;
          const figure = isRanking ? meanRank : count;
          return (
            <tr key={value}>
              <th scope="row">{(label && wordsIn(label, language)) || value}</th>
              <td class="number">{figure === null ? "–" : number(figure, { maximumFractionDigits: 1 })}</td>
              <td>
                <span class="bar">
                  <span class="bar-fill" style={{ width: `${share * 100}%` }} />
                </span>
                {!isRanking && <span class="number bar-share">{percent(share * 100)}</span>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** 1 for what is always ranked first, 0 for what is always last or was never ranked. */
const closeness = (meanRank: number | null, options: number): number =>
  meanRank === null || options < 2 ? 0 : (options - meanRank) / (options - 1);
