import { useRef } from "preact/hooks";
import type { Question, SurveyDefinition } from "../../shared/contract/survey.schema.ts";
import { type LanguageCode, languages } from "../../shared/locales/languages.ts";
import { LongTextField, TextField } from "../ui/Field.tsx";
import { Panel } from "../ui/Panel.tsx";
import { Tag } from "../ui/Tag.tsx";
import { t } from "../words.ts";
import { withQuestion, withWords } from "./draft.ts";
import { missingIn } from "./missing-words.ts";

type Props = {
  readonly definition: SurveyDefinition;
  readonly language: LanguageCode;
  readonly onLanguage: (language: LanguageCode) => void;
  readonly onChange: (definition: SurveyDefinition) => void;
  readonly disabled: boolean;
};

/** All the words a visitor reads, one language at a time. */
export function WordsPanel(props: Props) {
  const { definition, language, onChange, disabled } = props;
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
        {definition.questions.map((question) => (
          <QuestionWords
            key={question.id}
            question={question}
            language={language}
            disabled={disabled}
            onChange={(change) => onChange(withQuestion(definition, question.id, change))}
          />
        ))}
        <LongTextField
          label={t("survey.thanks")}
          rows={2}
          value={definition.thanks[language] ?? ""}
          placeholder={inEnglish(definition.thanks.en, language)}
          maxLength={500}
          disabled={disabled}
          onInput={(value) =>
            onChange({ ...definition, thanks: withWords(definition.thanks, language, value) })
          }
        />
      </div>
    </Panel>
  );
}

function LanguageTabs({ definition, language, onLanguage }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const walk = (event: KeyboardEvent) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const at = languages.findIndex(({ code }) => code === language);
    const next = (at + by + languages.length) % languages.length;
    onLanguage(languages[next]?.code ?? language);
    list.current?.querySelectorAll("button")[next]?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={t("survey.languages")} ref={list}>
      {languages.map(({ code, name }) => {
        const missing = missingIn(definition, code);
        return (
          <button
            key={code}
            type="button"
            role="tab"
            id={`words-${code}`}
            class="tab"
            aria-selected={code === language}
            aria-controls="survey-words"
            tabIndex={code === language ? 0 : -1}
            onClick={() => onLanguage(code)}
            onKeyDown={walk}
          >
            <span lang={code}>{name}</span>
            {missing > 0 && <Tag tone="warning">{t("survey.missing", { n: missing })}</Tag>}
          </button>
        );
      })}
    </div>
  );
}

type QuestionProps = {
  readonly question: Question;
  readonly language: LanguageCode;
  readonly disabled: boolean;
  readonly onChange: (change: Partial<Question>) => void;
};

function QuestionWords({ question, language, disabled, onChange }: QuestionProps) {
  const common = { maxLength: 500, disabled };
  return (
    <div class="question-words">
      <LongTextField
        {...common}
        label={t("question.words")}
        rows={2}
        value={question.title[language] ?? ""}
        placeholder={inEnglish(question.title.en, language)}
        onInput={(value) => onChange({ title: withWords(question.title, language, value) })}
      />
      {(question.type === "nps" || question.type === "csat" || question.type === "ces") && (
        <div class="end-labels">
          <TextField
            {...common}
            label={t("survey.lowLabel")}
            value={question.lowLabel?.[language] ?? ""}
            placeholder={inEnglish(question.lowLabel?.en, language)}
            onInput={(value) => onChange({ lowLabel: withWords(question.lowLabel, language, value) })}
          />
          <TextField
            {...common}
            label={t("survey.highLabel")}
            value={question.highLabel?.[language] ?? ""}
            placeholder={inEnglish(question.highLabel?.en, language)}
            onInput={(value) => onChange({ highLabel: withWords(question.highLabel, language, value) })}
          />
        </div>
      )}
    </div>
  );
}

/** What stands in for missing words, to translate from. */
const inEnglish = (english: string | undefined, language: LanguageCode): string =>
  language === "en" ? "" : (english ?? "");
