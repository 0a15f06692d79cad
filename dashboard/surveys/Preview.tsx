import { useState } from "preact/hooks";
import type { Placement } from "../../shared/contract/placement.schema.ts";
import type { Site } from "../../shared/contract/site.schema.ts";
import type { PublicSurvey, Survey, SurveyDefinition } from "../../shared/contract/survey.schema.ts";
import type { LanguageCode } from "../../shared/locales/languages.ts";
import { widgetWords } from "../../shared/locales/words.ts";
import { offeredLook } from "../../shared/look/offered-look.ts";
import type { PreviewMessage } from "../../shared/preview-message.ts";
import { inLanguage, wordsIn } from "../../shared/questions/in-language.ts";
import { Button } from "../ui/Button.tsx";
import { SelectField } from "../ui/Field.tsx";
import { Panel } from "../ui/Panel.tsx";
import { PreviewChoice, PreviewStage, type Size, type Theme } from "../ui/PreviewStage.tsx";
import { language as screenLanguage, t } from "../words.ts";
import type { Draft } from "./draft.ts";
import { startAt } from "./preview-start.ts";
import { nameOf } from "./question-words.ts";
import { languagesOf } from "./written-languages.ts";
import "./preview.css";

type Props = {
  readonly survey: Survey;
  /** Whose looks it wears; null when it is gone. */
  readonly site: Site | null;
  readonly draft: Draft;
  readonly language: LanguageCode;
  readonly onLanguage: (language: LanguageCode) => void;
  /** Tries it out where visitors will meet it. */
  readonly onTry: () => void;
};

/** The survey as visitors get it, drawn by the widget itself in a page of its own; nothing is saved or sent. */
export function Preview({ survey, site, draft, language, onLanguage, onTry }: Props) {
  const { definition } = draft;
  const [size, setSize] = useState<Size>(() =>
    matchMedia("(max-width: 639px)").matches ? "phone" : "desktop",
  );
  const [theme, setTheme] = useState<Theme>("light");
  const [start, setStart] = useState<{ at: string; times: number }>({ at: "", times: 0 });
  const { look } = site ? offeredLook(site) : {};
  const onlyTheme = look && look.theme !== "auto" ? look.theme : null;
  const { given, told } = startAt(definition, start.at);
  const message: PreviewMessage = {
    is: "heed:preview",
    survey: asRead(survey, definition, language, draft.placement ?? site?.placement ?? "bottom-end"),
    language,
    words: widgetWords[language],
    theme: onlyTheme ?? theme,
    ...(look && { look }),
    told,
    start: { at: start.at || undefined, given, times: start.times },
  };
  return (
    <Panel
      title={t("preview.title")}
      actions={<PreviewChoice name="size" value={size} options={["desktop", "phone"]} onChange={setSize} />}
    >
      <PreviewStage message={message} size={size} />
      <div class="preview-controls">
        <SelectField
          label={t("preview.start")}
          value={start.at}
          options={[
            { value: "", label: t("preview.beginning") },
            ...definition.questions.slice(1).map((question, at) => ({
              value: question.id,
              label: nameOf(question, at + 1, screenLanguage.value),
            })),
          ]}
          onChange={(at) => setStart({ at, times: start.times + 1 })}
        />
        <SelectField
          label={t("preview.language")}
          value={language}
          options={languagesOf(definition, language).map(({ code, name }) => ({ value: code, label: name }))}
          onChange={onLanguage}
        />
        {!onlyTheme && (
          <PreviewChoice name="theme" value={theme} options={["light", "dark"]} onChange={setTheme} />
        )}
        <Button icon="refresh" onClick={() => setStart({ ...start, times: start.times + 1 })}>
          {t("preview.again")}
        </Button>
        <Button icon="external" onClick={onTry}>
          {t("trial.open")}
        </Button>
      </div>
    </Panel>
  );
}

/** The draft as its next version would reach somebody who reads this language. */
const asRead = (
  survey: Survey,
  definition: SurveyDefinition,
  language: LanguageCode,
  placement: Placement,
): PublicSurvey => ({
  id: survey.id,
  version: (survey.publishedVersion ?? 0) + 1,
  language,
  template: survey.template,
  touchpoint: null,
  showAfterSeconds: -1,
  restDays: 0,
  placement,
  questions: definition.questions.map((question) => {
    const read = inLanguage(question, language, definition.language);
    return { ...read, title: read.title || t("preview.noWords") };
  }),
  thanks: wordsIn(definition.thanks, language, definition.language) || t("preview.noWords"),
  ...(definition.fields ? { fields: definition.fields } : {}),
});
