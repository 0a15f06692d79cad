import type { Overview } from "../../shared/contract/kpi.schema.ts";
import { touchpointName } from "../ui/feedback-words.ts";
import { figure, standingWords, type Unit } from "../ui/measure-words.ts";
import { Panel } from "../ui/Panel.tsx";
import { type Standing, standingOf } from "../ui/standing.ts";
import { number, percent, t } from "../words.ts";
import { behind } from "./behind.ts";

type Touchpoint = Overview["touchpoints"][number];

/** Each touchpoint with its figures; a row opens the feedback left there. */
export function Touchpoints({ overview }: { readonly overview: Overview }) {
  const rows = overview.touchpoints;
  return (
    <Panel title={t("touchpoints.title")}>
      {rows.length === 0 ? (
        <p class="quiet dense">{t("touchpoints.none")}</p>
      ) : (
        <table class="table touchpoints">
          <thead>
            <tr>
              <th scope="col">{t("touchpoints.column.name")}</th>
              <th scope="col" class="number">
                {t("touchpoints.column.nps")}
              </th>
              <th scope="col" class="number">
                {t("touchpoints.column.csat")}
              </th>
              <th scope="col" class="number">
                {t("touchpoints.column.feedback")}
              </th>
              <th scope="col" class="number">
                {t("touchpoints.column.negative")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.touchpoint} row={row} href={behind(overview, { touchpoint: row.touchpoint })} />
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}

function Row({ row, href }: { readonly row: Touchpoint; readonly href: string }) {
  return (
    <tr>
      <td>
        <a href={href}>{touchpointName(row.touchpoint)}</a>
      </td>
      <Score standing={standingOf(row.nps)} unit="points" />
      <Score standing={standingOf(row.csat)} unit="percent" />
      <td class="number">{number(row.feedback)}</td>
      <td class="number">
        {number(row.negative)}{" "}
        <span class="quiet share">{percent(row.feedback > 0 ? (row.negative / row.feedback) * 100 : 0)}</span>
      </td>
    </tr>
  );
}

function Score({ standing, unit }: { readonly standing: Standing; readonly unit: Unit }) {
  return (
    <td class={`number score-${standing.kind}`} title={standingWords(standing, unit)}>
      {"value" in standing ? figure(standing.value, unit) : "–"}
    </td>
  );
}
