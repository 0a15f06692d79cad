import { useState } from "preact/hooks";
import type { Question, SurveyDefinition } from "../../shared/contract/survey.schema.ts";
import type { LanguageCode } from "../../shared/locales/languages.ts";
import { widgetWords } from "../../shared/locales/words.ts";
import { wordsIn as shownWords } from "../../shared/questions/in-language.ts";
import { Icon } from "../ui/Icon.tsx";
import { Panel } from "../ui/Panel.tsx";
import { t } from "../words.ts";
import { FaceShape, StarShape } from "./scale-shapes.tsx";
import "./preview.css";

type Width = "phone" | "desktop";
type Props = { readonly definition: SurveyDefinition; readonly language: LanguageCode };

/**
 * The survey as a visitor will see it, drawn from the draft while it is written: a drawing of the widget's panel,
 * with the comment already open that the widget shows once a score is given.
 */
export function Preview({ definition, language }: Props) {
  const [width, setWidth] = useState<Width>(() =>
    matchMedia("(max-width: 639px)").matches ? "phone" : "desktop",
  );
  return (
    <Panel
      title={t("preview.title")}
      actions={
        <fieldset class="segments">
          <legend class="visually-hidden">{t("preview.width")}</legend>
          {(["desktop", "phone"] as const).map((each) => (
            <label key={each}>
              <input type="radio" name="width" checked={width === each} onChange={() => setWidth(each)} />
              {t(`preview.${each}`)}
            </label>
          ))}
        </fieldset>
      }
    >
      <div class={`stage stage-${width}`} lang={language} role="img" aria-label={t("preview.picture")}>
        <div class="ask">
          <span class="ask-close">
            <Icon name="close" />
          </span>
          {definition.questions.map((question) => (
            <PreviewQuestion key={question.id} question={question} language={language} />
          ))}
          <span class="ask-send">{widgetWords[language].send}</span>
        </div>
      </div>
      <div class="stage stage-thanks" lang={language}>
        <p class="ask">{shownWords(definition.thanks, language) || t("preview.noWords")}</p>
      </div>
    </Panel>
  );
}

function PreviewQuestion({
  question,
  language,
}: {
  readonly question: Question;
  readonly language: LanguageCode;
}) {
  const title = shownWords(question.title, language) || t("preview.noWords");
  if (question.type === "text") {
    return (
      <div class="ask-question">
        <p class="ask-comment">
          {title} {!question.required && <small>{widgetWords[language].optional}</small>}
        </p>
        <div class="ask-area" />
      </div>
    );
  }
  return (
    <div class="ask-question">
      <p class="ask-title">{title}</p>
      {question.type === "nps" ? (
        <ElevenBoxes />
      ) : (
        <FiveShapes look={question.type === "csat" ? (question.look ?? "faces") : "faces"} />
      )}
      <p class="ask-ends">
        <span>{shownWords("lowLabel" in question ? question.lowLabel : undefined, language)}</span>
        <span>{shownWords("highLabel" in question ? question.highLabel : undefined, language)}</span>
      </p>
    </div>
  );
}

function ElevenBoxes() {
  return (
    <div class="ask-eleven">
      {Array.from({ length: 11 }, (_, score) => (
        <span key={score}>{score}</span>
      ))}
    </div>
  );
}

function FiveShapes({ look }: { readonly look: "faces" | "stars" }) {
  return (
    <div class={`ask-five ask-${look}`}>
      {[1, 2, 3, 4, 5].map((score) => (
        <span key={score}>{look === "faces" ? <FaceShape score={score} /> : <StarShape />}</span>
      ))}
    </div>
  );
}
