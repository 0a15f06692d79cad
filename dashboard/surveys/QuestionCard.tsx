import type { Question } from "../../shared/contract/survey.schema.ts";
import type { LanguageCode } from "../../shared/locales/languages.ts";
import { Button } from "../ui/Button.tsx";
import { LongTextField } from "../ui/Field.tsx";
import { t } from "../words.ts";
import { DragHandle } from "./DragHandle.tsx";
import { withWords } from "./draft.ts";
import { LogicEditor } from "./LogicEditor.tsx";
import { MoveButtons } from "./MoveButtons.tsx";
import { inEnglish } from "./question-words.ts";
import type { useReorder } from "./reorder.ts";
import { TypeSettings } from "./TypeSettings.tsx";

type Props = {
  readonly question: Question;
  readonly number: number;
  /** Those asked before it, which it may recall and depend on. */
  readonly earlier: readonly Question[];
  readonly fields: readonly string[];
  readonly isLast: boolean;
  /** Whether the survey has room for one more. */
  readonly canAdd: boolean;
  readonly language: LanguageCode;
  readonly disabled: boolean;
  readonly onChange: (change: Partial<Question>) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onDuplicate: () => void;
  readonly onRemove: () => void;
  readonly drag: ReturnType<ReturnType<typeof useReorder>>;
};

/** One question: its words, what its type lets its author set, and when it is shown. */
export function QuestionCard(props: Props) {
  const { question, number, earlier, fields, isLast, canAdd, language, disabled, drag } = props;
  const { onChange, onMove, onDuplicate, onRemove } = props;
  const name = t("question.number", { n: number });
  const recallable = earlier.findLast(({ type }) => type !== "statement");
  return (
    <section class="question-card" aria-label={name} id={`question-${question.id}`} {...drag.place}>
      <div class="question-head">
        <h3>
          {!disabled && <DragHandle {...drag.handle} />}
          {name} <span class="quiet">· {t(`question.type.${question.type}`)}</span>
        </h3>
        {!disabled && (
          <span class="question-moves">
            <MoveButtons
              up={t("question.up")}
              down={t("question.down")}
              isFirst={number === 1}
              {...{ isLast, onMove }}
            />
            <Button
              kind="quiet"
              icon="copy"
              label={t("question.duplicate")}
              disabled={!canAdd}
              onClick={onDuplicate}
            />
            <Button kind="quiet" icon="trash" label={t("question.remove")} onClick={onRemove} />
          </span>
        )}
      </div>
      <LongTextField
        label={t(question.type === "statement" ? "question.statementWords" : "question.words")}
        hint={recallable && t("question.recallHint", { place: `{{${recallable.id}}}` })}
        rows={2}
        value={question.title[language] ?? ""}
        placeholder={inEnglish(question.title, language)}
        maxLength={500}
        disabled={disabled}
        onInput={(value) => onChange({ title: withWords(question.title, language, value) })}
      />
      <TypeSettings question={question} language={language} disabled={disabled} onChange={onChange} />
      <LogicEditor
        question={question}
        earlier={earlier}
        fields={fields}
        language={language}
        disabled={disabled}
        onChange={(showIf) => onChange({ showIf })}
      />
    </section>
  );
}
