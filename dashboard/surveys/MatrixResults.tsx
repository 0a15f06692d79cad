import type { Estimate } from "../../shared/contract/primitives.schema.ts";
import type { MatrixResult } from "../../shared/contract/results.schema.ts";
import type { LanguageCode } from "../../shared/locales/languages.ts";
import { wordsIn } from "../../shared/questions/in-language.ts";
import { number, t } from "../words.ts";
import "./matrix-results.css";

type Rated = MatrixResult["overall"];
type Props = { readonly matrix: MatrixResult; readonly language: LanguageCode };

/** Means of a matrix, or the gaps between what was expected and how it was, with how sure they are. */
export function MatrixResults({ matrix, language }: Props) {
  const { rows, dimensions, overall, steps } = matrix;
  const isTwice = overall.gap !== null;
  return (
    <>
      <div class="matrix-results">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{t("matrix.row")}</th>
              {isTwice && <th scope="col">{t("matrix.expected")}</th>}
              <th scope="col">{t(isTwice ? "matrix.was" : "matrix.mean")}</th>
              {isTwice && <th scope="col">{t("matrix.gap")}</th>}
              <th scope="col">{t("matrix.answered")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, label, ...rated }) => (
              <Line key={row} name={wordsIn(label, language) || row} rated={rated} steps={steps} />
            ))}
          </tbody>
          <tbody class="matrix-sums">
            {dimensions.map(({ dimension, ...rated }) => (
              <Line
                key={dimension}
                name={dimension ? t(`dimension.${dimension}`) : t("matrix.otherRows")}
                rated={rated}
                steps={steps}
              />
            ))}
            <Line name={t("matrix.overall")} rated={overall} steps={steps} />
          </tbody>
        </table>
      </div>
      <p class="dense quiet matrix-meaning">{t(isTwice ? "matrix.gapMeaning" : "matrix.meanMeaning")}</p>
    </>
  );
}

type LineProps = { readonly name: string; readonly rated: Rated; readonly steps: number };

const Line = ({ name, rated: { rating, expectation, gap }, steps }: LineProps) => (
  <tr>
    <th scope="row">{name}</th>
    {expectation && <td class="number">{decimal(expectation.value)}</td>}
    <td class="number">
      {gap ? decimal(rating.value) : <WithInterval estimate={rating} from={1} to={steps} signed={false} />}
    </td>
    {gap && (
      <td class="number">
        <WithInterval estimate={gap} from={1 - steps} to={steps - 1} signed />
      </td>
    )}
    <td class="number">{number((gap ?? rating).answered)}</td>
  </tr>
);

const decimal = (value: number | null, signed = false): string =>
  value === null
    ? "–"
    : number(value, {
        minimumFractionDigits: 2,
        maximumFractionDigits: 2,
        signDisplay: signed ? "exceptZero" : "auto",
      });

type IntervalProps = {
  readonly estimate: Estimate;
  /** Ends of the line it is drawn on. */
  readonly from: number;
  readonly to: number;
  readonly signed: boolean;
};

/** A number, its interval in words, and both on a line that marks zero where there is one. */
function WithInterval({ estimate: { value, low, high }, from, to, signed }: IntervalProps) {
  const at = (place: number) => `${(100 * (Math.min(Math.max(place, from), to) - from)) / (to - from)}%`;
  const hasInterval = low !== null && high !== null;
  return (
    <span class="with-interval">
      <b>{decimal(value, signed)}</b>
      <span class="quiet">
        {hasInterval && t("matrix.interval", { low: decimal(low, signed), high: decimal(high, signed) })}
      </span>
      <span class="interval-line" aria-hidden="true">
        {signed && <span class="interval-zero" style={{ insetInlineStart: at(0) }} />}
        {hasInterval && (
          <span
            class="interval-range"
            style={{ insetInlineStart: at(low), width: `calc(${at(high)} - ${at(low)})` }}
          />
        )}
        {value !== null && <span class="interval-value" style={{ insetInlineStart: at(value) }} />}
      </span>
    </span>
  );
}
