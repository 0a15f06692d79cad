import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import { t } from "../../words.ts";
import "./charts.css";

export type ChartTable = {
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    readonly href: string | null;
    readonly cells: readonly string[];
  }[];
};

type Props = {
  readonly title: string;
  /** What the drawing says, in one sentence. */
  readonly sentence: string;
  /** The same figures for those who would rather read them. */
  readonly table: ChartTable;
  readonly children: ComponentChildren;
};

/** A chart with its title, its meaning in a sentence, and a switch between drawing and table. */
export function ChartFrame({ title, sentence, table, children }: Props) {
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  return (
    <figure class="chart" aria-labelledby={id}>
      <div class="chart-head">
        <h2 id={id}>{title}</h2>
        <button type="button" class="chart-switch" onClick={() => setAsTable(!asTable)}>
          {asTable ? t("charts.asChart") : t("charts.asTable")}
          <span class="visually-hidden">: {title}</span>
        </button>
      </div>
      <figcaption class="chart-sentence">{sentence}</figcaption>
      {asTable ? <FiguresTable title={title} table={table} /> : children}
    </figure>
  );
}

function FiguresTable({ title, table }: { readonly title: string; readonly table: ChartTable }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="chart-table" aria-label={title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.href ? <a href={row.href}>{row.name}</a> : row.name}</th>
              {row.cells.map((cell, index) => (
                <td key={table.columns[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
