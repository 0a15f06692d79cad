import { useState } from "preact/hooks";
import { type LanguageCode, languages } from "../../shared/locales/languages.ts";
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
          onChange={setChosen}
        />
      </div>
      <div class="translations">
        {texts.map((text) => (
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

const placeOf = ({ at }: Text): string =>
  at === null ? t("survey.thanks") : t("question.number", { n: at + 1 });

/** How many of the texts there are in this language, as a share of all. */
const progress = (texts: readonly Text[], language: LanguageCode): string =>
  percent(texts.length === 0 ? 0 : (texts.filter(isIn(language)).length / texts.length) * 100);
