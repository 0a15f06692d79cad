import type { ImportError, ImportPreview } from "../../shared/contract/complaint-import.schema.ts";
import { Panel } from "../ui/Panel.tsx";
import { t } from "../words.ts";

/** The first rows as they stand in the file, so that a wrong encoding or separator is seen. */
export function FirstRows({ preview }: { readonly preview: ImportPreview }) {
  const { columns, first } = preview;
  return (
    <Panel title={t("import.preview")}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section class="import-rows" aria-label={t("import.preview")} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("import.line")}</th>
              {columns.map((name, at) => (
                <th scope="col" key={at}>
                  {name || t("import.column", { n: at + 1 })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {first.map(({ line, cells }) => (
              <tr key={line}>
                <th scope="row">{line}</th>
                {columns.map((_, at) => (
                  <td key={at} dir="auto">
                    {cells[at]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Panel>
  );
}

/** Each fault with its line, its column and what to do. */
export function Faults({ errors }: { readonly errors: readonly ImportError[] }) {
  if (errors.length === 0) return null;
  return (
    <Panel title={t("import.faults")}>
      <p class="quiet">{t("import.faultsHint")}</p>
      <ul class="import-faults">
        {errors.map(({ line, field, problem }) => (
          <li key={`${line} ${field} ${problem}`}>
            {t("import.fault", {
              line,
              field: t(`import.field.${field}`),
              problem: t(`import.problem.${problem}`),
            })}
          </li>
        ))}
      </ul>
      {errors.length >= 100 && <p class="quiet">{t("import.moreFaults", { n: errors.length })}</p>}
    </Panel>
  );
}
