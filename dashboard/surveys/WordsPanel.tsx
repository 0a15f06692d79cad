import { useRef, useState } from "preact/hooks";
import type { Question, QuestionType, SurveyDefinition } from "../../shared/contract/survey.schema.ts";
import { wordsIn } from "../../shared/questions/in-language.ts";
import { LongTextField } from "../ui/Field.tsx";
import { Icon } from "../ui/Icon.tsx";
import { Menu } from "../ui/Menu.tsx";
import { Panel } from "../ui/Panel.tsx";
import { toast } from "../ui/Toast.tsx";
import { t } from "../words.ts";
import { withQuestion, withWords } from "./draft.ts";
import type { EditorProps } from "./editor-views.tsx";
import { HiddenFields } from "./HiddenFields.tsx";
import { LanguageTabs } from "./LanguageTabs.tsx";
import { freeId, moved, newQuestion, typesOffered } from "./new-question.ts";
import { QuestionCard } from "./QuestionCard.tsx";
import { gapWords, inEnglish } from "./question-words.ts";
import { useReorder } from "./reorder.ts";

const MOST_QUESTIONS = 20;

type Props = Pick<EditorProps, "language" | "onLanguage" | "disabled"> & {
  readonly definition: SurveyDefinition;
  readonly onChange: (definition: SurveyDefinition) => void;
};

/** The questions of a survey with all their words, one language at a time, and what is still to mend. */
export function WordsPanel({
  survey: { id: surveyId },
  draft: { definition },
  change,
  language,
  onLanguage,
  disabled,
}: EditorProps) {
  const onChange = (changed: SurveyDefinition) => change({ definition: changed });
  const props: Props = { definition, onChange, language, onLanguage, disabled };
  return (
    <Panel title={t("survey.words")}>
      <LanguageTabs {...props} />
      <div
        role="tabpanel"
        id="survey-words"
        aria-labelledby={`words-${language}`}
        class="words"
        key={language}
      >
        <Questions {...props} />
        <LongTextField
          label={t("survey.thanks")}
          rows={2}
          value={definition.thanks[language] ?? ""}
          placeholder={inEnglish(definition.thanks, language)}
          maxLength={500}
          disabled={disabled}
          onInput={(value) =>
            onChange({ ...definition, thanks: withWords(definition.thanks, language, value) })
          }
        />
        <HiddenFields
          surveyId={surveyId}
          fields={definition.fields ?? []}
          disabled={disabled}
          onChange={(fields) => onChange({ ...definition, fields })}
        />
        <Gaps definition={definition} language={language} />
      </div>
    </Panel>
  );
}

function Questions({ definition, language, onChange, disabled }: Props) {
  const { questions } = definition;
  // An undo long after comes to what is there by then.
  const newest = useRef(definition);
  newest.current = definition;
  const change = (changed: Question[]) => onChange({ ...newest.current, questions: changed });
  const remove = (question: Question, at: number) => {
    change(questions.filter(({ id }) => id !== question.id));
    const title = wordsIn(question.title, language);
    toast({
      text: title ? t("question.removed", { title }) : t("question.removedUntitled", { n: at + 1 }),
      undo: () => {
        const now = newest.current.questions.filter(({ id }) => id !== question.id);
        change([...now.slice(0, at), question, ...now.slice(at)]);
      },
    });
  };
  const [moveSaid, sayMove] = useState("");
  const move = (from: number, by: number) => {
    change(moved(questions, from, by));
    sayMove(t("question.movedTo", { n: from + by + 1, of: questions.length }));
  };
  const dragging = useReorder(move);
  return (
    <>
      <p class="visually-hidden" role="status">
        {moveSaid}
      </p>
      {questions.map((question, at) => (
        <QuestionCard
          key={question.id}
          question={question}
          number={at + 1}
          earlier={questions.slice(0, at)}
          fields={definition.fields ?? []}
          isLast={at === questions.length - 1}
          language={language}
          disabled={disabled}
          onChange={(part) => onChange(withQuestion(definition, question.id, part))}
          canAdd={questions.length < MOST_QUESTIONS}
          drag={dragging(at)}
          onMove={(by) => move(at, by)}
          onDuplicate={() => {
            const id = freeId(
              question.type,
              questions.map((each) => each.id),
            );
            change([...questions.slice(0, at + 1), { ...question, id }, ...questions.slice(at + 1)]);
            writeIn(id);
          }}
          onRemove={() => remove(question, at)}
        />
      ))}
      {!disabled && questions.length < MOST_QUESTIONS && (
        <AddMenu
          onAdd={(type) => {
            const added = newQuestion(
              type,
              questions.map(({ id }) => id),
            );
            change([...questions, added]);
            writeIn(added.id);
          }}
        />
      )}
    </>
  );
}

const cardOf = (id: string) => document.getElementById(`question-${id}`);

const writeIn = (id: string) => setTimeout(() => cardOf(id)?.querySelector("textarea")?.focus());

const AddMenu = ({ onAdd }: { readonly onAdd: (type: QuestionType) => void }) => (
  <div>
    <Menu
      label={t("question.add")}
      buttonClass="button"
      items={typesOffered.map((type) => ({ label: t(`question.type.${type}`), act: () => onAdd(type) }))}
    >
      <Icon name="plus" />
      {t("question.add")}
    </Menu>
  </div>
);

function Gaps({ definition, language }: Pick<Props, "definition" | "language">) {
  const gaps = gapWords(definition, language);
  if (gaps.length === 0) return null;
  return (
    <section class="gaps" aria-label={t("gaps.title")}>
      <h3>
        <Icon name="alert" />
        {t("gaps.title")}
      </h3>
      <ul>
        {gaps.map((gap) => (
          <li key={gap}>{gap}</li>
        ))}
      </ul>
    </section>
  );
}
