import type { CardFigures, ModelCard } from "../../shared/contract/model-card.schema.ts";
import { get } from "../api.ts";
import { Loaded } from "../ui/Loaded.tsx";
import { Page } from "../ui/Page.tsx";
import { Panel } from "../ui/Panel.tsx";
import { useLoad } from "../ui/use-load.ts";
import { day, languageName, number, percent, t } from "../words.ts";
import "./reading-page.css";

/** How well Heed reads, on which public texts, and where it does not: figures from training, put into words. */
export default function ReadingPage() {
  const load = useLoad(() => get<ModelCard>("/api/reading/model-card"), []);
  return (
    <Page title={t("card.title")}>
      <p class="card-text">
        {t("card.intro")} <a href="/learning">{t("learning.title")}</a>
      </p>
      <Loaded load={load} lines={10}>
        {(card) => (
          <div class="card-parts">
            <Measured title={t("card.sentiment")} rows={card.models.flatMap(rowsOf)} data={card.data} />
            {card.emotions.length > 0 && (
              <Measured title={t("card.emotions")} rows={card.emotions.flatMap(rowsOf)} data={card.data} />
            )}
            <Panel title={t("card.rules")}>
              <p class="card-text">
                {t("card.rulesText")} <a href="/rules">{t("rules.title")}</a>
              </p>
            </Panel>
            <Panel title={t("card.weaknesses")}>
              <ul class="card-list" lang="en">
                {card.weaknesses.map((weakness) => (
                  <li key={weakness}>{weakness}</li>
                ))}
              </ul>
            </Panel>
            <Panel title={t("card.secondOpinion")}>
              <p class="card-text" lang="en">
                {card.secondOpinion}
              </p>
            </Panel>
            <Data card={card} />
            <p class="quiet dense">
              {t("card.trained", {
                date: day(card.trained),
                kb: number(Math.round(card.weightsBytes / 1024)),
              })}
            </p>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

type Row = CardFigures & { readonly language: string; readonly text: string; readonly isUnseen: boolean };

/** A source's name begins with the language of its texts, "en vader_gt_tweets", where its model reads several. */
function rowsOf(model: ModelCard["models"][number] | ModelCard["emotions"][number]): Row[] {
  const { unseenSources, heldBackRows } = model;
  const known = "language" in model ? model.language : "";
  const row = (figures: CardFigures, isUnseen: boolean): Row => {
    const [, language = known, text = figures.source] = /^([a-z]{2,3}) (.+)$/.exec(figures.source) ?? [];
    return { ...figures, language, text, isUnseen };
  };
  return [
    ...unseenSources.map((figures) => row(figures, true)),
    ...heldBackRows.map((figures) => row(figures, false)),
  ];
}

type MeasuredProps = {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly data: ModelCard["data"];
};

function Measured({ title, rows, data }: MeasuredProps) {
  const unseen = rows.filter(({ isUnseen }) => isUnseen);
  const held = rows.filter(({ isUnseen }) => !isUnseen);
  return (
    <Panel title={title}>
      {unseen.length > 0 && (
        <>
          <h3>{t("card.unseen")}</h3>
          <p class="card-text quiet">{t("card.unseenText")}</p>
          <Figures title={`${title}: ${t("card.unseen")}`} rows={unseen} data={data} />
        </>
      )}
      {held.length > 0 && (
        <>
          <h3>{t("card.held")}</h3>
          <p class="card-text quiet">{t("card.heldText")}</p>
          <Figures title={`${title}: ${t("card.held")}`} rows={held} data={data} />
        </>
      )}
      <p class="card-text quiet dense">{t("card.meaning")}</p>
    </Panel>
  );
}

/** What a source is, in words: the card names several by one pattern, such as `vader_gt_*`. */
function whatIs(text: string, data: ModelCard["data"]): string | undefined {
  const fits = (pattern: string) =>
    pattern.endsWith("*") ? text.startsWith(pattern.slice(0, -1)) : text === pattern;
  return data.find(({ source }) => source.split(", ").some(fits))?.what;
}

function Figures({ title, rows, data }: MeasuredProps) {
  const hasTwoClass = rows.some(({ twoClassAccuracy }) => twoClassAccuracy !== undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="card-scroll" aria-label={title} tabIndex={0}>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t("card.language")}</th>
            <th scope="col">{t("card.source")}</th>
            <th scope="col" class="number">
              {t("card.rows")}
            </th>
            {hasTwoClass && (
              <th scope="col" class="number">
                {t("card.twoClass")}
              </th>
            )}
            <th scope="col" class="number">
              {t("card.right")}
            </th>
            <th scope="col" class="number">
              {t("card.f1")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.language} ${row.text}`}>
              <td>{row.language && languageName(row.language)}</td>
              <td class="card-source" lang="en">
                {whatIs(row.text, data)} <span class="quiet">{row.text}</span>
              </td>
              <td class="number">{number(row.rows)}</td>
              {hasTwoClass && (
                <td class="number">
                  {row.twoClassAccuracy === undefined ? "–" : percent(row.twoClassAccuracy, 1)}
                </td>
              )}
              <td class="number">{percent(row.accuracy, 1)}</td>
              <td class="number">{number(row.macroF1, { minimumFractionDigits: 1 })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Data({ card }: { readonly card: ModelCard }) {
  return (
    <Panel title={t("card.data")}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section class="card-scroll" aria-label={t("card.data")} tabIndex={0}>
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t("card.source")}</th>
              <th scope="col">{t("card.licence")}</th>
              <th scope="col">{t("card.by")}</th>
            </tr>
          </thead>
          <tbody lang="en">
            {card.data.map(({ source, what, licence, by }) => (
              <tr key={source}>
                <td>
                  {what} <span class="quiet">{source}</span>
                </td>
                <td>{licence}</td>
                <td>{by}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Panel>
  );
}
