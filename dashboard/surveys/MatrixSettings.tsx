import { useState } from "preact/hooks";
import type { Question } from "../../shared/contract/survey.schema.ts";
import { serviceDimensions } from "../../shared/questions/dimensions.ts";
import { Button } from "../ui/Button.tsx";
import { t } from "../words.ts";
import { DragHandle } from "./DragHandle.tsx";
import { withWords } from "./draft.ts";
import { MoveButtons } from "./MoveButtons.tsx";
import { freeId, moved } from "./new-question.ts";
import { inEnglish } from "./question-words.ts";
import { useReorder } from "./reorder.ts";
import { Ends, type SettingProps, Steps, Words } from "./SettingFields.tsx";

const MOST_ROWS = 30;

type Matrix = Extract<Question, { type: "matrix" }>;
type Row = Matrix["rows"][number];
type Props = SettingProps & { readonly question: Matrix };

/** The rows of a matrix, the scale they share and whether it is asked once or, for SERVQUAL, twice. */
export function MatrixSettings(props: Props) {
  const { question, disabled, onChange } = props;
  return (
    <>
      <Rows {...props} />
      <Steps value={question.steps} steps={[3, 4, 5, 6, 7]} {...{ disabled, onChange }} />
      <Ends {...props} />
      <label class="choice">
        <input
          type="checkbox"
          checked={question.asksExpectation ?? false}
          disabled={disabled}
          aria-describedby={`${question.id}-expectation`}
          onChange={(event) => onChange({ asksExpectation: event.currentTarget.checked })}
        />
        <span>{t("question.asksExpectation")}</span>
      </label>
      <p class="dense quiet" id={`${question.id}-expectation`}>
        {t("question.asksExpectationHint")}
      </p>
      {question.asksExpectation && (
        <div class="end-labels">
          <Words
            {...props}
            label={t("question.expectationLabel")}
            words={question.expectationLabel}
            change={(expectationLabel) => ({ expectationLabel })}
          />
          <Words
            {...props}
            label={t("question.perceptionLabel")}
            words={question.perceptionLabel}
            change={(perceptionLabel) => ({ perceptionLabel })}
          />
        </div>
      )}
    </>
  );
}

function Rows({ question: { rows }, language, disabled, onChange }: Props) {
  const change = (changed: Row) =>
    onChange({ rows: rows.map((row) => (row.id === changed.id ? changed : row)) });
  const [moveSaid, sayMove] = useState("");
  const move = (from: number, by: number) => {
    onChange({ rows: moved(rows, from, by) });
    sayMove(t("question.rowMovedTo", { n: from + by + 1, of: rows.length }));
  };
  const dragging = useReorder(move);
  const add = () => {
    const id = freeId(
      "row",
      rows.map((row) => row.id),
    );
    onChange({ rows: [...rows, { id, label: {} }] });
  };
  return (
    <fieldset class="option-list" disabled={disabled}>
      <legend class="field-label">{t("question.rows")}</legend>
      <p class="visually-hidden" role="status">
        {moveSaid}
      </p>
      {rows.map((row, at) => (
        <div class="option-line row-line" key={row.id} {...dragging(at).place}>
          {!disabled && <DragHandle {...dragging(at).handle} />}
          <input
            aria-label={t("question.row", { n: at + 1 })}
            value={row.label[language] ?? ""}
            placeholder={inEnglish(row.label, language) || t("question.row", { n: at + 1 })}
            maxLength={500}
            onInput={(event) =>
              change({ ...row, label: withWords(row.label, language, event.currentTarget.value) })
            }
          />
          <Dimension row={row} number={at + 1} onChange={change} />
          <MoveButtons
            up={t("question.rowUp", { n: at + 1 })}
            down={t("question.rowDown", { n: at + 1 })}
            isFirst={at === 0}
            isLast={at === rows.length - 1}
            onMove={(by) => move(at, by)}
          />
          <Button
            kind="quiet"
            icon="close"
            label={t("question.removeRow", { n: at + 1 })}
            onClick={() => onChange({ rows: rows.filter(({ id }) => id !== row.id) })}
          />
        </div>
      ))}
      <Button icon="plus" disabled={rows.length >= MOST_ROWS} onClick={add}>
        {t("question.addRow")}
      </Button>
    </fieldset>
  );
}

type DimensionProps = { readonly row: Row; readonly number: number; readonly onChange: (row: Row) => void };

/** Which of the five dimensions of service quality a row belongs to, if any. */
const Dimension = ({ row, number, onChange }: DimensionProps) => (
  <select
    aria-label={t("question.dimension", { n: number })}
    value={row.dimension ?? ""}
    onChange={(event) => {
      const dimension = serviceDimensions.find((each) => each === event.currentTarget.value);
      const { id, label } = row;
      onChange({ id, label, ...(dimension ? { dimension } : {}) });
    }}
  >
    <option value="">{t("dimension.none")}</option>
    {serviceDimensions.map((dimension) => (
      <option key={dimension} value={dimension}>
        {t(`dimension.${dimension}`)}
      </option>
    ))}
  </select>
);
