import { useRef } from "preact/hooks";
import type { SurveyDefinition } from "../../shared/contract/survey.schema.ts";
import { type LanguageCode, languages } from "../../shared/locales/languages.ts";
import { Icon } from "../ui/Icon.tsx";
import { Menu } from "../ui/Menu.tsx";
import { Tag } from "../ui/Tag.tsx";
import { t } from "../words.ts";
import { missingIn } from "./missing-words.ts";
import { languagesOf } from "./written-languages.ts";

type Props = {
  readonly definition: SurveyDefinition;
  readonly language: LanguageCode;
  readonly onLanguage: (language: LanguageCode) => void;
};

/** Which language the words are written in, and how many are missing in each. */
export function LanguageTabs({ definition, language, onLanguage }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const written = languagesOf(definition, language);
  const others = languages.filter(({ code }) => !written.some((each) => each.code === code));
  const walk = (event: KeyboardEvent) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const at = written.findIndex(({ code }) => code === language);
    const next = (at + by + written.length) % written.length;
    onLanguage(written[next]?.code ?? language);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
  };
  return (
    <div class="languages">
      <div class="tabs" role="tablist" aria-label={t("survey.languages")} ref={list}>
        {written.map(({ code, name }) => {
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
      {others.length > 0 && (
        <Menu
          label={t("survey.addLanguage")}
          buttonClass="button button-quiet"
          items={others.map(({ code, name }) => ({ label: name, act: () => onLanguage(code) }))}
        >
          <Icon name="plus" />
          {t("survey.addLanguage")}
        </Menu>
      )}
    </div>
  );
}
