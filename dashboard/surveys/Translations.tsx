import { useState } from "preact/hooks";
import { type LanguageCode, languages } from "../../shared/locales/languages.ts";
import type { SaidField } from "../../shared/questions/in-language.ts";
import { LongTextField, SelectField } from "../ui/Field.tsx";
import { Panel } from "../ui/Panel.tsx";
import { Tag } from "../ui/Tag.tsx";
import { percent, t } from "../words.ts";
import { withWords } from "./draft.ts";
import type { EditorProps } from "./editor-views.tsx";
import { type Text, textsOf } from "./texts.ts";

const allLanguages = languages.map(({ code, name }) => ({ value: code, label: name }));
const nameOf = (code: LanguageCode) => languages.find((each) => each.code === code)?.name ?? code;
const isIn = (language: LanguageCode) => (text: Text) => Boolean(text.words[language]?.trim());

/** Every text beside its translation, and how far each language has come. */
export function Translations({ draft: { definition }, change, disabled }: EditorProps) {
  const own = definition.language ?? "en";
  const texts = textsOf(definition);
  const [chosen, setChosen] = useState<LanguageCode>(own === "zh-CN" ? "en" : "zh-CN");
  const language = chosen === own ? (own === "en" ? "zh-CN" : "en") : chosen;
  const missing = texts.filter((text) => !isIn(language)(text));
  /** The texts that were missing when only those were asked for: none leaves while it is being written. */
  const [gaps, setGaps] = useState<ReadonlySet<string> | null>(null);
  const shown = gaps ? texts.filter(({ key }) => gaps.has(key)) : texts;
  const gapsIn = (into: LanguageCode) =>
    new Set(texts.filter((text) => !isIn(into)(text)).map(({ key }) => key));
  return (
    <Panel title={t("translations.title")}>
      <div class="translation-choices">
        <SelectField
          label={t("translations.own")}
          hint={t("translations.ownHint")}
          value={own}
          options={allLanguages}
          disabled={disabled}
          onChange={(first) => change({ definition: { ...definition, language: first } })}
        />
        <SelectField
          label={t("translations.into")}
          value={language}
          options={allLanguages
            .filter(({ value }) => value !== own)
            .map(({ value, label }) => ({ value, label: `${label} · ${progress(texts, value)}` }))}
          onChange={(into) => {
            setChosen(into);
            if (gaps) setGaps(gapsIn(into));
          }}
        />
      </div>
      <div class="translation-gaps">
        <label class="choice">
          <input
            type="checkbox"
            checked={gaps !== null}
            onChange={(event) => setGaps(event.currentTarget.checked ? gapsIn(language) : null)}
          />
          <span>{t("translations.onlyMissing")}</span>
        </label>
        {missing.length > 0 && <Tag tone="warning">{t("survey.missing", { n: missing.length })}</Tag>}
      </div>
      {shown.length === 0 && (
        <p class="quiet">{t("translations.complete", { language: nameOf(language) })}</p>
      )}
      <div class="translations">
        {shown.map((text) => (
          <div class="translation" key={text.key}>
            <div>
              <p class="dense quiet">{placeOf(text)}</p>
              <p lang={own}>
                {text.words[own]?.trim() || (
                  <Tag tone="warning">{t("translations.lacks", { language: nameOf(own) })}</Tag>
                )}
              </p>
            </div>
            <LongTextField
              label={`${nameOf(language)} · ${placeOf(text)}`}
              rows={1}
              maxLength={500}
              disabled={disabled}
              value={text.words[language] ?? ""}
              onInput={(value) => change({ definition: text.put(withWords(text.words, language, value)) })}
            />
          </div>
        ))}
      </div>
    </Panel>
  );
}

/** "Question 2 · Label at the low end": a name of its own for every text. */
function placeOf({ at, part }: Text): string {
  if (at === null || part === null) return t("survey.thanks");
  return `${t("question.number", { n: at + 1 })} · ${partWords(part)}`;
}

function partWords(part: NonNullable<Text["part"]>): string {
  if (typeof part === "string") return t(saidWords[part]);
  return "option" in part
    ? t("question.option", { n: part.option + 1 })
    : t("question.row", { n: part.row + 1 });
}

const saidWords = {
  title: "question.words",
  lowLabel: "survey.lowLabel",
  highLabel: "survey.highLabel",
  otherLabel: "question.otherLabel",
  yesLabel: "question.yesLabel",
  noLabel: "question.noLabel",
  consent: "question.consent",
  expectationLabel: "question.expectationLabel",
  perceptionLabel: "question.perceptionLabel",
} as const satisfies Record<SaidField, string>;

/** How many of the texts there are in this language, as a share of all. */
const progress = (texts: readonly Text[], language: LanguageCode): string =>
  percent(texts.length === 0 ? 0 : (texts.filter(isIn(language)).length / texts.length) * 100);
