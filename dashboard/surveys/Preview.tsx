import { useEffect, useRef, useState } from "preact/hooks";
import type { PublicSurvey, Survey, SurveyDefinition } from "../../shared/contract/survey.schema.ts";
import type { LanguageCode } from "../../shared/locales/languages.ts";
import { widgetWords } from "../../shared/locales/words.ts";
import { PREVIEW_READY, type PreviewMessage } from "../../shared/preview-message.ts";
import { inLanguage, wordsIn } from "../../shared/questions/in-language.ts";
import { Button } from "../ui/Button.tsx";
import { SelectField } from "../ui/Field.tsx";
import { Panel } from "../ui/Panel.tsx";
import { language as screenLanguage, t } from "../words.ts";
import { startAt } from "./preview-start.ts";
import { nameOf } from "./question-words.ts";
import { languagesOf } from "./written-languages.ts";
import "./preview.css";

type Size = "desktop" | "phone";
type Theme = "light" | "dark";
type Props = {
  readonly survey: Survey;
  readonly definition: SurveyDefinition;
  readonly language: LanguageCode;
  readonly onLanguage: (language: LanguageCode) => void;
  /** Tries it out where visitors will meet it. */
  readonly onTry: () => void;
};

/** The survey as visitors get it, drawn by the widget itself in a page of its own; nothing is saved or sent. */
export function Preview({ survey, definition, language, onLanguage, onTry }: Props) {
  const [size, setSize] = useState<Size>(() =>
    matchMedia("(max-width: 639px)").matches ? "phone" : "desktop",
  );
  const [theme, setTheme] = useState<Theme>("light");
  const [start, setStart] = useState<{ at: string; times: number }>({ at: "", times: 0 });
  const { given, told } = startAt(definition, start.at);
  const message: PreviewMessage = {
    is: "heed:preview",
    survey: asRead(survey, definition, language),
    language,
    words: widgetWords[language],
    theme,
    told,
    start: { at: start.at || undefined, given, times: start.times },
  };
  return (
    <Panel
      title={t("preview.title")}
      actions={<Choice name="size" {...{ value: size, onChange: setSize }} options={["desktop", "phone"]} />}
    >
      <Stage message={message} size={size} />
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
        <Choice name="theme" value={theme} options={["light", "dark"]} onChange={setTheme} />
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
const asRead = (survey: Survey, definition: SurveyDefinition, language: LanguageCode): PublicSurvey => ({
  id: survey.id,
  version: (survey.publishedVersion ?? 0) + 1,
  language,
  template: survey.template,
  touchpoint: null,
  showAfterSeconds: -1,
  restDays: 0,
  placement: survey.placement,
  questions: definition.questions.map((question) => {
    const read = inLanguage(question, language, definition.language);
    return { ...read, title: read.title || t("preview.noWords") };
  }),
  thanks: wordsIn(definition.thanks, language, definition.language) || t("preview.noWords"),
  ...(definition.fields ? { fields: definition.fields } : {}),
});

const WIDTHS: Readonly<Record<Size, number>> = { desktop: 640, phone: 360 };

/** The page with the widget, in the size of a screen, made smaller where there is less room. */
function Stage({ message, size }: { readonly message: PreviewMessage; readonly size: Size }) {
  const page = useRef<HTMLIFrameElement>(null);
  const room = useRef<HTMLDivElement>(null);
  const [isReady, setReady] = useState(false);
  const [scale, setScale] = useState(1);
  const said = JSON.stringify(message);
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent) =>
      source === page.current?.contentWindow && data === PREVIEW_READY && setReady(true);
    addEventListener("message", hear);
    return () => removeEventListener("message", hear);
  }, []);
  useEffect(() => {
    if (isReady) page.current?.contentWindow?.postMessage(JSON.parse(said), location.origin);
  }, [isReady, said]);
  useEffect(() => {
    const fit = () => setScale(Math.min(1, (room.current?.clientWidth ?? 0) / WIDTHS[size] || 1));
    const watch = new ResizeObserver(fit);
    if (room.current) watch.observe(room.current);
    return () => watch.disconnect();
  }, [size]);
  return (
    <div class={`stage stage-${size}`} ref={room} style={{ "--scale": scale }}>
      <iframe ref={page} src="/preview" title={t("preview.picture")} />
    </div>
  );
}

type ChoiceProps<Value extends Size | Theme> = {
  readonly name: "size" | "theme";
  readonly value: Value;
  readonly options: readonly Value[];
  readonly onChange: (value: Value) => void;
};

const Choice = <Value extends Size | Theme>({ name, value, options, onChange }: ChoiceProps<Value>) => (
  <fieldset class="segments">
    <legend class="visually-hidden">{t(`preview.${name}`)}</legend>
    {options.map((each) => (
      <label key={each}>
        <input
          type="radio"
          name={`preview-${name}`}
          checked={value === each}
          onChange={() => onChange(each)}
        />
        {t(`preview.${each}`)}
      </label>
    ))}
  </fieldset>
);
